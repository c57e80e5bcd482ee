/** Source: own compilation, from the fact checks and correction notes of Polish news outlets. */
import { phraseTable } from '../phrases/phraseTable.ts';
import { wordList } from '../wordList.ts';

const RATING = wordList(`fałsz fałszywe fałszywy manipulacja nieprawda prawda wprowadzające`);
const GRADE = wordList('całkowicie częściowo częściowy to w większości');

/** Labels and headings of a claim that is checked. */
export const CLAIM_LABELS = phraseTable(
  [
    { phrase: '^ <claim> nr? #? $', matches: 'Mit nr 2', not: 'Mit grecki' },
    { phrase: '^ co ..3 mówi|mówią|twierdzi|twierdzą $', matches: 'Co twierdzą', not: 'Co wiemy' },
  ],
  { claim: wordList('mit mity plotka plotki pogłoska teza twierdzenia twierdzenie') },
);

/** Labels and headings that open the judgement on a claim. */
export const FINDING_LABELS = phraseTable(
  [
    { phrase: '^ <grade>..2 <rating> $', matches: 'Częściowo fałsz', not: 'Fałsz znanej firmy' },
    {
      phrase: '^ nasz|nasza? <finding> nr? #? $',
      matches: 'Nasz werdykt',
      not: 'Nasz werdykt w sprawie',
    },
    { phrase: '^ w rzeczywistości $', matches: 'W rzeczywistości', not: 'W morzu' },
  ],
  {
    finding: wordList('fakt fakty ocena podsumowanie prawda rzeczywistość werdykt wniosek wnioski'),
    grade: GRADE,
    rating: RATING,
  },
);

/** Ratings of the claim before. */
export const RATINGS = phraseTable(
  [{ phrase: '^ <grade>..2 <rating> !, $', matches: 'To fałsz.', not: 'Prawda, prom jest stary.' }],
  { grade: GRADE, rating: RATING },
);

/** Starts of notes that correct an article. */
export const CORRECTIONS = phraseTable([
  {
    phrase: '^ korekta|sprostowanie',
    matches: 'Sprostowanie: zginęły cztery osoby.',
    not: 'To sprostowanie.',
  },
  {
    phrase: '^ od redakcji',
    matches: 'Od redakcji: zginęły cztery osoby.',
    not: 'List od redakcji.',
  },
]);

/** What an article says of its earlier text. */
export const EARLIER_VERSIONS = phraseTable(
  [
    {
      phrase: 'poprzedniej|wcześniejszej|pierwotnej wersji ..6 <said>',
      matches: 'We wcześniejszej wersji artykułu podano 40 ofiar.',
      not: 'We wcześniejszej wersji promu.',
    },
  ],
  { said: wordList('była było napisaliśmy napisano podaliśmy podano') },
);

/** Headings without which the text below them would say more than it does. */
export const DOUBTED_HEADINGS = phraseTable(
  [
    { phrase: '<doubted>', matches: 'Plotki', not: 'Płotki' },
    {
      phrase: '^ co ..3 mówi|mówią|twierdzi|twierdzą',
      matches: 'Co twierdzi obrona',
      not: 'Co kosztuje obrona',
    },
    { phrase: 'fałszyw*', matches: 'Fałszywe informacje', not: 'Fajne informacje' },
    { phrase: 'nie ..1 wiadomo|wiemy', matches: 'Czego nie wiemy', not: 'Co wiemy' },
    { phrase: 'otwarte pytania', matches: 'Otwarte pytania', not: 'Częste pytania' },
  ],
  {
    doubted: wordList(`
      dezinformacja domysły mit mity oskarżenia plotki podejrzenia pogłoski satyra
      spekulacje zarzuty`),
  },
);

/** Denials and doubts of the sentence before. */
export const DENIALS = phraseTable([
  {
    phrase: 'nie ..4 potwierdz*|udowodni*',
    matches: 'Nie udało się tego potwierdzić.',
    not: 'Udało się to potwierdzić.',
  },
  { phrase: 'nie ma ..2 dowod*', matches: 'Nie ma na to dowodów.', not: 'Ma na to dowody.' },
  {
    phrase: 'temu ..2 zaprzecz*',
    matches: 'Temu burmistrz zaprzeczył.',
    not: 'Temu burmistrz pomógł.',
  },
  {
    phrase: 'zaprzecz* ..2 $|oskarżeniom|temu|tym|zarzutom',
    matches: 'Burmistrz zaprzecza temu.',
    not: 'Burmistrz przeczytał to.',
  },
]);
