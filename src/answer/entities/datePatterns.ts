const MONTHS =
  'January February March April May June July August September October November December';
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** Numbers of months, from 1, by their first three letters. */
export const MONTH_NUMBERS = new Map(
  MONTHS.split(' ').map((month, at) => [shortened(month), at + 1] as const),
);

/** First three letters of a month or weekday, lower case. */
export function shortened(name: string): string {
  return name.slice(0, 3).toLowerCase();
}

const MONTH = `(?<month>${MONTHS.replaceAll(' ', '|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const MORE_DAYS = String.raw`(?:(?:\s?[-–]\s?|\sto\s|\sand\s)(?<lastDay>\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\d]))?`;
const YEAR = String.raw`(?:,?\s(?<year>(?:19|20)\d\d)\b)?`;
const START = String.raw`(?<![\p{L}\d$€£.,:/-])`;
const END = String.raw`(?![\p{L}\d]|[:./-]\d)`;
/** Precedes a month that may be another word, such as May. */
const BEFORE_MONTH = String.raw`(?<=\b(?:in|since|until|till|by|last|next|this|early|late|mid|from|of|before|after|during|between)[\s-])`;
/** A number after these is a year, */
const BEFORE_YEAR = String.raw`(?<=\b(?:in|since|until|till|early|late|mid|before|after|during|between|through)[\s-])`;
/** and after these a year or a count. */
const MAYBE_BEFORE_YEAR = String.raw`(?<=\b(?:by|from|of|the|and|to)\s)`;

const COUNTED = String.raw`\s(?:\p{Ll}[\p{L}-]{0,30}s|people|men|women|children)(?!\p{L})`;

/** Dates as news copy writes them, in order of precedence. */
const FORMS = [
  `${START}${MONTH}\\s${DAY}${MORE_DAYS}${YEAR}${END}`,
  `${START}${DAY}${MORE_DAYS}(?:\\sof)?\\s${MONTH}(?![\\p{L}])${YEAR}`,
  `${START}(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)${END}`,
  `${START}${MONTH},?\\s(?<year>(?:19|20)\\d\\d)${END}`,
  `${BEFORE_MONTH}${MONTH}(?![\\p{L}])`,
  `${START}(?<weekday>${WEEKDAYS.join('|')})(?![\\p{L}])`,
  `${BEFORE_YEAR}(?<year>(?:19|20)\\d\\d)${END}`,
  `${MAYBE_BEFORE_YEAR}(?<year>(?:19|20)\\d\\d)${END}(?!${COUNTED})`,
];
/** Group names end in the number of their form, as names must differ. */
const ANY_FORM = FORMS.map((form, at) => form.replaceAll(/\(\?<(\p{L}+)>/gu, `(?<$1${at}>`)).join(
  '|',
);

export const DATE = new RegExp(ANY_FORM, 'gu');

export const DATE_IN_ANY_CASE = new RegExp(ANY_FORM, 'giu');

/** Day and month in either order: "23/6", "6.23.2025". */
export const IN_DIGITS = /(?<!\d)(\d{1,2})[/.-](\d{1,2})(?!\d)/gu;

export const ANY_NAME = new RegExp(
  `(?<!\\p{L})(?:${[...MONTHS.split(' '), ...WEEKDAYS].join('|')})`,
  'giu',
);

export const SHORT_NAME =
  /(?<!\p{L})(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?!\p{L})/gu;
