/** Source: own compilation, from the fact checks and correction notes of German news outlets. */
import { phraseTable } from '../phrases/phraseTable.ts';
import { wordList } from '../wordList.ts';

const RATING = wordList(`
  erfunden falsch falschmeldung irreführend manipuliert richtig unbelegt unwahr veraltet wahr`);
const GRADE = wordList(`
  frei größtenteils komplett nicht schlicht teils teilweise weitgehend völlig überwiegend`);

/** Labels and headings of a claim that is checked. */
export const CLAIM_LABELS = phraseTable(
  [
    {
      phrase: '^ das|der|die? <claim> nr? #? $',
      matches: 'Behauptung 2',
      not: 'Behauptung der Firma',
    },
    { phrase: '^ was ..3 behauptet $|wird', matches: 'Was behauptet wird', not: 'Was gilt' },
  ],
  { claim: wordList('behauptung behauptungen gerücht gerüchte irrtum mythen mythos') },
);

/** Labels and headings that open the judgement on a claim. */
export const FINDING_LABELS = phraseTable(
  [
    { phrase: '^ <grade>? <rating> $', matches: 'Größtenteils falsch', not: 'Falscher Alarm' },
    {
      phrase: '^ das|der|die|unser|unsere? <finding> nr? #? $',
      matches: 'Unser Urteil',
      not: 'Das Urteil des Gerichts',
    },
    { phrase: '^ was ..3 stimmt $', matches: 'Was wirklich stimmt', not: 'Wer stimmt ab' },
  ],
  {
    finding: wordList(`
      bewertung einordnung einschätzung ergebnis fakt fakten faktencheck fazit realität
      richtigstellung tatsache urteil wahrheit wirklichkeit`),
    grade: GRADE,
    rating: RATING,
  },
);

/** Ratings of the claim before. */
export const RATINGS = phraseTable(
  [
    { phrase: '^ <grade>? <rating> !, $', matches: 'Völlig falsch.', not: 'Falsch, sagt er.' },
    {
      phrase: '^ das|dies|die behauptung? ist|stimmt|war <grade>? <rating>? $',
      matches: 'Das ist falsch.',
      not: 'Das ist neu.',
    },
  ],
  { grade: GRADE, rating: RATING },
);

/** Starts of notes that correct an article. */
export const CORRECTIONS = phraseTable([
  {
    phrase: '^ anmerkung der redaktion',
    matches: 'Anmerkung der Redaktion: Es waren vier.',
    not: 'Die Anmerkung der Redaktion fehlte.',
  },
  {
    phrase: '^ berichtigung|korrektur|richtigstellung',
    matches: 'Korrektur: Es waren vier.',
    not: 'Die Korrektur folgte.',
  },
]);

/** What an article says of its earlier text. */
export const EARLIER_VERSIONS = phraseTable([
  {
    phrase: 'früheren|ersten|ursprünglichen fassung|version ..6 es|geschrieben|hatte|stand|wurde',
    matches: 'In einer früheren Version hieß es, es stand 40.',
    not: 'In einer früheren Zeit stand 40.',
  },
]);
