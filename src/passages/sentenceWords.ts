import { ARABIC } from '../languages/ar/sentences.ts';
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
import type { SentenceWords } from '../languages/sentenceWords.ts';
import { MONTHS as SWEDISH_MONTHS } from '../languages/sv/calendar.ts';
import { UKRAINIAN } from '../languages/uk/sentences.ts';

const LANGUAGES = [ARABIC, ENGLISH, FRENCH, GERMAN, HINDI, ITALIAN, SPANISH, UKRAINIAN];

const CALENDAR_ABBREVIATIONS = lowerCase([...MONTH_ABBREVIATIONS, ...WEEKDAY_ABBREVIATIONS]);
const WORDLIKE = lowerCase(WORDLIKE_ABBREVIATIONS);

export const NEVER_FINAL = inAll('neverFinal');

export const TITLES = inAll('titles');

export const STATES = inAll('states');

export const BEFORE_LETTER = inAll('beforeLetter');

export const BEFORE_ORDINAL = inAll('beforeOrdinal');

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

/** German and Scandinavian month names: a number before one is an ordinal ("3. Oktober"). */
export const ORDINAL_MONTHS: ReadonlySet<string> = new Set([...GERMAN_MONTHS, ...SWEDISH_MONTHS]);

function inAll(kind: keyof SentenceWords): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap(language => language[kind] ?? []));
}

function lowerCase(words: readonly string[]): string[] {
  return words.map(word => word.toLowerCase());
}
