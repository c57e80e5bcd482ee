/** Source: own compilation, from questions in German. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Openings of a question that goes on from the one before, and requests for more. */
export const FOLLOW_UPS = phraseTable([
  { phrase: '^ aber|oder|und', matches: 'Und Riga?', not: 'Riga und Tallinn?' },
  {
    phrase: '^ echt|mehr|quelle|quellen|weiter|wirklich $',
    matches: 'Wirklich?',
    not: 'Wirklich kalt in Riga?',
  },
  {
    phrase: '^ erzähl|erzähle mir? mehr $',
    matches: 'Erzähl mir mehr',
    not: 'Erzähl mir mehr aus Riga',
  },
  { phrase: '^ was ist mit', matches: 'Was ist mit Riga?', not: 'Was ist in Riga?' },
  {
    phrase: '^ was noch|sonst $',
    matches: 'Was noch?',
    not: 'Was noch fehlt',
  },
]);
