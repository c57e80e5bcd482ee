/** Source: own compilation, from how news reports that a claim is denied or false. */
import { phraseTable } from '../../phrases/phraseTable.ts';
import { wordList } from '../../wordList.ts';
import { AUXILIARIES } from '../auxiliaries.ts';
import { ACCOUNTS, CLAIMS, REPORTS } from './claims.ts';

/** What is refused, rather than said to be untrue: "denied bail". */
const REQUESTS = wordList(`
  access appeal bail entry motion parole permission petition request visa visas`);
const REBUTS = wordList(`
  brand* call* challeng* contest* contradict* descri* disagree* dismiss* disput* label* question*
  rebut* refut* reject*`);
const DETERMINERS = wordList('all any her his its such that the their these this those');
/** What may follow "denies it": "in court", "last week". */
const AFTER_DENIAL = wordList('and as at but in last on strongly through when yesterday');

/** Denials that spell out what they deny, but not refusals. */
export const DENIALS = phraseTable(
  [
    {
      phrase: '!<be> denied|denies|deny|denying !..3 <request>',
      matches: 'Smith denies wrongdoing.',
      not: 'The judge denied a third motion.',
    },
    {
      phrase: '<rebuts> ..2 <determiner> ..2 <claim>',
      matches: 'Lawyers dismissed all of the latest accusations.',
      not: 'Lawyers dismissed all of the latest visitors.',
    },
    {
      phrase: 'insist* ..5 never|not',
      matches: 'Smith insisted that he did not take the money.',
      not: 'Smith insisted on the money.',
    },
    {
      phrase: 'pleaded|pleads|pled not guilty',
      matches: 'Smith pleaded not guilty.',
      not: 'Smith pleaded guilty.',
    },
  ],
  {
    be: wordList('are be been being is was were'),
    request: REQUESTS,
    rebuts: REBUTS,
    determiner: DETERMINERS,
    claim: [...CLAIMS, ...ACCOUNTS],
  },
);

/** Denials of the sentence before: "disputes that.", "did not accept this". */
export const DENIALS_OF_THIS = phraseTable(
  [
    {
      phrase: '<closes> ..3 <case> ..2 against|into her|him|it|them',
      matches: 'Police dropped the case against her in May.',
      not: 'Police dropped the case into the river.',
    },
    {
      phrase: '<denies> <this> $|<after>',
      matches: 'The council denies this.',
      not: 'The council denies this year’s request.',
    },
    {
      phrase: '<denies> all|any|such|the|these|those <claim>? $|<after>',
      matches: 'Jones rejected the allegations on Friday.',
      not: 'Jones rejected the allegations that were new.',
    },
    {
      phrase: '<rules> <this> out',
      matches: 'Investigators have ruled that out.',
      not: 'Investigators have carried that out.',
    },
    {
      phrase: '<rules> out <this> $|<after>',
      matches: 'Investigators have ruled out that.',
      not: 'Investigators have ruled out that road.',
    },
    {
      phrase: '<says> otherwise $|<after>',
      matches: 'Police say otherwise.',
      not: 'Police would otherwise say so.',
    },
    {
      phrase: '^ he|she|they ..2 been|was|were ..2 acquitted|cleared|exonerated|freed|released',
      matches: 'She was later released without charge.',
      not: 'She later released a record.',
    },
    {
      phrase: 'disagree* with <this> $|<after>',
      matches: 'The union disagreed with that.',
      not: 'The union disagreed with that plan.',
    },
    {
      phrase: 'disagree* with all|any|such|the|these|those <claim>? $|<after>',
      matches: 'The union disagreed with the findings.',
      not: 'The union disagreed with the employers.',
    },
    {
      phrase: 'disagree|disagreed|disagrees $',
      matches: 'The road agency disagrees.',
      not: 'The road agency disagrees with drivers.',
    },
    {
      phrase: 'insist* that? no|nobody|nothing',
      matches: 'The mayor insists that nothing has been decided.',
      not: 'The mayor insists on a vote.',
    },
    {
      phrase: 'it|that|this|which <auxiliary> not ..2 amount|imply|mean|prove|show|suggest',
      matches: 'That does not mean that he is guilty.',
      not: 'That means that he is not guilty.',
    },
    {
      phrase: 'not accept|believe|buy|recognise|recognize|share <this> $|<after>',
      matches: 'The trust did not accept this.',
      not: 'The trust did accept this.',
    },
    {
      phrase:
        'not accept|believe|buy|recognise|recognize|share all|any|such|the|these|those <claim>? $|<after>',
      matches: 'The ministry doesn’t recognise the figures.',
      not: 'The ministry recognises the figures.',
    },
    {
      phrase: 'not agree with <this> $|<after>',
      matches: 'The trust did not agree with this.',
      not: 'The trust did agree with this.',
    },
    {
      phrase: 'not agree with all|any|such|the|these|those <claim>? $|<after>',
      matches: 'The trust did not agree with those findings.',
      not: 'The trust did not agree with those doctors.',
    },
  ],
  {
    auxiliary: AUXILIARIES,
    case: wordList(
      'case cases charge charges inquiry investigation investigations probe proceedings',
    ),
    closes: wordList(
      'abandoned closed dismissed discontinued drop dropped ended shelved suspended',
    ),
    denies: wordList(`
      challeng* contest* contradict* denied denies deny denying dismiss* disput* questioned questions
      rebut* refut* reject*`),
    rules: wordList('rule ruled rules ruling'),
    says: wordList(`
      argu* believ* claim* conclud* find finds found indicat* insist* prove* said say saying says
      show* suggest* tell tells think thinks thought told`),
    this: wordList('it that them this'),
    claim: [...CLAIMS, ...ACCOUNTS],
    after: AFTER_DENIAL,
  },
);

/** Denials without a verb of their own: "They are not." */
export const ELLIPTIC_DENIALS = phraseTable(
  [
    {
      phrase: '^ ..4 <auxiliary> not <stop>',
      matches: 'His mother doesn’t.',
      not: 'They are not, he said.',
    },
  ],
  { auxiliary: AUXILIARIES, stop: ['!', '.'] },
);

/** Words that call something false or contested. */
export const FALSEHOODS = phraseTable([
  { phrase: 'a lie', matches: 'That is a lie.', not: 'That is a lion.' },
  {
    phrase: 'absurd|ludicrous|preposterous|ridiculous',
    matches: 'The claim is absurd.',
    not: 'The claim is absorbed.',
  },
  {
    phrase: 'baseless|groundless|unfounded|unproven',
    matches: 'The charge is baseless.',
    not: 'The charge has a basis.',
  },
  {
    phrase: 'challeng*|contest*|disput*|questioned|questions',
    matches: 'Experts disputed it.',
    not: 'Experts discussed it.',
  },
  {
    phrase: 'contradict*|disagree*|rebut*|refut*',
    matches: 'Records contradict it.',
    not: 'Records confirm it.',
  },
  {
    phrase: 'denial|denied|denies|deny|denying',
    matches: 'It drew a denial.',
    not: 'It drew a crowd.',
  },
  {
    phrase: 'dismiss*|reject*',
    matches: 'It was rejected.',
    not: 'It was projected.',
  },
  {
    phrase: 'doctored|exaggerat*|misleading',
    matches: 'The photo was doctored.',
    not: 'The photo was taken by a doctor.',
  },
  {
    phrase: 'fabricat*|fake|fiction|hoax|lies|myth|nonsense|rubbish|slander',
    matches: 'The video is a fake.',
    not: 'The video is a find.',
  },
  {
    phrase: 'false|inaccurate|incorrect|premature|untrue|wrong',
    matches: 'The report was wrong.',
    not: 'The report was strong.',
  },
  {
    phrase: 'no truth',
    matches: 'There is no truth in it.',
    not: 'There is no trust in it.',
  },
  {
    phrase: 'not accurate|correct|true',
    matches: 'It isn’t true.',
    not: 'It is true.',
  },
  {
    phrase: 'not the case',
    matches: 'That is not the case.',
    not: 'That is the case.',
  },
  {
    phrase: 'out of context|date',
    matches: 'It was taken out of context.',
    not: 'It was taken out of town.',
  },
]);

/** What a sentence about a report has, which may call it false: "The video is a fake." */
export const REPORT_SUBJECTS = phraseTable(
  [
    {
      phrase: '<call> that? it|that|this is|was',
      matches: 'The bank said that it was not true.',
      not: 'The bank said that it had closed.',
    },
    {
      phrase: '<call> that? that|the|these|this|those <report>|<claim> !of|that',
      matches: 'The bank said the messages were fake.',
      not: 'The bank said the branch was closed.',
    },
    {
      phrase:
        '^ but? ,? that|the|these|this|those <report> are|had|has|have|is|later|proved|turned|was|were',
      matches: 'But the footage was old.',
      not: 'But footage was old.',
    },
  ],
  { call: wordList('call called calls said say saying says'), claim: CLAIMS, report: REPORTS },
);
