import type { Clock } from '../clock.ts';
import type { Refusal } from '../rules/refusal.ts';
import { refuse } from '../world/refusals.ts';

/** So many requests in so much time. */
export interface Limit {
  readonly requests: number;
  /** Unit: milliseconds. */
  readonly window: number;
}

/** What a request counts towards. */
export interface Charge {
  /** Names the limit, without the resource (topics/rate-limits#header-format). */
  readonly bucket: string;
  /** The channel, server or webhook that counts for itself. */
  readonly resource: string;
  readonly limit: Limit;
  /** Answers to interactions do not count to the bot's own limit (topics/rate-limits#global-rate-limit). */
  readonly countsToBot: boolean;
}

/** What the limits say to a request. */
export interface Ruling {
  readonly headers: Readonly<Record<string, string>>;
  readonly refusal: Refusal | null;
}

/** Requests that a bot may make in all (topics/rate-limits#global-rate-limit). */
const BOT_LIMIT: Limit = { requests: 50, window: 1000 };

interface Count {
  readonly resetAt: number;
  used: number;
}

/** Makes a counter of requests; it charges one and rules on it. */
export function createRateLimits(clock: Clock): (charge: Charge) => Ruling {
  const counts = new Map<string, Count>();

  function countOf(key: string, { window }: Limit): Count {
    const running = counts.get(key);
    if (running !== undefined && running.resetAt > clock.now()) return running;
    const count = { resetAt: clock.now() + window, used: 0 };
    counts.set(key, count);
    return count;
  }

  return ({ bucket, resource, limit, countsToBot }) => {
    const count = countOf(`${bucket} ${resource}`, limit);
    const all = countsToBot ? countOf('bot', BOT_LIMIT) : null;
    if (all !== null && all.used >= BOT_LIMIT.requests) {
      const wait = secondsUntil(all.resetAt, clock);
      const headers = { 'X-RateLimit-Global': 'true', 'X-RateLimit-Scope': 'global' };
      return { headers: { ...headers, ...retryAfter(wait) }, refusal: tooMany(wait, true) };
    }
    const isOver = count.used >= limit.requests;
    if (!isOver) {
      count.used += 1;
      if (all !== null) all.used += 1;
    }
    const wait = secondsUntil(count.resetAt, clock);
    const headers = {
      'X-RateLimit-Limit': String(limit.requests),
      'X-RateLimit-Remaining': String(limit.requests - count.used),
      'X-RateLimit-Reset': (count.resetAt / 1000).toFixed(3),
      'X-RateLimit-Reset-After': wait.toFixed(3),
      'X-RateLimit-Bucket': bucket,
    };
    if (!isOver) return { headers, refusal: null };
    return {
      headers: { ...headers, 'X-RateLimit-Scope': 'user', ...retryAfter(wait) },
      refusal: tooMany(wait, false),
    };
  };
}

function secondsUntil(time: number, clock: Clock): number {
  return Math.max(0, time - clock.now()) / 1000;
}

function retryAfter(seconds: number) {
  return { 'Retry-After': String(Math.ceil(seconds)) };
}

/** A limit is overrun (topics/rate-limits#exceeding-a-rate-limit). */
function tooMany(seconds: number, isGlobal: boolean): Refusal {
  const refusal = refuse('rateLimit', 429, 0, 'You are being rate limited.');
  const body = { ...refusal.body, retry_after: seconds, global: isGlobal };
  return { ...refusal, body };
}
