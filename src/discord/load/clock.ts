import { setTimeout as sleep } from 'node:timers/promises';

/** Time source of deadlines, retries, backoff and cooldowns; tests pass one that they advance. */
export interface Clock {
  /** Monotonic time, for durations. Unit: milliseconds since an arbitrary start. */
  readonly now: () => number;
  /** Time of day, to compare with Discord's timestamps. Unit: milliseconds since 1970. */
  readonly wallTime: () => number;
  /** Runs `action` once after `delay` milliseconds; the returned function cancels it. */
  readonly after: (delay: number, action: () => void) => () => void;
  /**
   * Resolves after `delay` milliseconds; rejects with an AbortError when `signal` aborts first. Unlike
   * `after`, it may resolve early in tests: callers must not depend on the time that has passed.
   */
  readonly pause: (delay: number, signal?: AbortSignal) => Promise<void>;
}

/** Real time. */
export const systemClock: Clock = {
  now: () => performance.now(),
  wallTime: () => Date.now(),
  after: (delay, action) => {
    const timer = setTimeout(action, delay);
    return () => clearTimeout(timer);
  },
  pause: (delay, signal) => sleep(delay, undefined, { ...(signal && { signal }) }),
};
