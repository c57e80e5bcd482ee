/** Source: own compilation, from questions in English. */
import { phraseTable } from '../../phrases/phraseTable.ts';
import { wordList } from '../../wordList.ts';
import { AUXILIARIES } from '../auxiliaries.ts';

/** Words and marks before what is typed as a question: "ok so, did he". */
export const LEADS = wordList(
  '! , . actually also and but hey just ok okay or right so then wait well …',
);
/** Words of sums of money. */
const SUMS = wordList(`
  bail bill bills bonus bribe budget compensation cost costs debt debts earnings fare fee fees fine
  fines fortune income loan loans losses pay penalty price prices profit profits ransom rent revenue
  reward salary salaries tax tuition turnover wage wages wealth`);
/** Verbs of paying and earning. */
const PAYMENTS = wordList(`
  auctioned bet bought buy charge charged cost costs donate donated earn earned earning earns fetch
  fetched fined fork invest invested lend lent lose lost made make makes owe owed owes paid pay paying
  pays raise raised rent save saved sell sells sold spend spending spends spent steal stole stolen
  sue suing worth`);
const SIZES = wordList(`
  big cold close deep far fast heavy high hot large loud much small strong tall thick wide`);
const QUANTITIES = wordList(`
  amount depth distance height length magnitude percent percentage proportion rate share size speed
  temperature weight width`);
const PERIODS = wordList('century date day decade month season time week year');
const PLACES = wordList(`
  area beach borough building capital church city club continent country county court district
  hospital hotel island location neighborhood neighbourhood part place prison province region road
  school stadium state station street suburb town uni university venue village`);
const WHO = wordList(`
  actor actress agency airline artist author band bank body boss boy brand captain charity chief
  coach committee companies company cop director doctor driver firm girl group guy judge keeper
  lawyer leader mag magazine man manager minister newspaper officer official org organisation
  organization paper party people person player president rapper scientist side singer star store
  striker supermarket team woman writer`);

export const AGE_QUESTIONS = phraseTable(
  [
    {
      phrase: '^ <lead>..5 age|ages',
      matches: 'so, age of the girl?',
      not: 'Was the age right?',
    },
    { phrase: 'how old|young', matches: 'How old is she?', not: 'How is the old man?' },
    {
      phrase: "what|whats|which 's|is|was? her|his|the|their? age|ages",
      matches: 'What was her age?',
      not: 'What did the age mean?',
    },
  ],
  { lead: LEADS },
);

export const PRICE_QUESTIONS = phraseTable(
  [
    {
      phrase: "^ ..9 what 's|is|was|were ..5 worth $",
      matches: 'What is the club worth?',
      not: 'What is worth seeing?',
    },
    {
      phrase: 'how big|high|large|steep ..4 <sum>',
      matches: 'How big was the fine?',
      not: 'How big was the dog?',
    },
    {
      phrase: 'how cheap|costly|expensive|pricey|rich|wealthy',
      matches: 'How rich is he?',
      not: 'How is the rich man?',
    },
    {
      phrase: 'how many bucks|dollars|euros|pounds|quid',
      matches: 'How many quid did he want?',
      not: 'How many squids did he want?',
    },
    {
      phrase: "how much 's|are|is|was|were",
      matches: 'How much is a ticket?',
      not: 'How much did it snow?',
    },
    {
      phrase: 'how much ..8 <payment>',
      matches: 'How much did the villa cost?',
      not: 'How much did it snow?',
    },
    {
      phrase: 'how much cash|compensation|debt|dosh|money|profit|tax',
      matches: 'How much money was there?',
      not: 'How much rain was there?',
    },
    {
      phrase: "what|whats|which 's|is|was|were? ..3 <sum>",
      matches: 'What was his new salary?',
      not: 'What did he do with his salary?',
    },
  ],
  { payment: PAYMENTS, sum: SUMS },
);

export const DURATION_QUESTIONS = phraseTable([
  {
    phrase: 'how long !ago',
    matches: 'How long did it last?',
    not: 'How long ago was it?',
  },
  {
    phrase: 'how many days|decades|hours|minutes|months|seconds|weeks|years',
    matches: 'For how many days?',
    not: 'How many left in those days?',
  },
]);

export const DATE_QUESTIONS = phraseTable(
  [
    {
      phrase: 'how early|late|recently|soon',
      matches: 'How soon was it?',
      not: 'How was it soon?',
    },
    { phrase: 'how long ago', matches: 'How long ago was it?', not: 'How long was it?' },
    {
      phrase: "what|whats|which 's|is|was? the? <period>",
      matches: 'In what year was it?',
      not: 'What did the year bring?',
    },
    { phrase: 'when|whens', matches: 'When was it?', not: 'Was it then?' },
  ],
  { period: PERIODS },
);

export const NUMBER_QUESTIONS = phraseTable([
  { phrase: 'how many|often', matches: 'How many left?', not: 'How did many leave?' },
  {
    phrase: "what|whats|which 's|is|was? the? final? number|score|tally|total",
    matches: 'What was the final score?',
    not: 'What did the score mean?',
  },
]);

export const AMOUNT_QUESTIONS = phraseTable(
  [
    { phrase: 'how <size>', matches: 'How big a drop was it?', not: 'How did the big one drop?' },
    {
      phrase: "what|whats|which 's|is|was? the? <quantity>",
      matches: 'What share voted?',
      not: 'Did the share grow?',
    },
  ],
  { quantity: QUANTITIES, size: SIZES },
);

/** Questions whose last word names what is measured, and not what is asked about. */
export const MEASURE_QUESTIONS = phraseTable(
  [
    {
      phrase: 'how far|long|often|old|young|<size>',
      matches: 'How old is she?',
      not: 'How is the old man?',
    },
  ],
  { size: SIZES },
);

export const PLACE_QUESTIONS = phraseTable(
  [
    {
      phrase: "what|whats|which 's|is|was? the? <place>",
      matches: 'Which city fell?',
      not: 'Which of the cities fell?',
    },
    { phrase: 'where|whereabouts|wheres', matches: 'Where is it?', not: 'Is it there?' },
  ],
  { place: PLACES },
);

export const REASON_QUESTIONS = phraseTable([
  { phrase: 'for what reason', matches: 'For what reason?', not: 'For a good reason?' },
  { phrase: 'how come', matches: 'How come it failed?', not: 'How did it come to fail?' },
  { phrase: 'what ..9 for $', matches: 'What did he do that for?', not: 'What for Tom?' },
  {
    phrase: 'what caused|causes|led|made|prompted',
    matches: 'What caused it?',
    not: 'What did it cause?',
  },
  {
    phrase: "what|whats|which 's|is|was|were? the? cause|motive|point|reason|reasons",
    matches: 'What’s the reason?',
    not: 'What has a reason?',
  },
  { phrase: 'why|whys', matches: 'Why did it fail?', not: 'Did it fail?' },
]);

export const PERSON_QUESTIONS = phraseTable(
  [
    {
      phrase: "^ <lead>..5 name|names of|'s",
      matches: 'Name of the judge?',
      not: 'Did it name the judge?',
    },
    {
      phrase: "what|whats|which 's|is|was|were? ..4 called|name|named|names|nickname $|of",
      matches: 'What’s the name of the dog?',
      not: 'What did they call it?',
    },
    {
      phrase: 'what|which ..1 <who>',
      matches: 'Which prime minister left?',
      not: 'Which ministry left?',
    },
    {
      phrase: 'who|whom|whos|whose',
      matches: 'Whose idea was it?',
      not: 'Is it the whole idea?',
    },
  ],
  { lead: LEADS, who: WHO },
);

export const MANNER_QUESTIONS = phraseTable([
  { phrase: 'how|hows !about|come', matches: 'How did it fail?', not: 'How about a ship?' },
  { phrase: 'in|which what|which way|ways', matches: 'In what way?', not: 'Which is the way?' },
]);

export const YES_OR_NO_QUESTIONS = phraseTable(
  [
    {
      phrase: '^ <lead>..5 <auxiliary> !not|you !..3 explain|know|remember|reveal|say|tell',
      matches: 'ok so did anyone help her?',
      not: 'Did he say when it began?',
    },
    {
      phrase: '^ <lead>..5 didnt|doesnt|dont|hasnt|havent|isnt|wasnt|werent',
      matches: 'wait, didnt he win?',
      not: 'why didnt he win?',
    },
  ],
  { auxiliary: AUXILIARIES, lead: LEADS },
);

/** Questions for anything else: "what did she do when he left?" does not ask for a date. */
export const OTHER_QUESTIONS = phraseTable([
  { phrase: 'what|whats|which', matches: 'What happened?', not: 'Did it happen?' },
]);

/** Questions of what, who or where something is. */
export const DEFINITION_QUESTIONS = phraseTable([
  {
    phrase: "^ what|where|who 's|are|is|was|were !not",
    matches: 'What is a tariff?',
    not: 'What did Riga export?',
  },
]);
