/** Unit: milliseconds. */
const DAY = 24 * 60 * 60_000;

/** The day of a time in UTC, such as `2025-03-02`. The time is in milliseconds since 1970. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day that was some days before the one of a time. */
export function dayBefore(time: number, days: number): string {
  return dayOf(time - days * DAY);
}

/** The days up to the one of a time, oldest first. */
export function daysUpTo(time: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => dayBefore(time, count - 1 - at));
}
