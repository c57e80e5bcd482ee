const LOCALE = 'en';
const INVALID = 'Invalid date';
const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;
const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Formats of timestamp styles (reference#message-formatting-timestamp-styles). */
const STYLES: ReadonlyMap<string, Intl.DateTimeFormatOptions> = new Map<
  string,
  Intl.DateTimeFormatOptions
>([
  ['t', CLOCK],
  ['T', { ...CLOCK, second: '2-digit' }],
  ['d', { day: '2-digit', month: '2-digit', year: 'numeric' }],
  ['D', DAY],
  ['f', { ...DAY, ...CLOCK }],
  ['F', { ...DAY, ...CLOCK, weekday: 'long' }],
  ['s', { day: '2-digit', month: '2-digit', year: 'numeric', ...CLOCK }],
  ['S', { day: '2-digit', month: '2-digit', year: 'numeric', ...CLOCK, second: '2-digit' }],
]);
const LONGEST: Intl.DateTimeFormatOptions = { ...DAY, ...CLOCK, weekday: 'long' };

/** Unit: seconds. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** Time shown beside a message's author. Unit: milliseconds since 1970. */
export function sentText(time: number, now: number): string {
  const clock = new Intl.DateTimeFormat(LOCALE, CLOCK).format(time);
  const isToday = new Date(time).toDateString() === new Date(now).toDateString();
  return isToday
    ? `Today at ${clock}`
    : new Intl.DateTimeFormat(LOCALE, STYLES.get('s')).format(time);
}

/** Text of a timestamp in a message; `seconds` since 1970, `now` in milliseconds. */
export function timestampText(seconds: number, style: string, now: number): string {
  if (!isDate(seconds)) return INVALID;
  if (style === 'R') return relativeText(seconds - Math.round(now / 1000));
  return new Intl.DateTimeFormat(LOCALE, STYLES.get(style)).format(seconds * 1000);
}

/** Longest form of a timestamp. */
export function longTimestampText(seconds: number): string {
  if (!isDate(seconds)) return INVALID;
  return new Intl.DateTimeFormat(LOCALE, LONGEST).format(seconds * 1000);
}

function relativeText(distance: number): string {
  const format = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });
  const [unit, length] = UNITS.find(([, length]) => Math.abs(distance) >= length) ?? ['second', 1];
  return format.format(Math.trunc(distance / length), unit);
}

function isDate(seconds: number): boolean {
  return !Number.isNaN(new Date(seconds * 1000).getTime());
}
