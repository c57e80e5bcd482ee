import { stopwords } from '@orama/stopwords/english';
import { FURTHER_STOP_WORDS } from '../../languages/en/search/stopWords.ts';
import { straightenApostrophes } from './fold.ts';

/** "dont" is as common as "don't"; "shell" for "she'll" would be another word. */
const NEGATIONS = stopwords.filter(word => word.endsWith("n't")).map(word => word.replace("'", ''));
const STOP_WORDS: ReadonlySet<string> = new Set([
  ...stopwords.filter(word => !word.includes("'")),
  ...FURTHER_STOP_WORDS,
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
