import { RateLimitError } from 'discord.js';
import type PQueue from 'p-queue';
import { backoff } from '../load/backoff.ts';
import type { Clock } from '../load/clock.ts';
import type { LoadMeter } from '../load/loadMeter.ts';
import { DeadlineExceeded, isTransient, isUnprocessed } from './requestErrors.ts';

/** How long and how often a request is sent. */
export interface RetryOptions {
  /** Bounds the number of concurrent attempts. */
  readonly limiter: PQueue;
  /** Attempts with a higher priority are sent first. */
  readonly priority: number;
  readonly clock: Clock;
  readonly meterLoad: LoadMeter;
  /** No attempt starts after this time on `clock`. Unit: milliseconds. */
  readonly deadline: number;
  /** Timeout of one attempt; extended while this process is overloaded. Unit: milliseconds. */
  readonly attemptTimeout: number;
  /** Whether a request that Discord may have processed can be sent again. */
  readonly isIdempotent: boolean;
  /** Aborts when the bot stops. */
  readonly stopping: AbortSignal;
}

// Units: milliseconds.
const BACKOFF = { first: 100, max: 15_000 };
/** Timeout of the last attempt, made when the bot stops. */
const LAST_ATTEMPT_TIMEOUT = 2000;

/** Load from which this process cannot keep up; from 0 to 1. */
const OVERLOADED = 0.9;

/**
 * Sends a request until Discord responds, after waits that grow with each failure or that Discord asks
 * for. Rejects at once with a refusal, with the last failure at the deadline, and with
 * DeadlineExceeded when no attempt could start before it. When the bot stops, makes one last attempt.
 */
export async function sendWithRetry<Response>(
  send: (signal: AbortSignal) => Promise<Response>,
  options: RetryOptions,
): Promise<Response> {
  const { limiter, priority, clock, deadline, attemptTimeout, isIdempotent, stopping } = options;
  for (let failures = 0; ; failures += 1) {
    const isLast = stopping.aborted;
    const limits = isLast
      ? {
          ...options,
          attemptTimeout: Math.min(attemptTimeout, LAST_ATTEMPT_TIMEOUT),
          stopping: null,
        }
      : options;
    try {
      return await limiter.add(() => attempt(send, limits), { priority });
    } catch (error) {
      if (isLast || !isTransient(error) || !(isIdempotent || isUnprocessed(error))) throw error;
      const wait = waitAfter(error, failures);
      if (clock.now() + wait >= deadline) throw error;
      // If the bot stops during the pause, the last attempt follows at once.
      await clock.pause(wait, stopping).catch(() => undefined);
    }
  }
}

interface AttemptLimits
  extends Pick<RetryOptions, 'clock' | 'meterLoad' | 'deadline' | 'attemptTimeout'> {
  /** Cancels the attempt; null for the last one. */
  readonly stopping: AbortSignal | null;
}

async function attempt<Response>(
  send: (signal: AbortSignal) => Promise<Response>,
  { clock, meterLoad, deadline, attemptTimeout, stopping }: AttemptLimits,
): Promise<Response> {
  if (clock.now() >= deadline) throw new DeadlineExceeded('deadline passed before the request');
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let cancelTimeout = startTimeout();
  /** Restarts while the process is overloaded, since a retry would slow it down further. */
  function startTimeout(): () => void {
    const load = meterLoad();
    return clock.after(attemptTimeout, () => {
      if (load() < OVERLOADED) abort();
      else cancelTimeout = startTimeout();
    });
  }
  stopping?.addEventListener('abort', abort);
  try {
    return await send(controller.signal);
  } finally {
    cancelTimeout();
    stopping?.removeEventListener('abort', abort);
  }
}

/** At least the backoff, since Discord's Retry-After may be missing or not a number. */
function waitAfter(error: unknown, failures: number): number {
  const own = backoff(failures, BACKOFF);
  const requested = error instanceof RateLimitError ? error.retryAfter : 0;
  return Number.isFinite(requested) ? Math.max(requested, own) : own;
}
