import { stopwords } from '@orama/stopwords/english';
import { straightenApostrophes } from './fold.ts';

/** Words that say what is asked rather than about what, and auxiliaries the package leaves out. */
const ASKING = 'a will also whose whom may upon let lets im ive us'.split(' ');
/** Written "dont" as often as "don't"; other contractions, such as "she'll", are words without. */
const NEGATIONS = stopwords.filter(word => word.endsWith("n't")).map(word => word.replace("'", ''));
const STOP_WORDS: ReadonlySet<string> = new Set([
  ...stopwords.filter(word => !word.includes("'")),
  ...ASKING,
  ...NEGATIONS,
]);
const CONTRACTION = /^(?<base>\p{L}+)'(?:ll|re|ve|d|m)$/u;

/** Tells whether a word, as it stands and folded, is too common to be looked for. */
export function isStopWord(raw: string, word: string): boolean {
  if (STOP_WORDS.has(word)) return true;
  if (word.length === raw.length) return false;
  const base = CONTRACTION.exec(straightenApostrophes(raw).toLowerCase())?.groups?.base;
  return base !== undefined && STOP_WORDS.has(base);
}
