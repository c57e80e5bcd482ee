/** Source: own compilation, by the word classes of "The Cambridge Grammar of the English Language". */
import { wordList } from '../wordList.ts';
import { HOLIDAYS, MONTHS, RELATIVE_DAYS, WEEKDAYS } from './calendar.ts';
import {
  ARTICLES,
  COORDINATORS,
  DEMONSTRATIVES,
  FORMS_OF_BE,
  FORMS_OF_DO,
  FORMS_OF_HAVE,
  LINKING_ADVERBS,
  MODALS,
  PREPOSITIONS,
  QUANTIFIERS,
  QUESTION_WORDS,
  SUBORDINATORS,
} from './functionWords.ts';

/** Pronouns of the third person, which need an antecedent. */
export const THIRD_PERSON = wordList(`
  he her hers herself him himself his she their theirs them themselves they`);

/** Words that may come before the subject: "On Monday he", "Although ill, she". */
export const PHRASE_OPENERS = [
  ...new Set([
    ...COORDINATORS,
    ...FORMS_OF_BE,
    ...FORMS_OF_DO,
    ...FORMS_OF_HAVE,
    ...LINKING_ADVERBS,
    ...MODALS,
    ...PREPOSITIONS,
    ...QUESTION_WORDS,
    ...RELATIVE_DAYS,
    ...SUBORDINATORS,
    ...wordList('according even here just maybe never no not only perhaps there'),
  ]),
].sort();

/** Words that may start a noun phrase, so that their capital at the start of a sentence is no name. */
export const PHRASE_DETERMINERS = [
  ...new Set([
    ...ARTICLES,
    ...DEMONSTRATIVES,
    ...QUANTIFIERS,
    ...wordList('it one there three two'),
  ]),
].sort();

/** Capitalised words that name nobody. */
export const NO_NAMES = [
  ...HOLIDAYS,
  ...MONTHS,
  ...WEEKDAYS,
  ...wordList("Dr I I'd I'll I'm I've Mr Mrs Ms"),
].sort();
