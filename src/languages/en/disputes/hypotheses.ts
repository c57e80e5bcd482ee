/** Source: own compilation, by the chapter on conditionals of "The Cambridge Grammar of the English Language". */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Sentences with a condition that the next one may depend on. */
export const OPENING_CONDITIONS = phraseTable([
  {
    phrase: '^ and|but|or|so? ,? if|unless',
    matches: 'If the council agrees, the bridge will be built.',
    not: 'Asked if the bridge will be built, she nodded.',
  },
]);

/** Words for a condition anywhere in a sentence. */
export const CONDITIONALS = phraseTable([
  {
    phrase: 'if|unless|whether',
    matches: 'The club asked if he would play.',
    not: 'The club asked him to play.',
  },
]);

/** Sentences that tell what would come of a condition. */
export const CONSEQUENCES = phraseTable([
  {
    phrase: 'could|might|would',
    matches: 'The school would close.',
    not: 'The school will close.',
  },
]);
