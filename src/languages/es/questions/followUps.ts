/** Source: own compilation, from questions in Spanish. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Openings of a question that goes on from the one before, and requests for more. */
export const FOLLOW_UPS = phraseTable([
  {
    phrase: '^ cuéntame|dime más $',
    matches: 'Cuéntame más',
    not: 'Cuéntame más de Riga',
  },
  {
    phrase: '^ de verdad $',
    matches: 'De verdad?',
    not: 'De verdad hace frío',
  },
  {
    phrase: '^ en serio $',
    matches: 'En serio?',
    not: 'En serio hace frío',
  },
  { phrase: '^ e|o|pero|y', matches: 'Y Riga?', not: 'Riga y Tallin?' },
  {
    phrase: '^ fuente|fuentes|más $',
    matches: 'Más',
    not: 'Más barcos salen',
  },
  {
    phrase: '^ que|qué más $',
    matches: 'Qué más?',
    not: 'Qué más da',
  },
  { phrase: '^ qué hay de', matches: 'Qué hay de Riga?', not: 'Qué hay en Riga?' },
]);
