/** Source: own compilation, from questions in English. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Openings of a question that goes on from the one before. */
export const FOLLOW_UPS = phraseTable([
  { phrase: '^ &', matches: '& Riga?', not: 'Riga & Tallinn?' },
  { phrase: '^ also|and|but|or|plus', matches: 'And Riga?', not: 'Riga and Tallinn?' },
  { phrase: '^ how|what about', matches: 'What about Riga?', not: 'What is Riga about?' },
  { phrase: '^ what of', matches: 'What of Riga?', not: 'What is left of Riga?' },
  { phrase: '^ what|who else', matches: 'Who else left?', not: 'Who left, or else?' },
]);
