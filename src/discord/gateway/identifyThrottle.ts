import type { Clock } from '../load/clock.ts';

/** Lets a bot identify itself to the gateway no faster than Discord allows. */
export interface IdentifyThrottle {
  /** Resolves when the bot may identify itself; rejects when `signal` aborts before. */
  readonly waitForIdentify: (shardId: number, signal: AbortSignal) => Promise<void>;
  /** Takes note that Discord has let the bot in. */
  readonly onReady: () => void;
  /** Whether somebody waits. */
  readonly isWaiting: () => boolean;
}

// Units: milliseconds.
/**
 * One IDENTIFY in five seconds, for a `max_concurrency` of 1 (events/gateway#rate-limiting), with room
 * for one that travels faster than the one before it.
 */
const INTERVAL = 5500;
/** At this pace a day's 1000 identifies last for a week. */
const LONGEST_WAIT = 10 * 60_000;
/** So many in vain are sent at the pace that Discord allows; each further one waits twice as long. */
const PROMPT_TRIES = 3;
/** A session that lasts this long was not begun in vain. */
const LASTING = 10 * 60_000;

/**
 * Waits longer before each IDENTIFY that follows others in vain: who sends over 1000 in a day is
 * thrown out, and its token reset (events/gateway#session-start-limit-object).
 */
export function createIdentifyThrottle(
  clock: Pick<Clock, 'now' | 'pause'>,
  onWait: (wait: number) => void,
): IdentifyThrottle {
  let inVain = 0;
  let freeAt = Number.NEGATIVE_INFINITY;
  let waiting = 0;
  let readyAt = Number.POSITIVE_INFINITY;
  return {
    waitForIdentify: async (_, signal) => {
      if (clock.now() - readyAt >= LASTING) {
        inVain = 0;
        freeAt = Math.min(freeAt, readyAt + INTERVAL);
      }
      readyAt = Number.POSITIVE_INFINITY;
      const wait = freeAt - clock.now();
      if (wait > 0) {
        if (inVain >= PROMPT_TRIES) onWait(wait);
        waiting += 1;
        try {
          await clock.pause(wait, signal);
        } finally {
          waiting -= 1;
        }
      }
      inVain += 1;
      const factor = 2 ** Math.max(inVain - PROMPT_TRIES, 0);
      freeAt = clock.now() + Math.min(INTERVAL * factor, LONGEST_WAIT);
    },
    onReady: () => {
      readyAt = clock.now();
    },
    isWaiting: () => waiting > 0,
  };
}
