import { lastWord, type PossibleBoundary, spacedParts, textBefore } from './boundary.ts';
import { type Following, startsSentence } from './followingWord.ts';
import {
  BEFORE_NUMBER,
  CAPITALS_BEFORE_NUMBER,
  CAPITALS_MAYBE_FINAL,
  FINAL_AFTER_NUMBER,
  MAYBE_FINAL,
  NEVER_FINAL,
  NEVER_FIRST,
  STATES,
  TITLES,
} from './sentenceWords.ts';

/** The word before a full stop, in the forms of the tables of abbreviations. */
export interface Abbreviation {
  /** As in the text. */
  readonly word: string;
  /** In lower case, without full stops and elided article: "l'art" is "art". */
  readonly key: string;
  /** In lower case with its inner full stops and the parts before it: "z. B" is "z.b". */
  readonly dotted: string;
  readonly isName: boolean;
}

const CAPITALIZED = /^\p{Lu}/u;
/** Spanish doubles the letters of a plural: "EE. UU.", "RR. HH." */
const DOUBLED = /^(\p{Lu})\1$/u;
const DOTTED = /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u;
const ACRONYM = /^\p{Lu}{2}[\p{Lu}.]*$/u;
const ELISION = /^\p{L}{1,5}['’](?=\p{L}{2})/u;
/** A Roman number; "I" alone may be a word: "He said no. I left." */
const ROMAN_NEXT = /^(?:[IVXLC]{2,}|[VXL]|I(?=[,;:)]))(?![\p{L}\p{N}'’])/u;
/** A number before a unit or "г.": "1990-х ", "XIX ". */
const NUMBER_BEFORE = /(?:\p{N}|[IVXLCІХ])(?:[-–]\p{L}{1,3})?[-–\s]*$/u;

/** Reads the word before a full stop as an abbreviation, whether it is one or not. */
export function readAbbreviation(at: PossibleBoundary): Abbreviation {
  const word = lastWord(at);
  const lower = word.toLowerCase();
  return {
    word,
    key: lower.replaceAll('.', '').replace(ELISION, ''),
    dotted: spacedParts(at, word) + lower,
    isName: CAPITALIZED.test(word),
  };
}

/** Whether an abbreviation never ends a sentence before this word. */
export function neverEnds(
  at: PossibleBoundary,
  abbreviation: Abbreviation,
  following: Following,
): boolean {
  const { word } = abbreviation;
  if (isNeverFinal(abbreviation, following)) return true;
  if (FINAL_AFTER_NUMBER.has(word)) return !followsNumber(at, word);
  if (DOUBLED.test(word) && DOUBLED.test(following.word.replace('.', ''))) return true;
  if (continuesAbbreviation(word, following)) return true;
  return precedesNumber(abbreviation) && (following.isNumber || ROMAN_NEXT.test(following.text));
}

/** Whether an abbreviation that may end a sentence does so before this word. */
export function mayEnd({ word, key, dotted, isName }: Abbreviation, following: Following): boolean {
  const isAmbiguous =
    DOTTED.test(word) ||
    MAYBE_FINAL.has(key) ||
    MAYBE_FINAL.has(dotted) ||
    (isName && (CAPITALS_MAYBE_FINAL.has(key) || STATES.has(key)));
  return !isAmbiguous || startsSentence(following);
}

/** Capitals alone are an acronym, such as "BP", unless the next word is in capitals too: "DR. ROE". */
function isNeverFinal({ word, key, dotted, isName }: Abbreviation, following: Following): boolean {
  if (isName && (word.length === 1 || isAcronymOnly(word, following))) return false;
  if (isName && TITLES.has(key)) return true;
  return NEVER_FINAL.has(key) || NEVER_FINAL.has(dotted);
}

function isAcronymOnly(word: string, following: Following): boolean {
  return ACRONYM.test(word) && !ACRONYM.test(following.word);
}

/** Whether the next word belongs to the abbreviation: "z. B.", "44 v. Chr." */
function continuesAbbreviation(word: string, following: Following): boolean {
  if (NEVER_FIRST.some(text => following.text.startsWith(text))) return true;
  return /^\p{Ll}$/u.test(word) && /^\p{L}\.$/u.test(following.word);
}

function followsNumber(at: PossibleBoundary, word: string): boolean {
  return NUMBER_BEFORE.test(textBefore(at, at.index - word.length));
}

function precedesNumber({ key, isName }: Abbreviation): boolean {
  return BEFORE_NUMBER.has(key) || (isName && CAPITALS_BEFORE_NUMBER.has(key));
}
