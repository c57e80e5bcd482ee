import {
  MONTH_ABBREVIATIONS,
  MONTHS,
  RELATIVE_DAYS,
  WEEKDAYS,
} from '../../languages/en/calendar.ts';
import { INDEFINITE_PRONOUNS } from '../../languages/en/functionWords.ts';
import { CONTINENTS } from '../../languages/names/countries.ts';
import { COMPASS_POINTS, COUNTRY_WORDS } from '../../languages/names/regions.ts';
import { TITLE_WORDS } from '../../languages/names/titles.ts';
import { wordList } from '../../languages/wordList.ts';

/** Titles, days and other capitalized words that are not names; folded. */
export const NO_NAMES: ReadonlySet<string> = folded([
  ...INDEFINITE_PRONOUNS,
  ...MONTHS,
  ...MONTH_ABBREVIATIONS,
  ...RELATIVE_DAYS,
  ...TITLE_WORDS,
  ...WEEKDAYS,
  ...wordList(`according am another both earlier either first gmt however i later meanwhile neither
    others pm several`),
]);

/** Words of regions, which do not identify anyone; folded. */
export const REGIONS: ReadonlySet<string> = folded([
  ...COMPASS_POINTS,
  ...CONTINENTS.flat(),
  ...COUNTRY_WORDS,
]);

function folded(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(word => word.toLowerCase()));
}
