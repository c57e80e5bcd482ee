import type { Entity } from './entity.ts';

const MONTHS =
  'January February March April May June July August September October November December';
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
/** The first three letters tell a month. */
const MONTH_NUMBERS = new Map(
  MONTHS.split(' ').map((month, at) => [shortened(month), at + 1] as const),
);

const MONTH = `(?<month>${MONTHS.replaceAll(' ', '|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const MORE_DAYS = String.raw`(?:(?:\s?[-–]\s?|\sto\s|\sand\s)(?<lastDay>\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\d]))?`;
const YEAR = String.raw`(?:,?\s(?<year>(?:19|20)\d\d)\b)?`;
const START = String.raw`(?<![\p{L}\d$€£.,:/-])`;
const END = String.raw`(?![\p{L}\d]|[:./-]\d)`;
/** Before the name of a month that may be another word, such as May. */
const BEFORE_MONTH = String.raw`(?<=\b(?:in|since|until|till|by|last|next|this|early|late|mid|from|of|before|after|during|between)[\s-])`;
/** A number behind these is a year, */
const BEFORE_YEAR = String.raw`(?<=\b(?:in|since|until|till|early|late|mid|before|after|during|between|through)[\s-])`;
/** and behind these it is one or counts what follows it. */
const MAYBE_BEFORE_YEAR = String.raw`(?<=\b(?:by|from|of|the|and|to)\s)`;
const COUNTED = String.raw`\s(?:\p{Ll}[\p{L}-]{0,30}s|people|men|women|children)(?!\p{L})`;

/** Dates as news copy writes them; of those that begin in one place the first is meant. */
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
/** The groups of a form have its number behind their names, which have to differ. */
const ANY_FORM = FORMS.map((form, at) => form.replaceAll(/\(\?<(\p{L}+)>/gu, `(?<$1${at}>`)).join(
  '|',
);
const DATE = new RegExp(ANY_FORM, 'gu');
const DATE_IN_ANY_CASE = new RegExp(ANY_FORM, 'giu');
/** "23/6", "6.23.2025" */
const IN_DIGITS = /(?<!\d)(\d{1,2})[/.-](\d{1,2})(?!\d)/gu;
const ANY_NAME = new RegExp(
  `(?<!\\p{L})(?:${[...MONTHS.split(' '), ...WEEKDAYS].join('|')})`,
  'giu',
);
const SHORT_NAME =
  /(?<!\p{L})(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?!\p{L})/gu;

/**
 * Finds days, months, weekdays and years in English. Days are the same in any form, "June 23" and
 * "23 June 2025"; the year of a day and the weekday that it was are not looked at.
 */
export function datesIn(text: string): Entity[] {
  return readDates(text, DATE);
}

/** The keys of all dates that a text may tell of, in any case and in digits, too. */
export function dateKeysIn(text: string): Set<string> {
  const keys = new Set(
    readDates(text, DATE_IN_ANY_CASE).flatMap(({ keys, implied }) => [...keys, ...implied]),
  );
  for (const [, first, second] of text.matchAll(IN_DIGITS)) {
    keys.add(`${Number(first)}-${Number(second)}`).add(`${Number(second)}-${Number(first)}`);
    keys.add(`month ${Number(first)}`).add(`month ${Number(second)}`);
  }
  for (const [name] of [...text.matchAll(ANY_NAME), ...text.matchAll(SHORT_NAME)]) {
    const month = MONTH_NUMBERS.get(shortened(name));
    keys.add(month === undefined ? shortened(name) : `month ${month}`);
  }
  return keys;
}

function readDates(text: string, pattern: RegExp): Entity[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index, groups = {} }) => {
    const parts = Object.entries<string | undefined>(groups).flatMap(([name, part]) =>
      part === undefined ? [] : [[name.slice(0, -1), part] as const],
    );
    return { start: index, end: index + written.length, ...keysOf(Object.fromEntries(parts)) };
  });
}

function keysOf({
  month,
  day,
  lastDay,
  year,
  weekday,
}: Readonly<Record<string, string | undefined>>): Pick<Entity, 'keys' | 'implied'> {
  if (weekday !== undefined) return { keys: [shortened(weekday)], implied: [] };
  const number = monthNumber(month);
  const inMonth = number === null ? [] : [`month ${number}`];
  const days = [day, lastDay].flatMap(one => (one === undefined ? [] : `${number}-${Number(one)}`));
  const years = year === undefined ? [] : [year];
  if (days.length > 0) return { keys: days, implied: [...inMonth, ...years] };
  return inMonth.length > 0 ? { keys: inMonth, implied: years } : { keys: years, implied: [] };
}

function monthNumber(month: string | undefined): number | null {
  if (month === undefined) return null;
  return MONTH_NUMBERS.get(shortened(month)) ?? Number(month);
}

/** The letters that tell a month or weekday. */
function shortened(name: string): string {
  return name.slice(0, 3).toLowerCase();
}
