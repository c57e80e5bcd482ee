/** Source: own compilation, from the section headings of news, explainers and fact checks. */
import { phraseTable } from '../../phrases/phraseTable.ts';
import { wordList } from '../../wordList.ts';
import { CLAIMS, REPORTS } from './claims.ts';

/** Headings without which the text below them would say more than it does. */
export const DOUBTED_HEADINGS = phraseTable(
  [
    {
      phrase: '<false> ..2 <report>',
      matches: 'False claims that are circulating',
      not: 'A false start for the team',
    },
    {
      phrase: '<rumour> !..3 fact|facts|reality|truth',
      matches: 'Rumours about the mayor',
      not: 'Myth and fact',
    },
    {
      phrase: '^ how|what ..4 <says> $|about|happened|is|was',
      matches: 'What the prosecutors say',
      not: 'What the prosecutors have',
    },
    {
      phrase: '^ the ..2 charges|claims|indictment|suspicion|suspicions',
      matches: 'The charges against him',
      not: 'Insurance claims rise',
    },
    { phrase: 'according to', matches: 'According to the defence', not: 'Accord on defence' },
    { phrase: 'accus*|alleg*', matches: 'The allegations', not: 'The allies' },
    {
      phrase: 'not ..3 certain|clear|confirm*|established|know|known|prove*|sure|true|verif*',
      matches: 'What we don’t know',
      not: 'What we know',
    },
    {
      phrase: 'open|unanswered|unresolved questions',
      matches: 'Unanswered questions',
      not: 'Questions and answers',
    },
    {
      phrase: 'unclear|unconfirmed|unknown|unproven|unverified',
      matches: 'What is still unclear',
      not: 'What is clear',
    },
    { phrase: 'version of', matches: 'The company’s version of events', not: 'A new version' },
  ],
  {
    false: wordList(`
      baseless bogus debunked fabricated fake false invented misleading unfounded unproven
      unsubstantiated untrue`),
    report: [...CLAIMS, ...REPORTS],
    rumour: wordList(`
      conspiracy disinformation falsehood falsehoods fiction gossip hearsay hoax hoaxes lies
      misconception misconceptions misinformation myth myths parody rumor rumors rumour rumours
      satire speculation speculations`),
    says: wordList(`
      allege alleges argue argues believe believes claim claimed claims said say says suspect
      suspects think thinks`),
  },
);
