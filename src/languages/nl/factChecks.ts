/** Source: own compilation, from the fact checks and correction notes of Dutch news outlets. */
import { phraseTable } from '../phrases/phraseTable.ts';
import { wordList } from '../wordList.ts';

const RATING = wordList(`juist misleidend nepnieuws onjuist onwaar waar`);
const GRADE = wordList('deels grotendeels helemaal niet volledig');

/** Labels and headings of a claim that is checked. */
export const CLAIM_LABELS = phraseTable(
  [
    { phrase: '^ de|het? <claim> nr? #? $', matches: 'Fabel 2', not: 'Fabel over zee' },
    {
      phrase: '^ wat ..3 beweerd|beweert|gezegd $',
      matches: 'Wat er wordt beweerd',
      not: 'Wat er drijft',
    },
  ],
  {
    claim: wordList(
      'bewering beweringen claim fabel fabels gerucht geruchten mythe mythes stelling',
    ),
  },
);

/** Labels and headings that open the judgement on a claim. */
export const FINDING_LABELS = phraseTable(
  [
    { phrase: '^ <grade>..2 <rating> $', matches: 'Deels onjuist', not: 'Onjuist bericht' },
    {
      phrase: '^ de|het|ons|onze? <finding> nr? #? $',
      matches: 'Ons oordeel',
      not: 'Ons oordeel over hem',
    },
    { phrase: '^ in werkelijkheid $', matches: 'In werkelijkheid', not: 'In zee' },
  ],
  {
    finding: wordList('conclusie feit feiten oordeel realiteit waarheid werkelijkheid'),
    grade: GRADE,
    rating: RATING,
  },
);

/** Ratings of the claim before. */
export const RATINGS = phraseTable(
  [
    { phrase: '^ <grade>..2 <rating> !, $', matches: 'Deels onjuist.', not: 'Onjuist, zegt hij.' },
    {
      phrase: '^ dat|dit is <grade>..2 <rating> $',
      matches: 'Dat is onwaar.',
      not: 'Dat is nieuw.',
    },
  ],
  { grade: GRADE, rating: RATING },
);

/** Starts of notes that correct an article. */
export const CORRECTIONS = phraseTable([
  {
    phrase: '^ correctie|rectificatie|verbetering',
    matches: 'Correctie: het waren er vier.',
    not: 'De correctie volgt.',
  },
]);

/** What an article says of its earlier text. */
export const EARLIER_VERSIONS = phraseTable(
  [
    {
      phrase: 'eerdere|vorige versie ..6 <said>',
      matches: 'In een eerdere versie van dit artikel stond 40.',
      not: 'In een eerdere versie van de boot.',
    },
  ],
  { said: wordList('meldde meldden stond vermeldde werd') },
);

/** Headings without which the text below them would say more than it does. */
export const DOUBTED_HEADINGS = phraseTable(
  [
    { phrase: '<doubted>', matches: 'De geruchten', not: 'De gerechten' },
    {
      phrase: '^ wat ..3 beweer*|zegt|zeggen',
      matches: 'Wat de verdediging zegt',
      not: 'Wat de verdediging kost',
    },
    {
      phrase: 'niet ..2 bekend|bevestigd|duidelijk|waar|weten',
      matches: 'Wat we niet weten',
      not: 'Wat we weten',
    },
    { phrase: 'onbeantwoorde|open vragen', matches: 'Open vragen', not: 'Veelgestelde vragen' },
    {
      phrase: 'onware|onjuiste|valse ..1 bewering*|bericht*',
      matches: 'Valse berichten',
      not: 'Valse start',
    },
  ],
  {
    doubted: wordList(`
      aantijgingen beschuldigingen desinformatie geruchten mythe mythes nepnieuws satire
      speculatie speculaties verdenkingen`),
  },
);

/** Denials and doubts of the sentence before. */
export const DENIALS = phraseTable(
  [
    {
      phrase: '<denies> $',
      matches: 'De burgemeester ontkent.',
      not: 'De burgemeester ontkent schuld.',
    },
    {
      phrase: '<denies> ..2 aantijging*|beschuldiging*|bewering*',
      matches: 'Zij ontkent alle beschuldigingen.',
      not: 'Zij ontkent alle plannen.',
    },
    {
      phrase: '<denies> dat|dit $',
      matches: 'De burgemeester ontkent dat.',
      not: 'De burgemeester ontkent dat plan.',
    },
    { phrase: 'geen ..1 bewijs*', matches: 'Daarvoor is geen bewijs.', not: 'Daarvoor is bewijs.' },
    {
      phrase: 'niet ..4 bevestigd|bewezen|geverifieerd|verifiëren',
      matches: 'Dat is niet bevestigd.',
      not: 'Dat is bevestigd.',
    },
    {
      phrase: 'spreekt|spreken|sprak|spraken dat|dit tegen',
      matches: 'De bank spreekt dat tegen.',
      not: 'De bank spreekt dat uit.',
    },
  ],
  { denies: wordList(`betwist ontkende ontkenden ontkennen ontkent`) },
);
