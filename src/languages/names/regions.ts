/** Source: own compilation. */
import { wordList } from '../wordList.ts';

/** Words of directions. */
export const COMPASS_POINTS = wordList('east eastern north northern south southern west western');

/** Words of countries' names and abbreviations that are not in the list of countries. */
export const COUNTRY_WORDS = wordList(`
  arabia britain emirates eu kingdom korea states uae united zealand`);
