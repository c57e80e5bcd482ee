import {
  MONTH_ABBREVIATIONS,
  MONTHS,
  WEEKDAY_ABBREVIATIONS,
  WEEKDAYS,
} from '../../languages/en/calendar.ts';
import type { Entity } from './entity.ts';
import { MONTH_NUMBERS, readDate, type WrittenDate } from './readDate.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Months and weekdays in the case in which a date must have them, by their lower case. */
const USUAL_CASE = new Map(
  [...MONTHS, ...MONTH_ABBREVIATIONS, ...WEEKDAYS].map(name => [name.toLowerCase(), name]),
);
const NAMES_BY_START = new Map([...MONTHS, ...WEEKDAYS].map(name => [shortened(name), name]));
const ABBREVIATIONS = new Set([...MONTH_ABBREVIATIONS, ...WEEKDAY_ABBREVIATIONS]);

/** Day and month in either order: "23/6", "6.23.2025". */
const IN_DIGITS = /(?<!\d)(\d{1,2})[/.-](\d{1,2})(?!\d)/gu;

/**
 * Finds days, months, weekdays and years in English. A day has one key in any form ("June 23",
 * "23 June 2025"); its year and weekday are ignored.
 */
export function datesIn(text: string): Entity[] {
  return readDates(tokensOf(text));
}

/** Keys of all dates that a text may contain, in any case and also in digits. */
export function dateKeysIn(text: string): Set<string> {
  const tokens = tokensOf(text);
  const dates = readDates(tokens.map(inUsualCase));
  const keys = new Set(dates.flatMap(({ keys, implied }) => [...keys, ...implied]));
  for (const [, first, second] of text.matchAll(IN_DIGITS)) {
    keys.add(`${Number(first)}-${Number(second)}`).add(`${Number(second)}-${Number(first)}`);
    keys.add(`month ${Number(first)}`).add(`month ${Number(second)}`);
  }
  for (const { text: word } of tokens) {
    const key = keyOfWord(word);
    if (key !== null) keys.add(key);
  }
  return keys;
}

function readDates(tokens: readonly Token[]): Entity[] {
  const dates: Entity[] = [];
  for (let at = 0; at < tokens.length; ) {
    const date = readDate(tokens, at);
    const start = tokens[at]?.start ?? 0;
    at = date?.end ?? at + 1;
    if (date !== null) dates.push({ start, end: tokens[at - 1]?.end ?? start, ...keysOf(date) });
  }
  return dates;
}

function keysOf({ month, days, year, weekday }: WrittenDate): Pick<Entity, 'keys' | 'implied'> {
  if (weekday !== undefined) return { keys: [shortened(weekday)], implied: [] };
  const months = month === undefined ? [] : [monthKey(month)];
  const years = year === undefined ? [] : [year];
  if (days !== undefined) {
    return { keys: days.map(day => `${month}-${day}`), implied: [...months, ...years] };
  }
  return months.length > 0 ? { keys: months, implied: years } : { keys: years, implied: [] };
}

/** The key of a word that starts with the name of a month or weekday or is an abbreviation of one. */
function keyOfWord(word: string): string | null {
  const name = NAMES_BY_START.get(shortened(word));
  if (name === undefined) return null;
  if (!ABBREVIATIONS.has(word) && !word.toLowerCase().startsWith(name.toLowerCase())) return null;
  const month = MONTH_NUMBERS.get(name);
  return month === undefined ? shortened(name) : monthKey(month);
}

function monthKey(month: number): string {
  return `month ${month}`;
}

/** First three letters of a month or weekday, lower case. */
function shortened(name: string): string {
  return name.slice(0, 3).toLowerCase();
}

function inUsualCase(token: Token): Token {
  const text = token.text.toLowerCase();
  return { ...token, text: USUAL_CASE.get(text) ?? text };
}
