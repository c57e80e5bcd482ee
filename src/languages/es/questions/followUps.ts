/** Source: own compilation, from questions in Spanish. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Openings of a question that goes on from the one before. */
export const FOLLOW_UPS = phraseTable([
  { phrase: '^ e|o|pero|y', matches: 'Y Riga?', not: 'Riga y Tallin?' },
  { phrase: '^ qué hay de', matches: 'Qué hay de Riga?', not: 'Qué hay en Riga?' },
]);
