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
/** What a verdict may say that it rates. */
const RATED = wordList(`
  ad ads allegation allegations caption captions claim claims clip clips image images letter letters
  meme memes photo photograph photographs photos post posts quotation quotations quote quotes rumor
  rumors rumour rumours screenshot screenshots statement statements story stories tweet tweets video
  videos`);
/** What spreads claims. */
const SHARED = wordList(`
  ad ads caption captions clip clips graphic graphics image images meme memes message messages photo
  photos post posts reel reels rumor rumors rumour rumours screenshot screenshots tweet tweets video
  videos`);
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
      phrase: '^ it|that|the|these|this|those <post>? are|is|was|were <grade>? -? <rating> $',
      matches: 'This claim is mostly true.',
      not: 'This claim is new.',
    },
  ],
  {
    falsehood: [...RATING, ...wordList('pants')],
    grade: GRADE,
    post: [...RATED, 'picture', 'pictures'],
    rate: wordList('rate rated rates rating'),
    rating: RATING,
  },
);

/** Ratings that name what they rate. */
export const CLAIM_RATINGS = phraseTable(
  [
    {
      phrase: '<rate> <this> <rated> ..4 <falsehood>',
      matches: 'We rate this claim Mostly False.',
      not: 'We rate it Mostly False.',
    },
    {
      phrase: '<this> <rated> #|a|four|one|three|two pinocchio|pinocchios',
      matches: 'We give this claim Two Pinocchios.',
      not: 'We give the minister Two Pinocchios.',
    },
    {
      phrase: '^ that|the|these|this|those <rated> are|is|was|were <grade>? -? <rating> $',
      matches: 'The statement is mostly false.',
      not: 'This is mostly false.',
    },
  ],
  {
    falsehood: [...RATING, ...wordList('pants')],
    grade: GRADE,
    rate: wordList('rate rated rates rating'),
    rated: RATED,
    rating: RATING,
    this: wordList('her his that the their these this those'),
  },
);

/** Ratings with which a fact check ends; one of an earlier claim is in the past. */
export const CLOSING_RATINGS = phraseTable([
  {
    phrase: 'we rate',
    matches: 'We rate this claim False.',
    not: 'We rated that claim False.',
  },
]);

/** Sentences that report a claim. */
export const REPORTED_CLAIMS = phraseTable(
  [
    {
      phrase: '<shared> ..8 <claims>|<says>',
      matches: 'A post on Facebook says the ferry is sold.',
      not: 'The post was shared in March.',
    },
    {
      phrase: 'claim|claims|claimed|claiming that',
      matches: 'The minister claims that the ferry is sold.',
      not: 'Claims of the insurers rose.',
    },
    {
      phrase: 'falsely|wrongly <claims>|<says>',
      matches: 'The minister falsely said the ferry was sold.',
      not: 'The minister was falsely arrested.',
    },
    {
      phrase: 'user|users ..4 <claims>',
      matches: 'Users on Facebook claim the ferry is sold.',
      not: 'Users on Facebook met.',
    },
  ],
  {
    claims: wordList('allege alleged alleges alleging claim claimed claiming claims'),
    says: wordList(
      'said say saying says state stated states stating suggest suggested suggesting suggests',
    ),
    shared: SHARED,
  },
);
