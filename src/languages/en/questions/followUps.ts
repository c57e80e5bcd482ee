/** Source: own compilation, from questions in English. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Openings of a question that goes on from the one before, and requests for more. */
export const FOLLOW_UPS = phraseTable([
  { phrase: '^ &', matches: '& Riga?', not: 'Riga & Tallinn?' },
  { phrase: '^ also|and|but|or|plus', matches: 'And Riga?', not: 'Riga and Tallinn?' },
  {
    phrase: '^ anything|something else|more $',
    matches: 'Anything else?',
    not: 'Anything else in Riga?',
  },
  {
    phrase: '^ can you? explain|elaborate $',
    matches: 'Can you explain?',
    not: 'Can you explain the treaty?',
  },
  {
    phrase: '^ go on $',
    matches: 'Go on',
    not: 'Go on strike',
  },
  { phrase: '^ how|what about', matches: 'What about Riga?', not: 'What is Riga about?' },
  {
    phrase: '^ more|really|source|sources|proof please? $',
    matches: 'More please',
    not: 'More ships left',
  },
  {
    phrase: '^ tell me more $',
    matches: 'Tell me more',
    not: 'Tell me more of Riga',
  },
  {
    phrase: '^ what happened|happens after|afterwards|next|then..2 $',
    matches: 'What happened next?',
    not: 'What happened next door?',
  },
  { phrase: '^ what of', matches: 'What of Riga?', not: 'What is left of Riga?' },
  { phrase: '^ what|who else', matches: 'Who else left?', not: 'Who left, or else?' },
]);
