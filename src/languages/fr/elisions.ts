/** Source: own compilation. */
import { wordList } from '../wordList.ts';

/** What is left of a word before an apostrophe and the next word: "l'Europe". */
export const ELISIONS = wordList('c d j l m n qu s t');
