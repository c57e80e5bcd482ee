import { setTimeout as sleep } from 'node:timers/promises';

/** The time that deadlines, retries, back-off and cooldowns follow; tests pass one that they advance. */
export interface Clock {
  /** Monotonic, for spans of time. Unit: milliseconds since an arbitrary start. */
  readonly now: () => number;
  /** The time of day, to compare with Discord's timestamps. Unit: milliseconds since 1970. */
  readonly wallTime: () => number;
  /** Runs `action` once after `delay` milliseconds; the function returned cancels it. */
  readonly after: (delay: number, action: () => void) => () => void;
  /**
   * Resolves after `delay` milliseconds; rejects with an AbortError when `signal` aborts first.
   * Unlike what runs `after` a delay, ending a pause early changes nothing but the time taken.
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
