import type { Response } from './request.ts';

/**
 * Reads a Retry-After header (RFC 9110, section 10.2.3). Unit: seconds from now; null if it cannot be read.
 *
 * @param now in milliseconds since 1970
 */
export function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  const date = readDate(value);
  return date === null ? null : secondsBetween(now, date);
}

/**
 * Reads how long a response may be cached: `max-age` of Cache-Control (RFC 9111, section 5.2.2.1), or else the
 * time from Date to Expires (section 5.3). Unit: seconds; null if the response does not say.
 *
 * @param now stands in for a missing Date; in milliseconds since 1970
 */
export function readMaxAge(header: Response['header'], now: number): number | null {
  const maxAge = /(?:^|[\s,])max-age="?(?<seconds>\d{1,9})/iu.exec(header('cache-control') ?? '');
  if (maxAge?.groups?.seconds !== undefined) return Number(maxAge.groups.seconds);
  const expires = header('expires');
  if (expires === null) return null;
  const date = readDate(expires);
  // An invalid date, such as 0, means that the response has expired.
  return date === null ? 0 : secondsBetween(readDate(header('date') ?? '') ?? now, date);
}

/** Milliseconds since 1970; null for an invalid date. */
function readDate(value: string): number | null {
  // `Date.parse` also reads a number as a year.
  const date = /[a-z]/iu.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : date;
}

/** Rounded up; 0 if `end` comes first. */
function secondsBetween(start: number, end: number): number {
  return Math.max(0, Math.ceil((end - start) / 1000));
}
