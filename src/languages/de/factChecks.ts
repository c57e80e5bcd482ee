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

/** Headings without which the text below them would say more than it does. */
export const DOUBTED_HEADINGS = phraseTable(
  [
    {
      phrase: '<doubted>',
      matches: 'Gerüchte über den Bürgermeister',
      not: 'Gerichte für den Bürgermeister',
    },
    {
      phrase: '^ was ..3 behaupte*|sagt|sagen|vorwirft|vorwerfen',
      matches: 'Was die Anklage sagt',
      not: 'Was die Anklage kostet',
    },
    {
      phrase: 'falsche|unbelegte|unbestätigte ..1 behauptung*|meldung*|nachricht*|video*|zitat*',
      matches: 'Falsche Behauptungen im Netz',
      not: 'Falsche Freunde',
    },
    {
      phrase: 'nicht ..2 bekannt|bestätigt|bewiesen|klar|stimmt|wissen|wahr',
      matches: 'Was wir nicht wissen',
      not: 'Was wir wissen',
    },
    { phrase: 'offene|ungeklärte fragen', matches: 'Offene Fragen', not: 'Häufige Fragen' },
  ],
  {
    doubted: wordList(`
      anschuldigungen behauptungen falschmeldungen gerücht gerüchte mutmaßungen mythen
      mythos märchen satire spekulationen verschwörungstheorien vorwurf vorwürfe`),
  },
);

/** Denials and doubts of the sentence before. */
export const DENIALS = phraseTable(
  [
    {
      phrase: '<denies> ..2 anschuldigung*|behauptung*|darstellung|vorwurf|vorwürfe',
      matches: 'Kerr bestreitet alle Vorwürfe.',
      not: 'Kerr bestreitet alle Rennen.',
    },
    {
      phrase: '<denies> das|dies $',
      matches: 'Kerr bestreitet das.',
      not: 'Kerr bestreitet das Rennen.',
    },
    {
      phrase: '^ das|dies hat|haben|wird|wurde ..3 <denies>',
      matches: 'Das hat Kerr stets bestritten.',
      not: 'Das hat Kerr stets gesagt.',
    },
    {
      phrase: '^ das|dies|es <denies>',
      matches: 'Das bestreitet Kerr.',
      not: 'Das Gericht bestreitet nichts.',
    },
    {
      phrase: 'dafür|hierfür ..4 kein*|nicht',
      matches: 'Belege dafür fand das Gericht nicht.',
      not: 'Dafür wirbt Kerr.',
    },
    {
      phrase: 'nicht ..3 belegt|bestätig*|bewiesen|überprüf*',
      matches: 'Das ließ sich nicht unabhängig überprüfen.',
      not: 'Das ließ sich überprüfen.',
    },
    {
      phrase: 'weist|weisen|wies|wiesen ..5 zurück',
      matches: 'Der Verein wies das zurück.',
      not: 'Der Verein wies den Weg.',
    },
    {
      phrase: 'widersprach|widerspricht|widersprechen',
      matches: 'Die Stadt widerspricht.',
      not: 'Die Stadt spricht.',
    },
  ],
  { denies: wordList(`bestreite* bestritt bestritten dementier* leugne* verneint*`) },
);
