/** Source: own compilation, from the fact checks and correction notes of French news outlets. */
import { phraseTable } from '../phrases/phraseTable.ts';
import { wordList } from '../wordList.ts';

const RATING = wordList(`
  exact fausse faux infondé inexact mensonger trompeur trompeuse vrai vraie`);
const GRADE = wordList('complètement entièrement partiellement plutôt totalement');

/** Labels and headings of a claim that is checked. */
export const CLAIM_LABELS = phraseTable(
  [
    { phrase: '^ ce qui|que ..3 affirmé|dit $', matches: 'Ce qui est dit', not: 'Ce qui est neuf' },
    { phrase: '^ idée|idées reçue|reçues n? °? #? $', matches: 'Idée reçue', not: 'Idée neuve' },
    {
      phrase: "^ l'|la|le|les? <claim> n? °? #? $",
      matches: 'Rumeur 2',
      not: 'Rumeur de guerre',
    },
  ],
  {
    claim: wordList(
      "affirmation affirmations allégation infox l'affirmation mythe mythes rumeur rumeurs",
    ),
  },
);

/** Labels and headings that open the judgement on a claim. */
export const FINDING_LABELS = phraseTable(
  [
    { phrase: '^ <grade>? <rating> $', matches: 'Plutôt faux', not: 'Faux billets' },
    { phrase: '^ en réalité|fait $', matches: 'En réalité', not: 'En mer' },
    {
      phrase: '^ la|le|les|notre|nos? <finding> n? °? #? $',
      matches: 'Notre verdict',
      not: 'Notre verdict du matin',
    },
  ],
  {
    finding: wordList(`
      conclusion conclusions fait faits réalité verdict vérification vérité`),
    grade: GRADE,
    rating: RATING,
  },
);

/** Ratings of the claim before. */
export const RATINGS = phraseTable(
  [
    { phrase: '^ <grade>? <rating> !, $', matches: 'Totalement faux.', not: 'Faux, dit-il.' },
    {
      phrase: "^ c'est|ceci|cela est? <grade>? <rating> $",
      matches: 'Cela est faux.',
      not: 'Cela est neuf.',
    },
  ],
  { grade: GRADE, rating: RATING },
);

/** Starts of notes that correct an article. */
export const CORRECTIONS = phraseTable([
  {
    phrase: '^ correction|erratum|précision|rectificatif|rectification',
    matches: 'Rectificatif : ils étaient quatre.',
    not: 'Le rectificatif manque.',
  },
  {
    phrase: '^ note de la rédaction',
    matches: 'Note de la rédaction : ils étaient quatre.',
    not: 'La note de la rédaction manque.',
  },
]);

/** What an article says of its earlier text. */
export const EARLIER_VERSIONS = phraseTable(
  [
    {
      phrase: 'première|version antérieure|initiale|précédente|version ..6 <said>',
      matches: 'Une version précédente de cet article indiquait 40 morts.',
      not: 'Une version précédente du bateau.',
    },
  ],
  { said: wordList('affirmait disait donnait indiquait mentionnait évoquait') },
);

/** Headings without which the text below them would say more than it does. */
export const DOUBTED_HEADINGS = phraseTable(
  [
    { phrase: '<doubted>', matches: 'Les rumeurs', not: 'Les remueurs' },
    {
      phrase: '^ ce que ..4 affirme*|dit|disent',
      matches: 'Ce que dit la défense',
      not: 'Ce que coûte la défense',
    },
    {
      phrase: 'fausse|fausses ..1 affirmation*|information*|nouvelle*|photo*|vidéo*',
      matches: 'Les fausses informations',
      not: 'La fausse blonde',
    },
    {
      phrase: 'ne|n ..2 connaît|sait|savons',
      matches: "Ce que l'on ne sait pas",
      not: "Ce que l'on sait",
    },
    {
      phrase: 'questions en suspens',
      matches: 'Les questions en suspens',
      not: 'Les questions du jour',
    },
  ],
  {
    doubted: wordList(`
      accusations allégations canular canulars complot désinformation hypothèses infox
      rumeur rumeurs satire soupçons spéculations`),
  },
);

/** Denials and doubts of the sentence before. */
export const DENIALS = phraseTable(
  [
    { phrase: '<denies>', matches: 'Le maire dément.', not: 'Le maire ment.' },
    {
      phrase: 'aucun|aucune ..1 preuve',
      matches: "Il n'y a aucune preuve.",
      not: 'Il y a une preuve.',
    },
    {
      phrase: 'nie|nient|niait ces|cela|ceci|tout',
      matches: 'Il nie tout.',
      not: 'Il nie le vol.',
    },
    {
      phrase: 'pas ..4 confirmé|confirmée|prouvé|vérifié|vérifiée',
      matches: "Cela n'a pas pu être vérifié.",
      not: 'Cela a été vérifié.',
    },
    {
      phrase: 'rejette|rejettent|rejeté|réfute|réfutent|réfuté ces|cela|cette|les',
      matches: 'Il rejette ces accusations.',
      not: 'Il rejette la faute.',
    },
  ],
  { denies: wordList(`conteste contestent démenti démentent dément`) },
);
