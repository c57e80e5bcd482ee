/** Source: own compilation, from questions in Ukrainian. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Openings of a question that goes on from the one before, and requests for more. */
export const FOLLOW_UPS = phraseTable([
  { phrase: '^ а|або|але|і|й|та', matches: 'А Рига?', not: 'Рига і Таллінн?' },
  {
    phrase: '^ більше|далі|джерело|джерела|справді $',
    matches: 'Справді?',
    not: 'Справді холодно в Ризі?',
  },
  {
    phrase: '^ розкажи більше|ще $',
    matches: 'Розкажи більше',
    not: 'Розкажи більше про Ригу',
  },
  {
    phrase: '^ що далі|ще $',
    matches: 'Що ще?',
    not: 'Що ще в Ризі?',
  },
  { phrase: '^ що щодо', matches: 'Що щодо Риги?', not: 'Що в Ризі?' },
]);
