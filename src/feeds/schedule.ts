import { createHash } from 'node:crypto';

// Units: milliseconds.
const MINUTE = 60_000;
const FIRST_RETRY = 5 * MINUTE;
/** Longest wait that a server can ask for. */
const MAX_FRESHNESS = 24 * 60 * MINUTE;
/** Failures in a row after which a feed is disabled; the last retry comes a day after the one before. */
const MAX_FAILURES = 10;

/**
 * When to read a feed again: at its own minute of the period, not while its headers say it is fresh.
 *
 * @param period whole minutes, in milliseconds
 */
export function nextPoll(
  feedId: string,
  now: number,
  { period, freshFor }: { readonly period: number; readonly freshFor: number },
): number {
  const offset = (hashOf(feedId) % (period / MINUTE)) * MINUTE;
  // The first read comes at any minute; the second should not follow at once.
  const earliest = now + Math.max(period / 2, Math.min(freshFor, MAX_FRESHNESS));
  return Math.ceil((earliest - offset) / period) * period + offset;
}

/**
 * When to try again after some failures in a row, from 1: after 5·2ⁿ minutes, or later if the server asks for
 * it; null to give up.
 */
export function nextRetry(failures: number, now: number, retryAfter = 0): number | null {
  if (failures >= MAX_FAILURES) return null;
  const wait = FIRST_RETRY * 2 ** (failures - 1);
  return now + Math.max(wait, Math.min(retryAfter, MAX_FRESHNESS));
}

function hashOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE();
}
