/**
 * What a language contributes to finding the ends of sentences; in lower case, without the final full
 * stop. The tables of all languages are read as one, so a row must not be a word that ends sentences
 * in another language. "eg" also stands for "e.g"; "z.b" stands for "z. b", but not for "zb".
 */
export interface SentenceWords {
  /** Abbreviations that never end a sentence; a single letter only in lower case. */
  readonly neverFinal?: readonly string[];
  /** Abbreviated titles before a name, if capitalized; some are words in lower case ("one rep"). */
  readonly titles?: readonly string[];
  /** Abbreviations before a number; elsewhere they may be words ("He said no. Then"). */
  readonly beforeNumber?: readonly string[];
  /** The same if capitalized, as they are words in lower case: "Sat. 20". */
  readonly capitalsBeforeNumber?: readonly string[];
  /** Abbreviations that end a sentence only after a number: "из г. Мурманска", "в 1990 г. Он". */
  readonly finalAfterNumber?: readonly string[];
  /** Abbreviations that may end a sentence or not; the next word decides. */
  readonly maybeFinal?: readonly string[];
  /** The same if capitalized, as they are words in lower case: "Motor Co. and". */
  readonly capitalsMaybeFinal?: readonly string[];
  /** Abbreviated states and provinces; a comma follows "Ballwin, Mo." unless it ends the sentence. */
  readonly states?: readonly string[];
  /** Words before a single letter that is no initial: "World War I. Germany". */
  readonly beforeLetter?: readonly string[];
  /** Words before an ordinal number: "seinen 17. Geburtstag". */
  readonly beforeOrdinal?: readonly string[];
  /** Capitalized words after an ordinal number: "3. Oktober", "2. Dünya Savaşı". */
  readonly afterOrdinal?: readonly string[];
  /** Texts that continue an abbreviation and never start a sentence, as written: "av. J.-C." */
  readonly neverFirst?: readonly string[];
  /** Names that end with an exclamation or question mark: "Yahoo!". */
  readonly markedNames?: readonly string[];
  /** Words that start a sentence far more often than they follow an abbreviation within one. */
  readonly starters?: readonly string[];
  /** Those of them that are also surnames or parts of surnames: "Ursula K. Le Guin". */
  readonly surnames?: readonly string[];
}
