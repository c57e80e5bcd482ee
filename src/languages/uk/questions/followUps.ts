/** Source: own compilation, from questions in Ukrainian. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Openings of a question that goes on from the one before. */
export const FOLLOW_UPS = phraseTable([
  { phrase: '^ а|або|але|і|й|та', matches: 'А Рига?', not: 'Рига і Таллінн?' },
  { phrase: '^ що щодо', matches: 'Що щодо Риги?', not: 'Що в Ризі?' },
]);
