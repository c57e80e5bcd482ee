/** Source: own compilation, by the connective adjuncts of "The Cambridge Grammar of the English Language". */
import { phraseTable } from '../phrases/phraseTable.ts';
import { AUXILIARIES } from './auxiliaries.ts';

const START = '^ and|but? ,?';

/** Starts of sentences that continue the one before. */
export const CONNECTIVES = phraseTable(
  [
    {
      phrase: `${START} accordingly|consequently|hence|therefore|thus`,
      matches: 'Therefore, Congress adjourned.',
      not: 'Congress therefore adjourned.',
    },
    {
      phrase: `${START} after that`,
      matches: 'After that, Congress adjourned.',
      not: 'After lunch, Congress adjourned.',
    },
    {
      phrase: `${START} as a result`,
      matches: 'And as a result, prices rose.',
      not: 'As a rule, prices rose.',
    },
    {
      phrase: `${START} by comparison|contrast`,
      matches: 'By contrast, Poland grew.',
      not: 'By then, Poland grew.',
    },
    {
      phrase: `${START} doing so`,
      matches: 'Doing so costs money.',
      not: 'Doing business costs money.',
    },
    { phrase: `${START} even so`, matches: 'Even so, Poland grew.', not: 'Even Poland grew.' },
    {
      phrase: `${START} for example|instance`,
      matches: 'For example, Poland grew.',
      not: 'For years, Poland grew.',
    },
    {
      phrase: `${START} if not|so`,
      matches: 'If not, prices rise.',
      not: 'If oil is short, prices rise.',
    },
    {
      phrase: `${START} in addition|contrast|fact|reply|response|return|turn`,
      matches: 'In turn, prices rose.',
      not: 'In town, prices rose.',
    },
    {
      phrase: `${START} in doing so`,
      matches: 'In doing so, Smith won.',
      not: 'In doing sport, Smith won.',
    },
    {
      phrase: `${START} in other words`,
      matches: 'But, in other words, Smith won.',
      not: 'In other towns, Smith won.',
    },
    {
      phrase: `${START} in that case`,
      matches: 'In that case, prices rise.',
      not: 'In case of war, prices rise.',
    },
    {
      phrase: `${START} instead`,
      matches: 'Instead, Congress adjourned.',
      not: 'Congress adjourned instead.',
    },
    {
      phrase: `${START} likewise|otherwise|similarly`,
      matches: 'Otherwise, prices rise.',
      not: 'Prices rise otherwise.',
    },
    { phrase: `${START} nor`, matches: 'Nor did the Senate vote.', not: 'Norway did not vote.' },
    {
      phrase: `${START} not all|everyone|quite|really|so|yet !-`,
      matches: 'Not everyone agreed.',
      not: 'Not one agreed.',
    },
    { phrase: `${START} not at all`, matches: 'Not at all.', not: 'Not at home.' },
    {
      phrase: `${START} no|nope|yes !-|one`,
      matches: 'No, Ukraine did not win.',
      not: 'No-fly zones were lifted.',
    },
    {
      phrase: `${START} on the contrary`,
      matches: 'On the contrary, Poland grew.',
      not: 'On the continent, Poland grew.',
    },
    {
      phrase: `${START} on the other hand`,
      matches: 'On the other hand, Poland grew.',
      not: 'On the other bank, Poland grew.',
    },
    {
      phrase: `${START} since then`,
      matches: 'Since then, prices rose.',
      not: 'Since May, prices rose.',
    },
    {
      phrase: `${START} so <auxiliary>`,
      matches: 'So did the Senate.',
      not: 'So Smith did.',
    },
    {
      phrase: `${START} that said`,
      matches: 'That said, Poland grew.',
      not: 'That day, Poland grew.',
    },
    {
      phrase: `${START} to do so`,
      matches: 'To do so, Poland needs oil.',
      not: 'To grow, Poland needs oil.',
    },
    {
      phrase: `${START} unlike her|him|it|that|them|this`,
      matches: 'Unlike him, Jones stayed.',
      not: 'Unlike Smith, Jones stayed.',
    },
  ],
  { auxiliary: AUXILIARIES },
);

/** Starts of sentences that set a contrast to the one before. */
export const CONTRASTS = phraseTable([
  {
    phrase: '^ but|however|nevertheless|nonetheless|still|yet',
    matches: 'However, the study is small.',
    not: 'Small, however, is the study.',
  },
  { phrase: '^ that said', matches: 'That said, the study is small.', not: 'That study is small.' },
]);

/** Contrasts with the sentence before that come after the first words. */
export const INNER_CONTRASTS = phraseTable([
  {
    phrase: '^ ..7 ,? ..2 , however ,',
    matches: 'Two people close to her, however, said it was near.',
    not: 'However near, two people said, it was not.',
  },
]);
