import {
  ANY_NAME,
  DATE,
  DATE_IN_ANY_CASE,
  IN_DIGITS,
  MONTH_NUMBERS,
  SHORT_NAME,
  shortened,
} from './datePatterns.ts';
import type { Entity } from './entity.ts';

/**
 * Finds days, months, weekdays and years in English. A day has one key in any form ("June 23",
 * "23 June 2025"); its year and weekday are ignored.
 */
export function datesIn(text: string): Entity[] {
  return readDates(text, DATE);
}

/** Keys of all dates that a text may contain, in any case and also in digits. */
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
