/** Source: own compilation, by the negators of "The Cambridge Grammar of the English Language". */
import { phraseTable } from '../phrases/phraseTable.ts';

/** Words that negate a sentence. */
export const NEGATIONS = phraseTable([
  { phrase: 'never', matches: 'The mayor never took money.', not: 'The mayor ever took money.' },
  { phrase: 'no', matches: 'No bridge fell.', not: 'Noah’s bridge fell.' },
  { phrase: 'nobody|none|nothing', matches: 'Nobody fled.', not: 'Everybody fled.' },
  { phrase: 'not', matches: 'The dam didn’t burst.', not: 'The knot burst.' },
  { phrase: 'unlikely', matches: 'A deal is unlikely.', not: 'A deal is likely.' },
]);

/** Words that negate a part of a sentence, or the sentence itself by its verb. */
export const PARTIAL_NEGATIONS = phraseTable([
  {
    phrase: 'denied|denies|deny|denying',
    matches: 'The mayor denied that he took the money.',
    not: 'The mayor said that he took the money.',
  },
  { phrase: 'neither|nor', matches: 'Neither side signed.', not: 'Either side signed.' },
  { phrase: 'nowhere', matches: 'The army was nowhere near.', not: 'The army was somewhere near.' },
  { phrase: 'without', matches: 'He left without a deal.', not: 'He left with a deal.' },
]);
