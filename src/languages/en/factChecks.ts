/** Source: own compilation, from how fact checks of news outlets set out claims and what they found. */
import { phraseTable } from '../phrases/phraseTable.ts';
import { wordList } from '../wordList.ts';

const CLAIM = wordList(`
  allegation allegations claim claims fiction hoax misconception misconceptions myth myths rumor
  rumors rumour rumours`);
const KIND_OF_CLAIM = wordList(`
  common false fifth first fourth online popular second the their third viral widespread`);
const NUMBER = wordList('# five four one three two');
const RATING = wordList(`
  accurate altered baseless bogus correct debunked doctored fabricated fake false inaccurate
  incorrect invented misleading miscaptioned mixed mixture outdated satire scam true unfounded unproven
  unsubstantiated untrue wrong`);
const GRADE = wordList(`
  absolutely completely demonstrably entirely half largely mainly mostly not partially partly simply
  somewhat totally`);
const RULING = wordList(`
  assessment conclusion finding findings judgement judgment rating ruling verdict`);

/** Labels and headings of a claim that is checked; only what comes before a colon is looked at. */
export const CLAIM_LABELS = phraseTable(
  [
    {
      phrase: '^ <kind>..2 <claim> no|number? <number>? of? #? $',
      matches: 'Myth number two',
      not: 'Myth and number',
    },
    {
      phrase: '^ claim about|by|from|in|on|via ..5 $',
      matches: 'Claim by the company',
      not: 'Claim that the company hid it',
    },
    {
      phrase: '^ claim being|under? checked|examined|review|reviewed|scrutiny $',
      matches: 'Claim under review',
      not: 'Claim under oath',
    },
    {
      phrase: '^ what ..4 alleged|alleges|claim|claimed|claims|said|say|says $',
      matches: 'What was claimed',
      not: 'What was claimed on Monday',
    },
  ],
  { claim: CLAIM, kind: KIND_OF_CLAIM, number: NUMBER },
);

/** Labels and headings that open the judgement on a claim, whatever comes before. */
export const VERDICT_LABELS = phraseTable(
  [
    {
      phrase: '^ final|the? rating|ruling|verdict $',
      matches: 'The verdict',
      not: 'The verdict is in',
    },
    { phrase: '^ our <ruling> $', matches: 'Our ruling', not: 'Our ruling class' },
    { phrase: '^ truth - o - meter $', matches: 'Truth-O-Meter', not: 'Truth meter' },
  ],
  { ruling: RULING },
);

/** Labels and headings that open the judgement on a claim, but mean something else elsewhere. */
export const FINDING_LABELS = phraseTable(
  [
    {
      phrase: '^ <grade>? -? <rating> $',
      matches: 'Mostly false',
      not: 'False alarm',
    },
    {
      phrase: '^ actual|in|the? <finding> no|number? <number>? $',
      matches: 'In reality',
      not: 'Reality television',
    },
    { phrase: '^ but? is|was ..4 true $', matches: 'Is it true?', not: 'It is true' },
    { phrase: '^ fact - check|checked|checking $', matches: 'Fact-check', not: 'Fact-free' },
    { phrase: '^ fact check|checked $', matches: 'Fact check', not: 'Fact sheet' },
    { phrase: '^ the? bottom line $', matches: 'The bottom line', not: 'The bottom drawer' },
    {
      phrase: '^ what ..2 <evidence> ..2 $',
      matches: 'What the evidence shows',
      not: 'What the mayor shows',
    },
    {
      phrase: '^ what ..2 found|happened|know|true $',
      matches: 'What we found',
      not: 'What we found in May',
    },
    {
      phrase: '^ why ..4 false|misleading|untrue|wrong $',
      matches: 'Why this is wrong',
      not: 'Why this is shared',
    },
  ],
  {
    evidence: wordList('data evidence experts facts records research science scientists'),
    finding: [
      ...RULING,
      ...wordList('analysis answer correction evidence explanation fact facts reality truth'),
    ],
    grade: GRADE,
    number: NUMBER,
    rating: RATING,
  },
);

/** Ratings of the claim before: "Mostly false.", "We rate it Pants on Fire." */
export const RATINGS = phraseTable(
  [
    {
      phrase: '#|a|four|one|three|two pinocchio|pinocchios',
      matches: 'It earns Three Pinocchios.',
      not: 'Pinocchio is out.',
    },
    {
      phrase: '<rate> ..6 <falsehood>',
      matches: 'We rate this claim Mostly False.',
      not: 'We hate this false claim.',
    },
    {
      phrase: '^ <grade>? -? <rating> !, $',
      matches: 'Partly false.',
      not: 'True, the ferry is old.',
    },
    {
      phrase: '^ claim|is|it|that|the|this..4 pants on fire $',
      matches: 'Pants on Fire!',
      not: 'They bought the firm Pants on Fire.',
    },
    {
      phrase: '^ it|that|the|this <post>? is|was <grade>? -? <rating> $',
      matches: 'This claim is mostly true.',
      not: 'This claim is new.',
    },
  ],
  {
    falsehood: [...RATING, ...wordList('pants')],
    grade: GRADE,
    post: wordList(`
      allegation caption claim clip image letter photo photograph picture post quotation quote rumor
      rumour screenshot statement story tweet video`),
    rate: wordList('rate rated rates rating'),
    rating: RATING,
  },
);
