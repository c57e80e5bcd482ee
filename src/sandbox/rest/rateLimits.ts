import type { Clock } from '../model/clock.ts';
import { createRefusal, type Refusal } from '../rules/refusal.ts';

/** Maximum requests per time window. */
export interface RateLimit {
  readonly requests: number;
  /** Unit: milliseconds. */
  readonly window: number;
}

/** The limits that a request counts towards. */
export interface RateLimitCharge {
  /** Id of the route's limit, without the resource (topics/rate-limits#header-format). */
  readonly bucket: string;
  /** Channel, guild or webhook that is counted separately. */
  readonly resource: string;
  readonly limit: RateLimit;
  /**
   * Interaction responses do not count towards the bot's global limit
   * (topics/rate-limits#global-rate-limit).
   */
  readonly countsToBot: boolean;
}

/** Result of counting a request. */
export interface RateLimitResult {
  readonly headers: Readonly<Record<string, string>>;
  readonly refusal: Refusal | null;
}

/** State of a route's limit. */
interface LimitState extends Pick<RateLimitCharge, 'bucket' | 'limit'> {
  readonly remaining: number;
  /** Unit: milliseconds since 1970. */
  readonly resetAt: number;
  /** Time until the reset. Unit: seconds. */
  readonly wait: number;
}

/** Global limit per bot (topics/rate-limits#global-rate-limit). */
const BOT_LIMIT: RateLimit = { requests: 50, window: 1000 };

/** Interval between removals of expired counters. Unit: milliseconds. */
const SWEEP_INTERVAL = 60_000;

interface Count {
  readonly resetAt: number;
  used: number;
}

/** Creates a function that counts a request and applies its limits. */
export function createRateLimits(clock: Clock): (charge: RateLimitCharge) => RateLimitResult {
  const counts = new Map<string, Count>();
  let sweptAt = clock.now();

  function countOf(key: string, { window }: RateLimit): Count {
    dropExpired();
    const running = counts.get(key);
    if (running !== undefined && running.resetAt > clock.now()) return running;
    const count = { resetAt: clock.now() + window, used: 0 };
    counts.set(key, count);
    return count;
  }

  function dropExpired(): void {
    const now = clock.now();
    if (now - sweptAt < SWEEP_INTERVAL) return;
    sweptAt = now;
    for (const [key, { resetAt }] of counts) if (resetAt <= now) counts.delete(key);
  }

  return ({ bucket, resource, limit, countsToBot }) => {
    const count = countOf(`${bucket} ${resource}`, limit);
    const all = countsToBot ? countOf('bot', BOT_LIMIT) : null;
    if (all !== null && all.used >= BOT_LIMIT.requests) {
      return limitExceeded('global', secondsUntil(all.resetAt, clock), {});
    }
    const isOver = count.used >= limit.requests;
    if (!isOver) {
      count.used += 1;
      if (all !== null) all.used += 1;
    }
    const { resetAt } = count;
    const remaining = limit.requests - count.used;
    const wait = secondsUntil(resetAt, clock);
    const headers = limitHeaders({ bucket, limit, remaining, resetAt, wait });
    return isOver ? limitExceeded('user', wait, headers) : { headers, refusal: null };
  };
}

/** Headers that describe a route's limit (topics/rate-limits#header-format). */
export function limitHeaders({ bucket, limit, remaining, resetAt, wait }: LimitState) {
  return {
    'X-RateLimit-Limit': String(limit.requests),
    'X-RateLimit-Remaining': String(remaining),
    'X-RateLimit-Reset': (resetAt / 1000).toFixed(3),
    'X-RateLimit-Reset-After': wait.toFixed(3),
    'X-RateLimit-Bucket': bucket,
  };
}

/** A 429 with a wait in seconds (topics/rate-limits#exceeding-a-rate-limit). */
export function limitExceeded(
  scope: 'user' | 'global' | 'shared',
  wait: number,
  routeHeaders: RateLimitResult['headers'],
): RateLimitResult {
  const isGlobal = scope === 'global';
  const headers = {
    ...(isGlobal ? { 'X-RateLimit-Global': 'true' } : routeHeaders),
    'X-RateLimit-Scope': scope,
    'Retry-After': String(Math.ceil(wait)),
  };
  const limited = scope === 'shared' ? 'The resource is' : 'You are';
  const refusal = createRefusal('rateLimit', 429, 0, `${limited} being rate limited.`);
  const body = { ...refusal.body, retry_after: wait, global: isGlobal };
  return { headers, refusal: { ...refusal, body } };
}

function secondsUntil(time: number, clock: Clock): number {
  return Math.max(0, time - clock.now()) / 1000;
}
