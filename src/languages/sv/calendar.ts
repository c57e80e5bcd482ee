/** Source: Unicode CLDR (sv). */
import { wordList } from '../wordList.ts';

/** In the order of the year. */
export const MONTHS = wordList(`
  januari februari mars april maj juni juli augusti september oktober november december`);
