/** Source: own compilation. */
import { wordList } from '../../wordList.ts';

/** Words before a month that may be another word: "in May". */
export const WORDS_BEFORE_MONTHS = wordList(`
  after before between by during early from in last late mid next of since this till until`);

/** Words after which four digits are a year. */
export const WORDS_BEFORE_YEARS = wordList(`
  after before between during early in late mid since through till until`);

/** Words after which four digits are a year, or a count if a counted noun follows. */
export const WORDS_BEFORE_YEARS_OR_COUNTS = wordList('and by from of the to');

export const ORDINAL_ENDINGS = wordList('nd rd st th');

/** Counted nouns in the plural that do not end in "s". */
export const IRREGULAR_PLURALS = wordList('children men people women');
