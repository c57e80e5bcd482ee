import { stopwords } from '@orama/stopwords/english';
import { straightenApostrophes } from './fold.ts';

/** Question words and auxiliaries that the package lacks. */
const ASKING = 'a will also whose whom may upon let lets im ive us'.split(' ');
/** "dont" is as common as "don't"; "shell" for "she'll" would be another word. */
const NEGATIONS = stopwords.filter(word => word.endsWith("n't")).map(word => word.replace("'", ''));
const STOP_WORDS: ReadonlySet<string> = new Set([
  ...stopwords.filter(word => !word.includes("'")),
  ...ASKING,
  ...NEGATIONS,
]);
const CONTRACTION = /^(?<base>\p{L}+)'(?:ll|re|ve|d|m)$/u;

/** Tells whether a word, given as written and folded, is too common to search for. */
export function isStopWord(raw: string, word: string): boolean {
  if (STOP_WORDS.has(word)) return true;
  if (word.length === raw.length) return false;
  const base = CONTRACTION.exec(straightenApostrophes(raw).toLowerCase())?.groups?.base;
  return base !== undefined && STOP_WORDS.has(base);
}
