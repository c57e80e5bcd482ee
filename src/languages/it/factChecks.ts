/** Source: own compilation, from the fact checks and correction notes of Italian news outlets. */
import { phraseTable } from '../phrases/phraseTable.ts';
import { wordList } from '../wordList.ts';

const RATING = wordList(`falsa falso fuorviante infondata infondato ingannevole vera vero`);
const GRADE = wordList('completamente del in parte parzialmente quasi totalmente tutto');

/** Labels and headings of a claim that is checked. */
export const CLAIM_LABELS = phraseTable(
  [
    {
      phrase: '^ che|cosa ..3 afferma|dice|dicono $',
      matches: 'Cosa si dice',
      not: 'Cosa succede',
    },
    {
      phrase: "^ il|l'|la|le? <claim> n? #? $",
      matches: 'Affermazione 2',
      not: 'Affermazione di moda',
    },
  ],
  { claim: wordList('affermazione affermazioni bufala bufale dichiarazione mito voce voci') },
);

/** Labels and headings that open the judgement on a claim. */
export const FINDING_LABELS = phraseTable(
  [
    { phrase: '^ <grade>..3 <rating> $', matches: 'Del tutto falso', not: 'Falso allarme' },
    { phrase: '^ in realtà $', matches: 'In realtà', not: 'In mare' },
    {
      phrase: '^ i|il|la|nostra|nostro..2 <finding> n? #? $',
      matches: 'Il nostro verdetto',
      not: 'Il verdetto del giudice',
    },
  ],
  {
    finding: wordList(
      'conclusione fatti fatto giudizio realtà smentita valutazione verdetto verifica verità',
    ),
    grade: GRADE,
    rating: RATING,
  },
);

/** Ratings of the claim before. */
export const RATINGS = phraseTable(
  [
    { phrase: '^ <grade>..3 <rating> !, $', matches: 'Del tutto falso.', not: 'Falso, dice.' },
    {
      phrase: '^ ciò|questo? è <grade>..3 <rating> $',
      matches: 'Questo è falso.',
      not: 'Questo è nuovo.',
    },
  ],
  { grade: GRADE, rating: RATING },
);

/** Starts of notes that correct an article. */
export const CORRECTIONS = phraseTable([
  {
    phrase: '^ correzione|errata|rettifica|precisazione',
    matches: 'Rettifica: erano quattro.',
    not: 'La rettifica manca.',
  },
  {
    phrase: '^ nota della redazione',
    matches: 'Nota della redazione: erano quattro.',
    not: 'La nota della redazione manca.',
  },
]);

/** What an article says of its earlier text. */
export const EARLIER_VERSIONS = phraseTable(
  [
    {
      phrase: 'precedente|prima|iniziale versione ..6 <said>',
      matches: 'Una precedente versione di questo articolo riportava 40 morti.',
      not: 'Una precedente versione della nave.',
    },
    {
      phrase: 'versione precedente|iniziale ..6 <said>',
      matches: 'Una versione precedente dell’articolo indicava 40 morti.',
      not: 'Una versione precedente della nave.',
    },
  ],
  { said: wordList('affermava diceva indicava parlava riportava') },
);

/** Headings without which the text below them would say more than it does. */
export const DOUBTED_HEADINGS = phraseTable(
  [
    { phrase: '<doubted>', matches: 'Le voci', not: 'Le vie' },
    {
      phrase: '^ cosa|che ..3 dice|dicono|sostiene',
      matches: 'Cosa dice la difesa',
      not: 'Cosa costa la difesa',
    },
    { phrase: 'domande aperte', matches: 'Le domande aperte', not: 'Le domande più frequenti' },
    { phrase: 'falsa|false|falsi|falso', matches: 'Le notizie false', not: 'Le notizie fresche' },
    { phrase: 'non ..2 chiaro|sa|sappiamo', matches: 'Cosa non sappiamo', not: 'Cosa sappiamo' },
  ],
  {
    doubted: wordList(`
      accuse bufala bufale complotto disinformazione indiscrezioni ipotesi satira sospetti
      voci`),
  },
);

/** Denials and doubts of the sentence before. */
export const DENIALS = phraseTable([
  {
    phrase: 'lo ..1 nega|negano|negato|smentisce|smentito',
    matches: 'Il sindaco lo nega.',
    not: 'Il sindaco lo vede.',
  },
  {
    phrase: 'nega|negano|respinge|respingono|smentisce|smentiscono ..3 accusa|accuse|tutto',
    matches: 'Respinge le accuse.',
    not: 'Respinge le offerte.',
  },
  {
    phrase: 'non ..4 confermat*|prove|verificat*',
    matches: 'Non ci sono prove.',
    not: 'Ci sono prove.',
  },
  {
    phrase: 'smentisce|smentiscono|smentito',
    matches: 'Il partito smentisce.',
    not: 'Il partito vince.',
  },
]);
