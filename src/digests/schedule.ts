import { Cron } from 'croner';
import type { DigestSchedule } from '../storage/digests/storedDigest.ts';

const TIME = /^(?<hour>[01]?\d|2[0-3])[:h](?<minute>[0-5]\d)$/u;
/** In the order of cron, whose week begins on Sunday. */
const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** All names of time zones. */
export const TIMEZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** A time of day as it is stored, such as `08:30`; null if the text is none. */
export function readTime(text: string): string | null {
  const { hour, minute } = TIME.exec(text.trim())?.groups ?? {};
  return hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
}

/** The name of a time zone that a text means in any case; null if there is none. */
export function readTimezone(text: string): string | null {
  const wanted = text.trim().toLowerCase();
  return TIMEZONES.find(zone => zone.toLowerCase() === wanted) ?? null;
}

/**
 * When a digest is due for the first time after a time. A time of day that a change to summer time skips is due at
 * the end of the gap, and one that occurs twice is due at the first.
 */
export function nextDue({ day, time, timezone }: DigestSchedule, after: number): number {
  const [hour, minute] = time.split(':').map(Number);
  const weekday = day === 'daily' ? '*' : String(WEEK.indexOf(day));
  const cron = new Cron(`${String(minute)} ${String(hour)} * * ${weekday}`, { timezone });
  const next = cron.nextRun(new Date(after));
  if (next === null) throw new Error(`no next ${day} ${time} ${timezone}`);
  return next.getTime();
}

/** When a digest that has been due since a time was due last. */
export function lastDue(schedule: DigestSchedule, since: number, now: number): number {
  for (let due = since; ; ) {
    const next = nextDue(schedule, due);
    if (next > now) return due;
    due = next;
  }
}
