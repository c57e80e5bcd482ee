/** Source: own compilation, from questions in German. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Openings of a question that goes on from the one before. */
export const FOLLOW_UPS = phraseTable([
  { phrase: '^ aber|oder|und', matches: 'Und Riga?', not: 'Riga und Tallinn?' },
  { phrase: '^ was ist mit', matches: 'Was ist mit Riga?', not: 'Was ist in Riga?' },
]);
