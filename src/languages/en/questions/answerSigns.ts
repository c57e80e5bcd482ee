/** Source: own compilation, from sentences that answer questions in English. */
import { phraseTable } from '../../phrases/phraseTable.ts';
import { wordList } from '../../wordList.ts';
import {
  HOLIDAYS,
  MONTH_ABBREVIATIONS,
  MONTHS,
  PARTS_OF_DAY,
  RELATIVE_DAYS,
  SEASONS,
  TIME_UNIT_PLURALS,
  TIME_UNITS,
  WEEKDAYS,
  WORDLIKE_ABBREVIATIONS,
} from '../calendar.ts';
import { CARDINALS, ORDINALS, SCALES, TENS } from '../numbers.ts';

const NUMBER_WORDS = [
  ...CARDINALS,
  ...TENS,
  ...Object.keys(SCALES).flatMap(scale => [scale, `${scale}s`]),
];
const lowerCase = (words: readonly string[]): string[] => words.map(word => word.toLowerCase());
/** Months that are ordinary words in lower case. */
const WORDLIKE_MONTHS = new Set(['march', 'may']);
const UNITS_OF_AGE = wordList('day days month months week weeks year years');

/** Phrases of sentences that give an age. */
export const AGES = phraseTable(
  [
    {
      phrase: '# -? <unit> -? old|olds',
      matches: 'A 37-year-old left.',
      not: 'A 37-year sentence is old.',
    },
    { phrase: '( # )', matches: 'Smith (37) left.', not: 'Smith (with 37 others) left.' },
    {
      phrase: ', # $|and|from|had|has|is|of|said|told|was|were|who',
      matches: 'Smith, 37, left.',
      not: 'Smith left, 37 days late.',
    },
    {
      phrase: '<number> -? <unit> -? old|olds',
      matches: 'The twins are six months old.',
      not: 'The six old twins left.',
    },
    {
      phrase: 'age|aged|ages of? #|<number>',
      matches: 'She died at the age of 90.',
      not: 'It is an old age.',
    },
    { phrase: 'birthday|born', matches: 'She was born in Riga.', not: 'She bore it.' },
    {
      phrase: 'her|his|my|their early|late|mid|-..2 #|<decade>',
      matches: 'He is in his late 50s.',
      not: 'He is in his late phase.',
    },
    {
      phrase: 'teenage|teenager|teenagers|toddler|toddlers',
      matches: 'A teenager left.',
      not: 'Ten left.',
    },
    { phrase: 'turn|turned|turning|turns #', matches: 'He turns 50.', not: 'He turns left.' },
    { phrase: 'years of age|old', matches: 'Some years of age.', not: 'Years of work.' },
  ],
  {
    decade: wordList('teens twenties thirties forties fifties sixties seventies eighties nineties'),
    number: NUMBER_WORDS,
    unit: UNITS_OF_AGE,
  },
);

/** Phrases of sentences that give a price or sum, besides currency signs. */
export const PRICES = phraseTable([
  {
    phrase: 'billion|billions|million|millions|thousand|thousands',
    matches: 'It cost millions.',
    not: 'The millionaire left.',
  },
  {
    phrase: 'bucks|cents|dollar|dollars|euro|euros|p|pence|pound|pounds|quid|usd',
    matches: 'It cost ten pounds.',
    not: 'It was ponderous.',
  },
  { phrase: 'free !from|to', matches: 'Entry is free.', not: 'He is free to go.' },
]);

/** Words of sentences that give a number or an amount, besides digits. */
export const QUANTITIES = phraseTable(
  [
    { phrase: '<number>', matches: 'Five left.', not: 'The fifteenth left.' },
    { phrase: '<ordinal>', matches: 'It was his third win.', not: 'It was his win.' },
    {
      phrase: 'both|couple|double|doubled|half|once|pair|quarter|several|single|triple|twice',
      matches: 'He won twice.',
      not: 'He won twine.',
    },
    { phrase: 'majority|most|percent|percentage', matches: 'Most left.', not: 'He left a post.' },
    { phrase: 'no|none|nobody', matches: 'None left.', not: 'Nothing left.' },
  ],
  {
    number: NUMBER_WORDS.filter(word => word !== 'zero'),
    ordinal: ORDINALS.slice(1),
  },
);

/** Words of sentences that give a duration. */
export const DURATIONS = phraseTable(
  [
    { phrase: '<unit>', matches: 'It took two hours.', not: 'It took two horses.' },
    {
      phrase: 'forever|fortnight|indefinitely|life|overnight|permanently|seasons',
      matches: 'He was jailed for life.',
      not: 'He was jailed for murder.',
    },
    { phrase: 'since|until', matches: 'It lasted until May.', not: 'It lasted.' },
  ],
  { unit: [...TIME_UNITS.filter(unit => unit !== 'second'), ...TIME_UNIT_PLURALS] },
);

/** Phrases of sentences that give a date or time. */
export const DATES = phraseTable(
  [
    { phrase: '# : #', matches: 'It began at 9:30.', not: 'It began at 9.' },
    { phrase: '# am|pm', matches: 'It began at 9am.', not: 'I am 9.' },
    { phrase: '# may|march', matches: 'It began on 5 May.', not: 'It may begin.' },
    { phrase: '<day>', matches: 'It began on Monday.', not: 'It began on a day.' },
    {
      phrase: '<short> . #',
      matches: 'It began on Jan. 5.',
      not: 'It began with Jan.',
    },
    { phrase: '<year>', matches: 'It began in 1987.', not: 'It began with 187.' },
    {
      phrase: 'after|before|when|while',
      matches: 'He left before the vote.',
      not: 'He left with the vote.',
    },
    { phrase: 'ago|century|earlier|later', matches: 'It began a day ago.', not: 'It is agog.' },
    {
      phrase: 'by|during|early|in|last|late|next|of|since|this|until march|may',
      matches: 'It begins next May.',
      not: 'It may begin next.',
    },
    {
      phrase: 'coming|last|next|previous|that|this <period>',
      matches: 'It began last week.',
      not: 'It lasted a week.',
    },
    {
      phrase: 'currently|immediately|now|recently|shortly|soon',
      matches: 'It began recently.',
      not: 'It is recent.',
    },
    { phrase: 'march|may # !%', matches: 'It began on May 5.', not: 'He may speak.' },
  ],
  {
    day: lowerCase([
      ...MONTHS.filter(month => !WORDLIKE_MONTHS.has(month.toLowerCase())),
      ...WEEKDAYS,
      ...HOLIDAYS,
      ...RELATIVE_DAYS,
    ]),
    period: [...TIME_UNITS, ...SEASONS, ...PARTS_OF_DAY, 'season', 'time', 'weekend'],
    short: lowerCase(MONTH_ABBREVIATIONS.filter(word => !WORDLIKE_ABBREVIATIONS.includes(word))),
    year: Array.from({ length: 1100 }, (_, at) => String(1000 + at)),
  },
);

/** Words of sentences that give a place, besides names. */
export const PLACES = phraseTable(
  [
    { phrase: '<place>', matches: 'He died in hospital.', not: 'He died in hospice.' },
    {
      phrase: 'abroad|downstairs|home|online|outdoors|overseas|upstairs',
      matches: 'She was at home.',
      not: 'She was there.',
    },
    {
      phrase: 'east|eastern|north|northern|south|southern|west|western',
      matches: 'It is in the north.',
      not: 'It is in the notes.',
    },
  ],
  {
    place: wordList(`
      airport apartment area bank bar beach border building bus camp car cell centre center church
      city clinic club coast college country court custody desert district farm field flat floor
      forest garden ground grounds harbor harbour hospital hotel house island jail kitchen lake
      library mansion market motorway mountain mountains museum office park plane port prison pub
      region restaurant river road room sea school shop side site stadium stage station store street
      studio suburb theater theatre top town track train university village woods`),
  },
);

/** Phrases of sentences that give a reason. */
export const REASONS = phraseTable([
  { phrase: 'after|following|over', matches: 'He left after a row.', not: 'He left early.' },
  { phrase: 'allow|allowed|allowing|allows', matches: 'It allows him to.', not: 'It is loud.' },
  { phrase: 'as a result', matches: 'It fell as a result.', not: 'It fell after a result.' },
  { phrase: 'because', matches: 'It fell because it rained.', not: 'It fell and it rained.' },
  {
    phrase: 'blame|blamed|blames|blaming',
    matches: 'She blamed rain.',
    not: 'She is blameless.',
  },
  { phrase: 'cause|caused|causes|causing', matches: 'Rain caused it.', not: 'Rain casts it.' },
  { phrase: 'cited|citing', matches: 'He left, citing his age.', not: 'He left the city.' },
  {
    phrase: 'concern|concerned|concerns|worried|worries',
    matches: 'It fell on concerns.',
    not: 'It fell in concert.',
  },
  { phrase: 'due|owing|thanks to', matches: 'It fell due to rain.', not: 'It is due in May.' },
  { phrase: 'fear|feared|fearing|fears', matches: 'He fears rain.', not: 'He is fearless.' },
  { phrase: 'in order to', matches: 'He left in order to rest.', not: 'He left in order.' },
  { phrase: 'led to', matches: 'Rain led to it.', not: 'He led the team.' },
  { phrase: 'need|needs', matches: 'It needs rain.', not: 'It is a needle.' },
  { phrase: 'reason|reasons', matches: 'Rain was the reason.', not: 'It was reasonable.' },
  { phrase: 'since', matches: 'It fell, since it rained.', not: 'It fell sincerely.' },
  { phrase: 'so that', matches: 'He left so that she could.', not: 'He left so she could.' },
  { phrase: 'therefore', matches: 'It therefore fell.', not: 'It fell for it.' },
  {
    phrase: 'to avoid|ensure|preserve|prevent|protect',
    matches: 'He left to avoid her.',
    not: 'He avoided her.',
  },
]);
