import { ARABIC } from '../languages/ar/sentences.ts';
import { CZECH } from '../languages/cs/sentences.ts';
import { DANISH } from '../languages/da/sentences.ts';
import { MONTHS as GERMAN_MONTHS } from '../languages/de/calendar.ts';
import { GERMAN } from '../languages/de/sentences.ts';
import {
  MONTH_ABBREVIATIONS,
  MONTHS,
  RELATIVE_DAYS,
  TIME_ZONES,
  WEEKDAY_ABBREVIATIONS,
  WEEKDAYS,
  WORDLIKE_ABBREVIATIONS,
} from '../languages/en/calendar.ts';
import {
  ARTICLES,
  COMMON_PREPOSITIONS,
  COORDINATORS,
  DEMONSTRATIVES,
  FORMS_OF_BE,
  FORMS_OF_DO,
  FORMS_OF_HAVE,
  LINKING_ADVERBS,
  MODALS,
  NEGATION_WORDS,
  POSSESSIVE_DETERMINERS,
  QUANTIFIERS,
  QUESTION_WORDS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from '../languages/en/functionWords.ts';
import { ENGLISH } from '../languages/en/sentences.ts';
import { SPANISH } from '../languages/es/sentences.ts';
import { FRENCH } from '../languages/fr/sentences.ts';
import { HINDI } from '../languages/hi/sentences.ts';
import { ITALIAN } from '../languages/it/sentences.ts';
import { DUTCH } from '../languages/nl/sentences.ts';
import { POLISH } from '../languages/pl/sentences.ts';
import { PORTUGUESE } from '../languages/pt/sentences.ts';
import { RUSSIAN } from '../languages/ru/sentences.ts';
import type { SentenceWords } from '../languages/sentenceWords.ts';
import { MONTHS as SWEDISH_MONTHS } from '../languages/sv/calendar.ts';
import { SWEDISH } from '../languages/sv/sentences.ts';
import { TURKISH } from '../languages/tr/sentences.ts';
import { UKRAINIAN } from '../languages/uk/sentences.ts';

const LANGUAGES: readonly SentenceWords[] = [
  ARABIC,
  CZECH,
  DANISH,
  DUTCH,
  ENGLISH,
  FRENCH,
  GERMAN,
  HINDI,
  ITALIAN,
  POLISH,
  PORTUGUESE,
  RUSSIAN,
  SPANISH,
  SWEDISH,
  TURKISH,
  UKRAINIAN,
];

const CALENDAR_ABBREVIATIONS = lowerCase([...MONTH_ABBREVIATIONS, ...WEEKDAY_ABBREVIATIONS]);
const WORDLIKE = lowerCase(WORDLIKE_ABBREVIATIONS);

export const NEVER_FINAL = inAll('neverFinal');

export const TITLES = inAll('titles');

export const STATES = inAll('states');

export const BEFORE_LETTER = inAll('beforeLetter');

export const BEFORE_ORDINAL = inAll('beforeOrdinal');

/** With German and Scandinavian month names: "3. Oktober". */
export const AFTER_ORDINAL: ReadonlySet<string> = new Set([
  ...GERMAN_MONTHS,
  ...SWEDISH_MONTHS,
  ...inAll('afterOrdinal'),
]);

export const FINAL_AFTER_NUMBER = inAll('finalAfterNumber');

export const NEVER_FIRST = LANGUAGES.flatMap(({ neverFirst = [] }) => neverFirst);

export const MARKED_NAMES = inAll('markedNames');

export const BEFORE_NUMBER: ReadonlySet<string> = new Set([
  ...inAll('beforeNumber'),
  ...CALENDAR_ABBREVIATIONS.filter(word => !WORDLIKE.includes(word)),
]);

/** Abbreviations before a number, if capitalized; "He sat. 20 people left" has none. */
export const CAPITALS_BEFORE_NUMBER: ReadonlySet<string> = new Set([
  ...WORDLIKE,
  ...inAll('capitalsBeforeNumber'),
]);

export const MAYBE_FINAL = inAll('maybeFinal');

export const CAPITALS_MAYBE_FINAL = inAll('capitalsMaybeFinal');

export const STARTERS: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...COMMON_PREPOSITIONS,
  ...COORDINATORS,
  ...DEMONSTRATIVES,
  ...LINKING_ADVERBS,
  ...NEGATION_WORDS,
  ...POSSESSIVE_DETERMINERS,
  ...QUANTIFIERS,
  ...QUESTION_WORDS,
  ...RELATIVE_DAYS,
  ...SUBJECT_PRONOUNS,
  ...SUBORDINATORS,
  ...inAll('starters'),
]);

/** Start a question, but may follow a name in a headline: "U.S. Is Not Ready". */
export const AUXILIARIES: ReadonlySet<string> = new Set([
  ...FORMS_OF_BE,
  ...FORMS_OF_DO,
  ...FORMS_OF_HAVE,
  ...MODALS,
]);

export const SURNAMES = inAll('surnames');

/** Days, months and time zones, which continue a sentence after "a.m." and "p.m.". */
export const AFTER_CLOCK: ReadonlySet<string> = new Set([
  ...lowerCase([...MONTHS, ...WEEKDAYS]),
  ...CALENDAR_ABBREVIATIONS,
  ...TIME_ZONES,
]);

function inAll(kind: keyof SentenceWords): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap(language => language[kind] ?? []));
}

function lowerCase(words: readonly string[]): string[] {
  return words.map(word => word.toLowerCase());
}
