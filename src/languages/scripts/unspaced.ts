/** Source: Unicode Standard Annex 29, section 4, and Annex 24 for the names. */
import { wordList } from '../wordList.ts';

/** Scripts that are written without spaces between words. */
export const UNSPACED_SCRIPTS = wordList('Han Hiragana Katakana Khmer Lao Myanmar Thai');
