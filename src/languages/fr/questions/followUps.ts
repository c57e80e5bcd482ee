/** Source: own compilation, from questions in French. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Openings of a question that goes on from the one before, and requests for more. */
export const FOLLOW_UPS = phraseTable([
  {
    phrase: '^ encore|plus|source|sources|vraiment $',
    matches: 'Vraiment ?',
    not: 'Vraiment froid à Riga ?',
  },
  { phrase: '^ et|mais|ou', matches: 'Et Riga ?', not: 'Riga et Tallinn ?' },
  {
    phrase: "^ quoi d'autre|encore $",
    matches: "Quoi d'autre ?",
    not: 'Quoi encore à Riga ?',
  },
]);
