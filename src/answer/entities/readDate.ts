import { MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS } from '../../languages/en/calendar.ts';
import {
  IRREGULAR_PLURALS,
  ORDINAL_ENDINGS,
  WORDS_BEFORE_MONTHS,
  WORDS_BEFORE_YEARS,
  WORDS_BEFORE_YEARS_OR_COUNTS,
} from '../../languages/en/entities/dateWords.ts';
import { afterJoiner, isDigits, isLetters, isSpace, type Token, textAt } from './tokens.ts';

/** A date as written, up to the token at `end`. */
export interface WrittenDate {
  readonly end: number;
  /** From 1. */
  readonly month?: number;
  /** One day, or the first and the last of several. */
  readonly days?: readonly number[];
  readonly year?: string;
  readonly weekday?: string;
}

/** Between the first and the last of several days. */
const JOINERS = new Set(['and', 'to']);

type Tokens = readonly Token[];
type Reader = (tokens: Tokens, at: number) => WrittenDate | null;

/** Numbers of months, from 1, by their names and abbreviations. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  [...MONTHS, ...MONTH_ABBREVIATIONS].map(name => [
    name,
    MONTHS.findIndex(month => month.slice(0, 3) === name.slice(0, 3)) + 1,
  ]),
);

const DIGITS_FIRST: readonly Reader[] = [dayAndMonth, digitDate, year];
const MONTH_FIRST: readonly Reader[] = [monthAndDay, monthAndYear, month];

/** Reads the date that starts at a token, in any form that news copy uses; null if there is none. */
export function readDate(tokens: Tokens, at: number): WrittenDate | null {
  const first = textAt(tokens, at);
  if (isDigits(first)) return firstOf(DIGITS_FIRST, tokens, at);
  if (MONTH_NUMBERS.has(first)) return firstOf(MONTH_FIRST, tokens, at);
  return WEEKDAYS.includes(first) && isOpen(tokens, at) ? { weekday: first, end: at + 1 } : null;
}

function firstOf(readers: readonly Reader[], tokens: Tokens, at: number): WrittenDate | null {
  for (const read of readers) {
    const date = read(tokens, at);
    if (date !== null) return date;
  }
  return null;
}

/** "June 23", "Sept. 3-5, 2025" */
function monthAndDay(tokens: Tokens, at: number): WrittenDate | null {
  const month = monthAt(tokens, at);
  if (month === null || !isOpen(tokens, at) || !isSpace(textAt(tokens, month.end))) return null;
  for (const days of daysAt(tokens, month.end + 1)) {
    const dates = [yearAfter(tokens, days.end), days];
    const date = dates.find(date => date !== null && isClosed(tokens, date.end));
    if (date) return { ...month, ...days, ...date };
  }
  return null;
}

/** "23 June", "23rd to 25th of June 2025" */
function dayAndMonth(tokens: Tokens, at: number): WrittenDate | null {
  if (!isOpen(tokens, at)) return null;
  for (const days of daysAt(tokens, at)) {
    const hasOf = isSpace(textAt(tokens, days.end)) && textAt(tokens, days.end + 1) === 'of';
    const before = hasOf ? days.end + 2 : days.end;
    const month = isSpace(textAt(tokens, before)) ? monthAt(tokens, before + 1) : null;
    if (month !== null && !isLetters(textAt(tokens, month.end))) {
      return { ...days, ...month, ...yearAfter(tokens, month.end) };
    }
  }
  return null;
}

/** "2025-06-23" */
function digitDate(tokens: Tokens, at: number): WrittenDate | null {
  const end = at + 5;
  if (!isYear(textAt(tokens, at)) || !isOpen(tokens, at) || !isClosed(tokens, end)) return null;
  const written = tokens.slice(at, end).map(({ text }) => text);
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(written.join('')) ?? [];
  return year === undefined ? null : { year, month: Number(month), days: [Number(day)], end };
}

/** "June 2025", "June, 2025" */
function monthAndYear(tokens: Tokens, at: number): WrittenDate | null {
  const month = monthAt(tokens, at);
  const year = month && yearAfter(tokens, month.end);
  if (!year || !isOpen(tokens, at) || !isClosed(tokens, year.end)) return null;
  return { ...month, ...year };
}

/** "in May" */
function month(tokens: Tokens, at: number): WrittenDate | null {
  return follows(tokens, at, WORDS_BEFORE_MONTHS, '-') ? monthAt(tokens, at) : null;
}

/** "in 1974" */
function year(tokens: Tokens, at: number): WrittenDate | null {
  const year = textAt(tokens, at);
  const end = at + 1;
  if (!isYear(year) || !isClosed(tokens, end)) return null;
  const isMeant =
    follows(tokens, at, WORDS_BEFORE_YEARS, '-') ||
    (follows(tokens, at, WORDS_BEFORE_YEARS_OR_COUNTS) && !countsAt(tokens, end));
  return isMeant ? { year, end } : null;
}

function monthAt(tokens: Tokens, at: number): { month: number; end: number } | null {
  const name = textAt(tokens, at);
  const month = MONTH_NUMBERS.get(name);
  if (month === undefined) return null;
  const canHaveStop = MONTH_ABBREVIATIONS.includes(name) && !isLetters(textAt(tokens, at + 2));
  return { month, end: at + (canHaveStop && textAt(tokens, at + 1) === '.' ? 2 : 1) };
}

/** The days that start at a token: several ("23-25", "23rd and 24th") before the first alone. */
function* daysAt(tokens: Tokens, at: number): Generator<{ days: readonly number[]; end: number }> {
  const first = dayAt(tokens, at);
  if (first === null) return;
  const joined = afterJoiner(tokens, first.end, JOINERS);
  const last = joined === null ? null : dayAt(tokens, joined);
  if (last !== null && !isLetters(textAt(tokens, last.end))) {
    yield { days: [first.day, last.day], end: last.end };
  }
  yield { days: [first.day], end: first.end };
}

function dayAt(tokens: Tokens, at: number): { day: number; end: number } | null {
  const day = textAt(tokens, at);
  if (!/^\d{1,2}$/u.test(day)) return null;
  const isOrdinal = ORDINAL_ENDINGS.includes(textAt(tokens, at + 1));
  return { day: Number(day), end: at + (isOrdinal ? 2 : 1) };
}

/** The year in " 2025" or ", 2025". */
function yearAfter(tokens: Tokens, at: number): { year: string; end: number } | null {
  const space = textAt(tokens, at) === ',' ? at + 1 : at;
  const year = textAt(tokens, space + 1);
  if (!isSpace(textAt(tokens, space)) || !isYear(year)) return null;
  return isLetters(textAt(tokens, space + 2)) ? null : { year, end: space + 2 };
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/u.test(text);
}

/** Whether a date may start at a token: not after a letter, a currency or within a number. */
function isOpen(tokens: Tokens, at: number): boolean {
  return !/[\p{L}\d$€£.,:/-]$/u.test(textAt(tokens, at - 1));
}

/** Whether a date may end before a token: not before a letter or within a number. */
function isClosed(tokens: Tokens, at: number): boolean {
  const next = textAt(tokens, at);
  if (isLetters(next) || isDigits(next)) return false;
  return !(/^[:./-]$/u.test(next) && isDigits(textAt(tokens, at + 1)));
}

/** Whether a token follows one of these words and a space or another sign. */
function follows(tokens: Tokens, at: number, words: readonly string[], sign = ' '): boolean {
  const between = textAt(tokens, at - 1);
  return (isSpace(between) || between === sign) && words.includes(textAt(tokens, at - 2));
}

/** Whether a counted noun is next: " people", " boats", " man-hours". */
function countsAt(tokens: Tokens, at: number): boolean {
  if (!isSpace(textAt(tokens, at)) || !/^\p{Ll}/u.test(textAt(tokens, at + 1))) return false;
  if (IRREGULAR_PLURALS.includes(textAt(tokens, at + 1))) return true;
  let last = at + 1;
  while (!/.s$/u.test(textAt(tokens, last))) {
    if (textAt(tokens, last + 1) !== '-' || !isLetters(textAt(tokens, last + 2))) return false;
    last += 2;
  }
  return true;
}
