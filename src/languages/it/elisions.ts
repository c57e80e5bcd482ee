/** Source: own compilation. */
import { wordList } from '../wordList.ts';

/** What is left of a word before an apostrophe and the next word: "dell'Europa". */
export const ELISIONS = wordList('all dell nell un');
