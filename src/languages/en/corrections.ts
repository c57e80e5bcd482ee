/** Source: own compilation, from the correction notes of newspapers and live blogs. */
import { phraseTable } from '../phrases/phraseTable.ts';
import { wordList } from '../wordList.ts';

/** What an article says of its earlier text: "An earlier version of this article said ...". */
export const EARLIER_VERSIONS = phraseTable(
  [
    {
      phrase: '<earlier> <version> ..6 <said>',
      matches: 'An earlier version of this article said 40 people died.',
      not: 'An earlier ferry said to be safe sank.',
    },
    {
      phrase: 'we ..2 <earlier> <said>',
      matches: 'We previously reported that three boats were missing.',
      not: 'They previously reported that three boats were missing.',
    },
  ],
  {
    earlier: wordList(`
      earlier first incorrectly initial initially mistakenly original originally previous previously
      wrongly`),
    version: wordList('entry headline post posting tweet update version'),
    said: wordList(`
      claimed described gave gives indicated listed misidentified misspelled misstated put reported
      said say says stated suggested`),
  },
);

/** Notes that withdraw the whole article. */
export const RETRACTIONS = phraseTable(
  [
    {
      phrase: '<this> <article> <have> ..3 removed|retracted|withdrawn',
      matches: 'This article has been retracted.',
      not: 'The company has retracted a report.',
    },
    {
      phrase: 'we <have>? ..1 retracted|withdrawn <this> <article>',
      matches: 'We have withdrawn this story.',
      not: 'We have withdrawn the troops.',
    },
  ],
  {
    article: wordList('article column interview piece post report story'),
    have: wordList('has have is was'),
    this: wordList('this'),
  },
);

/** Where an article was published first. */
export const ORIGINS = phraseTable([
  {
    phrase: '^ first|originally appeared|published',
    matches: 'First published by Hakai Magazine.',
    not: 'First came the rain.',
  },
  {
    phrase: '^ this article|essay|interview|piece|post|report|story first|originally appeared|ran',
    matches: 'This essay originally appeared in The Gull.',
    not: 'This essay is new.',
  },
  {
    phrase:
      '^ this article|essay|interview|piece|post|report|story was first|originally posted|published',
    matches: 'This story was first published in The Gull.',
    not: 'This story was first told in May.',
  },
]);

/** A word that every sentence with one of these phrases has; makes the search for them fast. */
export const CORRECTION_SIGNS = wordList(`
  earlier first incorrectly initial mistakenly original previous removed retracted withdrawn
  wrongly`);
