/** Source: own compilation, from requests in English. */
import { phraseTable } from '../../phrases/phraseTable.ts';
import { wordList } from '../../wordList.ts';

/** How a request for a summary begins; what should be summed up comes after it. */
export const REQUESTS_FOR_A_SUMMARY = phraseTable([
  {
    phrase: '^ a|quick|short|the..2 recap|summary about|for|of|on',
    matches: 'Short summary of it',
    not: 'The summary was short',
  },
  {
    phrase: '^ can i|we get|have a|the? quick|short? recap|summary|tldr about|for|of|on?',
    matches: 'Can I have a summary?',
    not: 'Can I have a look?',
  },
  {
    phrase: '^ can|could|will|would you please? recap|sum|summarise|summarize up?',
    matches: 'Can you sum up the ferry article?',
    not: 'Can you say who summarises it?',
  },
  {
    phrase: '^ can|could|will|would you please? sum it|that|them|this up',
    matches: 'Could you sum that up?',
    not: 'Could you sum that?',
  },
  {
    phrase:
      '^ give|make|show|write me|us? a|the? brief|quick|short? digest|recap|summary|tldr about|for|of|on?',
    matches: 'Give me a summary of it',
    not: 'Give me the report',
  },
  {
    phrase: '^ please? recap|summarise|summarize',
    matches: 'Summarise the ferry article',
    not: 'They summarise it',
  },
  {
    phrase: '^ please? sum it|that|them|this up',
    matches: 'Sum it up please',
    not: 'They sum it up',
  },
  { phrase: '^ please? sum up', matches: 'Sum up the articles', not: 'The sum is up' },
  { phrase: '^ recap|summary please? $', matches: 'Summary please', not: 'Summary judgment' },
  { phrase: '^ tl ; dr', matches: 'tl;dr', not: 'The TL is Dr Who' },
  { phrase: '^ tldr', matches: 'TLDR please', not: 'A long tldr' },
]);

/** Words after such a beginning that name no article. */
export const NAMING_NO_ARTICLE = wordList(
  'article briefly me one piece please report short story text us',
);

/** Those that mean all articles, rather than one that was spoken of. */
export const NAMING_ALL_ARTICLES = wordList('all articles everything news stories today');
