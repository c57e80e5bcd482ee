/** Source: Unicode CLDR (de, de-AT). */
import { wordList } from '../wordList.ts';

/** In the order of the year. */
export const MONTHS = wordList(`
  januar jänner februar märz april mai juni juli august september oktober november dezember`);
