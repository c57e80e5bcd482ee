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
