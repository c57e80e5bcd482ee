/** What a language contributes to finding the ends of sentences; lower case, without the final full stop. */
export interface SentenceWords {
  /** Abbreviations that never end a sentence. */
  readonly neverFinal: readonly string[];
  /** Abbreviated titles before a name, if capitalized; some are words in lower case ("one rep"). */
  readonly titles?: readonly string[];
  /** Abbreviations before a number; elsewhere they may be words ("He said no. Then"). */
  readonly beforeNumber?: readonly string[];
  /** The same if capitalized, as they are words in lower case: "Art. 20". */
  readonly capitalsBeforeNumber?: readonly string[];
  /** Abbreviations that may end a sentence or not; the next word decides. */
  readonly maybeFinal?: readonly string[];
  /** Abbreviated states and provinces; a comma follows "Ballwin, Mo." unless it ends the sentence. */
  readonly states?: readonly string[];
  /** Words before a single letter that is no initial: "World War I. Germany". */
  readonly beforeLetter?: readonly string[];
  /** Words before an ordinal number: "im 19. Jahrhundert". */
  readonly beforeOrdinal?: readonly string[];
  /** Names that end with an exclamation or question mark: "Yahoo!". */
  readonly markedNames?: readonly string[];
  /** Words that start a sentence far more often than they follow an abbreviation within one. */
  readonly starters?: readonly string[];
  /** Those of them that are also surnames or parts of surnames: "Ursula K. Le Guin". */
  readonly surnames?: readonly string[];
}
