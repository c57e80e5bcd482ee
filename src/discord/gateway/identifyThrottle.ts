import { backoff } from '../load/backoff.ts';
import type { Clock } from '../load/clock.ts';

/** Limits how often the bot identifies itself to the gateway. */
export interface IdentifyThrottle {
  /** Resolves when the bot may identify itself; rejects when `signal` aborts first. */
  readonly waitForIdentify: (shardId: number, signal: AbortSignal) => Promise<void>;
  /** Records that Discord has started a session. */
  readonly onReady: () => void;
  /** Whether a call of `waitForIdentify` is pending. */
  readonly isWaiting: () => boolean;
}

// Units: milliseconds.
/**
 * Wait between two IDENTIFYs. Discord allows one per five seconds for a `max_concurrency` of 1
 * (events/gateway#rate-limiting); the margin allows for different network delays.
 */
const INTERVAL = 5500;
/** At this rate, the 1000 IDENTIFYs of a day last a week. */
const MAX_WAIT = 10 * 60_000;
/** A session that lasts this long counts as successful. */
const SUCCESSFUL_SESSION = 10 * 60_000;

/** IDENTIFYs without success that wait only `INTERVAL`; each further one doubles the wait. */
const FREE_ATTEMPTS = 3;

/**
 * Creates a throttle that waits longer after each IDENTIFY without success: after 1000 in a day, Discord
 * closes all sessions and resets the token (events/gateway#session-start-limit-object). `onWait` is
 * called with each wait in milliseconds beyond the free attempts.
 */
export function createIdentifyThrottle(
  clock: Pick<Clock, 'now' | 'pause'>,
  onWait: (wait: number) => void,
): IdentifyThrottle {
  let failures = 0;
  let freeAt = Number.NEGATIVE_INFINITY;
  let waiting = 0;
  let readyAt = Number.POSITIVE_INFINITY;
  return {
    waitForIdentify: async (_, signal) => {
      if (clock.now() - readyAt >= SUCCESSFUL_SESSION) {
        failures = 0;
        freeAt = Math.min(freeAt, readyAt + INTERVAL);
      }
      readyAt = Number.POSITIVE_INFINITY;
      const wait = freeAt - clock.now();
      if (wait > 0) {
        if (failures >= FREE_ATTEMPTS) onWait(wait);
        waiting += 1;
        try {
          await clock.pause(wait, signal);
        } finally {
          waiting -= 1;
        }
      }
      failures += 1;
      const excess = Math.max(failures - FREE_ATTEMPTS, 0);
      freeAt = clock.now() + backoff(excess, { first: INTERVAL, max: MAX_WAIT });
    },
    onReady: () => {
      readyAt = clock.now();
    },
    isWaiting: () => waiting > 0,
  };
}
