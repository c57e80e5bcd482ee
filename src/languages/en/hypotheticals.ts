/** Source: own compilation, by the chapter on modality of "The Cambridge Grammar of the English Language". */
import { phraseTable } from '../phrases/phraseTable.ts';
import { wordList } from '../wordList.ts';

/** Words before an event that is asked for, planned or refused: "asked for the case to be dropped". */
export const REQUESTS = phraseTable(
  [
    {
      phrase: '<request> ..4 for|that|to',
      matches: 'Lawyers asked a judge to drop the case.',
      not: 'A judge dropped the case.',
    },
    {
      phrase: '<wish>',
      matches: 'Berg hopes the case will be dropped.',
      not: 'Berg knows the case will be dropped.',
    },
  ],
  {
    request: wordList(`
      appeal* apply applied applying argu* ask* attempt* bid call* campaign* motion* petition* press*
      push* request*`),
    wish: wordList('demand* expect* hope* hoping refus* seek* sought threat* urg* want*'),
  },
);

/** Words that make an event possible or conditional, or deny it: "could be dropped". */
export const CONDITIONS = phraseTable([
  {
    phrase: '!#|by|early|in|last|late|of|since|until may !#',
    matches: 'The case may be dropped.',
    not: 'The case was dropped in May.',
  },
  {
    phrase: 'can|could|might|must|should|would',
    matches: 'The case could be dropped.',
    not: 'The case was dropped.',
  },
  {
    phrase: 'had|has|have not|never',
    matches: 'The case has not been dropped.',
    not: 'The case has been dropped.',
  },
  {
    phrase: 'if|unless|until|whether',
    matches: 'Berg would stay if the case were dropped.',
    not: 'Berg stayed when the case was dropped.',
  },
]);
