import { isWeekday, monthNumber } from './monthNames.ts';

/** A date in ISO 8601, or why a text gives none: `ambiguous` if day and month may be either way round. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'ambiguous' | 'none' };

const NONE: DateReading = { kind: 'none' };
const AMBIGUOUS: DateReading = { kind: 'ambiguous' };

/** Longer texts are no dates. Unit: UTF-16 code units. */
const MAX_LENGTH = 80;

const ISO =
  /^\d{4}-\d{2}-\d{2}(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;
/** Portable Document Format, ISO 32000-1, section 7.9.4; also a date without any marks. */
const PDF =
  /^(?:D:)?(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:(?<time>\d{4}(?:\d\d)?)(?<zone>Z|[+-]\d\d'?(?:\d\d)?)?[\d']*)?$/u;
/** Seconds or milliseconds since 1970, from 2001 to 2033. */
const UNIX = /^(?<seconds>1\d{9})(?:\d{3})?$/u;
const TIME =
  /(?:^|[T\s,])(?<hour>\d{1,2})[:h](?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:[.,]\d{1,9})?)?\s?(?<half>[ap]\.?m\b\.?)?\s?(?:(?:GMT|UTC)(?=[+-]))?(?<zone>Z\b|[A-Z]{2,4}\b|[+-]\d\d:?\d\d|[+-]\d{1,2}\b)?(?:\s\([A-Z][\w ]*\))?/iu;
const YEAR_FIRST = /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/u;
const YEAR_LAST = /^(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>\d{4})$/u;
const EAST_ASIAN =
  /^(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]/u;
/** Words in a date besides weekdays and months. */
const FILLERS = new Set(
  'on at of the de del den der le el am um à às las alle ore kl о в st nd rd th er o г р року года uhr'.split(
    ' ',
  ),
);
/** Zones of RFC 5322, section 4.3; other abbreviations mean several, and give no zone. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['Z', 'Z'],
  ['UT', 'Z'],
  ['UTC', 'Z'],
  ['GMT', 'Z'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CST', '-06:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
]);

/** Reads a date in any form that metadata uses; one in ISO 8601 is kept as written. */
export function readDate(text: string): DateReading {
  const written = text.trim();
  if (written.length > MAX_LENGTH) return NONE;
  if (ISO.test(written)) return isDay(written.slice(0, 10)) ? dateOf(written) : NONE;
  const seconds = UNIX.exec(written)?.groups?.seconds;
  if (seconds !== undefined) return dateOf(new Date(Number(seconds) * 1000).toISOString());
  const pdf = PDF.exec(written)?.groups;
  if (pdf !== undefined) return readPdfDate(pdf);
  const match = TIME.exec(written);
  const day = readDay(written.replace(TIME, ' ').trim());
  const time = match?.groups === undefined ? '' : timeOf(match.groups);
  if (day.kind !== 'date') return day;
  return time === null ? NONE : dateOf(day.date + time);
}

type Groups = Readonly<Record<string, string | undefined>>;

function readPdfDate({ year, month, day, time, zone }: Groups): DateReading {
  const date = readParts(year, month, day);
  if (date.kind !== 'date' || time === undefined) return date;
  const [hour = '', minute = '', second] = time.match(/\d\d/gu) ?? [];
  const digits = zone?.replaceAll("'", '') ?? '';
  const offset = /^[+-]\d\d$/u.test(digits) ? `${digits}00` : digits;
  const written = timeOf({ hour, minute, second, zone: offset === '' ? undefined : offset });
  return written === null ? date : dateOf(date.date + written);
}

/** "T10:00:00+01:00"; null for a time that no clock shows. */
function timeOf({ hour = '', minute, second, half, zone }: Groups): string | null {
  const isAfternoon = half?.toLowerCase().startsWith('p') ?? false;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  if (hours > 23 || Number(minute) > 59) return null;
  const time = `T${padded(hours)}:${minute}${second === undefined ? '' : `:${second}`}`;
  return time + zoneOf(zone);
}

function zoneOf(zone = ''): string {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{1,2})(?::?(\d\d))?$/u.exec(zone) ?? [];
  return sign === undefined
    ? (ZONES.get(zone.toUpperCase()) ?? '')
    : `${sign}${padded(Number(hours))}:${minutes}`;
}

function readDay(text: string): DateReading {
  const first = YEAR_FIRST.exec(text)?.groups ?? EAST_ASIAN.exec(text)?.groups;
  if (first !== undefined) return readParts(first.year, first.month, first.day);
  const last = YEAR_LAST.exec(text)?.groups;
  return last === undefined ? readWords(text) : readDigits(last);
}

/** "25/03/2025", "03/25/2025"; with full stops the day is first. */
function readDigits({ first = '', second = '', year, mark }: Groups): DateReading {
  const [a, b] = [Number(first), Number(second)];
  const isDayFirst = mark === '.' || a > 12 || a === b;
  if (!isDayFirst && b <= 12) return AMBIGUOUS;
  return isDayFirst ? readParts(year, second, first) : readParts(year, first, second);
}

/** "Sunday, March 2, 2025", "2nd of March 2025", "2 de marzo de 2025" */
function readWords(text: string): DateReading {
  const words =
    text.toLowerCase().match(/\p{Nd}+|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\p{Nd}.,|·•–-]/gu) ?? [];
  const numbers = words.filter(word => /^\d+$/u.test(word));
  const months = words.map(monthNumber).filter(month => month !== null);
  const others = words.filter(word => !/^\d+$/u.test(word) && monthNumber(word) === null);
  const [month] = months;
  const year = numbers.find(number => number.length === 4);
  const day = numbers.find(number => number.length <= 2);
  const isClear = months.length === 1 && numbers.length === 2;
  if (!isClear || !others.every(word => FILLERS.has(word) || isWeekday(word))) return NONE;
  return readParts(year, String(month), day);
}

function readParts(year = '', month = '', day = ''): DateReading {
  const date = `${year}-${padded(Number(month))}-${padded(Number(day))}`;
  return isDay(date) ? dateOf(date) : NONE;
}

function isDay(date: string): boolean {
  const time = new Date(date);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}

function dateOf(date: string): DateReading {
  return { kind: 'date', date };
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
