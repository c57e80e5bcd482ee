/** Source: own compilation; abbreviations as in the AP Stylebook and in Unicode CLDR (en). */
import { wordList } from '../wordList.ts';

/** In the order of the year. */
export const MONTHS = wordList(`
  January February March April May June July August September October November December`);

/** Without the full stop, in the order of the year. */
export const MONTH_ABBREVIATIONS = wordList('Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec');

/** In the order of the week. */
export const WEEKDAYS = wordList('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');

/** Without the full stop, in the order of the week. */
export const WEEKDAY_ABBREVIATIONS = wordList('Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun');

/** Abbreviations of months and weekdays that are ordinary words or names in lower case. */
export const WORDLIKE_ABBREVIATIONS = wordList('Mar Mon Sat Sun Wed');

export const HOLIDAYS = wordList('Christmas Easter');

export const SEASONS = wordList('autumn fall spring summer winter');

export const PARTS_OF_DAY = wordList('afternoon evening morning night');

/** Days relative to today. */
export const RELATIVE_DAYS = wordList('today tomorrow tonight yesterday');

/** From the shortest to the longest. */
export const TIME_UNITS = wordList('second minute hour day week month year decade century');

/** Abbreviations, and the words before "time": "Eastern time". */
export const TIME_ZONES = wordList(`
  aest bst cdt central cest cet cst ct eastern edt eest eet est et gmt greenwich ist jst mdt
  mountain mst mt pacific pdt pst pt utc`);

/** In the order of `TIME_UNITS`. */
export const TIME_UNIT_PLURALS = wordList(`
  seconds minutes hours days weeks months years decades centuries`);
