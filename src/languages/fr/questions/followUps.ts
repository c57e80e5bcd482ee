/** Source: own compilation, from questions in French. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Openings of a question that goes on from the one before. */
export const FOLLOW_UPS = phraseTable([
  { phrase: '^ et|mais|ou', matches: 'Et Riga ?', not: 'Riga et Tallinn ?' },
]);
