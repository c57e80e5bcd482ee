/**
 * Reads a Retry-After header (RFC 9110, section 10.2.3). Unit: seconds from now; null if it cannot be read.
 *
 * @param now in milliseconds since 1970
 */
export function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  // `Date.parse` also reads a number as a year.
  const date = /[a-z]/iu.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000));
}

/** Reads `max-age` of a Cache-Control header (RFC 9111, section 5.2.2.1). Unit: seconds; null if there is none. */
export function readMaxAge(value: string | null): number | null {
  const seconds = /(?:^|[\s,])max-age="?(?<seconds>\d{1,9})/iu.exec(value ?? '')?.groups?.seconds;
  return seconds === undefined ? null : Number(seconds);
}
