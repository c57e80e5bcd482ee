import { stopwords as dutch } from '@orama/stopwords/dutch';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as german } from '@orama/stopwords/german';
import { stopwords as italian } from '@orama/stopwords/italian';
import { stopwords as portuguese } from '@orama/stopwords/portuguese';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import { stopwords as turkish } from '@orama/stopwords/turkish';
import {
  ENGLISH_HOMOGRAPHS,
  FUNCTION_WORDS_IN_NAMES,
  FURTHER_FUNCTION_WORDS,
} from '../../languages/foreign/functionWords.ts';

const OTHERS: ReadonlySet<string> = new Set([
  ...[dutch, french, german, italian, portuguese, spanish, turkish].flat(),
  ...Object.values(FURTHER_FUNCTION_WORDS).flat(),
]);
const INITIAL = /^[a-z]$/u;
const IN_NAMES: ReadonlySet<string> = new Set(FUNCTION_WORDS_IN_NAMES);
/** Words that English shares with other languages, also as parts of names. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  ...english.filter(word => OTHERS.has(word)),
  ...ENGLISH_HOMOGRAPHS,
  ...FUNCTION_WORDS_IN_NAMES,
]);
const ENGLISH = unambiguous(english);
const FOREIGN = unambiguous(OTHERS);
/** "von der Leyen" counts as one word. */
const WORD = /(?:\bv[ao]n der )?[\p{L}\p{M}'’]{1,40}/giu;
const LATIN = /^\p{Script=Latin}/u;
/** Fewer function words may be a part of names. */
const MIN_TELLING = 2;
/** The beginning of a text is enough. Unit: words. */
const MAX_WORDS = 60;

/**
 * Whether a text is probably in English: most of its words are in Latin letters, and function words that
 * only English has are at least as many as those that it lacks. A single foreign article or preposition
 * counts as part of a name; two count as one function word. Without function words a text counts as
 * English if all its words are in Latin letters.
 */
export function isEnglish(text: string): boolean {
  const words = firstWords(text);
  const latin = words.filter(word => LATIN.test(word));
  const own = count(latin, ENGLISH);
  if (own === 0 && latin.length < words.length) return false;
  if (2 * latin.length < words.length) return false;
  return count(latin, FOREIGN) + Math.floor(count(latin, IN_NAMES) / 2) <= own;
}

/** Whether a text is not only probably in English, but has several function words that only English has. */
export function showsEnglish(text: string): boolean {
  return isEnglish(text) && count(firstWords(text), ENGLISH) >= MIN_TELLING;
}

function unambiguous(words: Iterable<string>): ReadonlySet<string> {
  return new Set([...words].filter(word => !AMBIGUOUS.has(word) && !INITIAL.test(word)));
}

function firstWords(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    words.push(word.toLowerCase().replaceAll('’', "'"));
    if (words.length === MAX_WORDS) break;
  }
  return words;
}

function count(words: readonly string[], among: ReadonlySet<string>): number {
  return words.filter(word => among.has(word)).length;
}
