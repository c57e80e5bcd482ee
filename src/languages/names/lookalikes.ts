/** Source: own compilation. */
import { wordGroups } from '../wordList.ts';

/** Surnames and first names that are one letter apart but different names, folded. */
export const LOOKALIKES = wordGroups(`
  anderson andersen
  francis frances
  harrison harriman
  johnson johnston
  michelle michele
  peterson petersen petersson
  roberson robertson
  stephens stephen
  thompson thomson
`);
