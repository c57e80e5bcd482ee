/** Source: own compilation, from how news attributes and corrects what it has just said. */
import { phraseTable } from '../phrases/phraseTable.ts';
import { VERDICTS } from './disputes/claims.ts';

const THIS = '^ at|least|or..2 ,? so|such|that|these|this|those ,? ..5 ,|:? ..3';

/** Attributions of the sentence before: "That is the view of analysts." */
export const LATE_ATTRIBUTIONS = phraseTable(
  [
    {
      phrase: `${THIS} <verdict>`,
      matches: 'At least, that is the plan.',
      not: 'At least, that is the bridge.',
    },
    {
      phrase: `${THIS} according to`,
      matches: 'This is a lie, according to Smith.',
      not: 'This is a lie to Smith.',
    },
    {
      phrase: `${THIS} argue|argued|argues|claim|claimed|claims|said|say|says`,
      matches: 'Or so he says.',
      not: 'Or he says so.',
    },
    {
      phrase: '^ or so ..4 believed|goes|seemed|seems|thought',
      matches: 'Or so the story goes.',
      not: 'Or so the story was lost.',
    },
    {
      phrase: '^ so ..3 alleged|alleges|believes|reported|reports|tells|told|writes|wrote',
      matches: 'So his rival told a crowd.',
      not: 'So his rival lost a crowd.',
    },
  ],
  { verdict: VERDICTS },
);

/** Statements whose attribution or assumption also covers the sentences that follow. */
export const FRAMES = phraseTable([
  {
    phrase: '^ according to',
    matches: 'According to the lawsuit, the officer was drunk.',
    not: 'The officer was drunk, according to the lawsuit.',
  },
  {
    phrase: '^ assume|imagine|suppose',
    matches: 'Imagine that the ferry stopped.',
    not: 'Nobody could imagine that the ferry stopped.',
  },
  {
    phrase:
      '^ in a|an|her|his|its|their complaint|filing|interview|lawsuit|letter|post|report|statement',
    matches: 'In a letter, the officer apologised.',
    not: 'In a hurry, the officer apologised.',
  },
  {
    phrase: 'allege|alleged|alleges|alleging he|her|in|it|its|she|that|the|their|these|they',
    matches: 'The suit alleges the officer was drunk.',
    not: 'The alleged officer was drunk.',
  },
]);

/** Starts of notes that correct an article. */
export const CORRECTIONS = phraseTable([
  {
    phrase: '^ clarification|correction|corrections|retraction|update',
    matches: 'Correction: the dam stood.',
    not: 'The correction says that the dam stood.',
  },
  {
    phrase: "^ editor 's note",
    matches: 'Editor’s note: the dam stood.',
    not: 'Editors note that the dam stood.',
  },
  {
    phrase: '^ this article|post|report|story has|was been? amended|corrected|retracted|withdrawn',
    matches: 'This article was corrected in May.',
    not: 'This article was written in May.',
  },
]);
