import type { Clock } from '../load/clock.ts';

/** Spaces the IDENTIFYs of shards with the same rate limit key (events/gateway#sharding-max-concurrency). */
export interface IdentifyTurns {
  /** Resolves when a shard with this key may identify itself; rejects when `signal` aborts first. */
  readonly take: (rateLimitKey: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Time between two IDENTIFYs with the same key. Discord requires five seconds (events/gateway#rate-limiting);
 * the margin allows for different network delays. Unit: milliseconds.
 */
export const IDENTIFY_INTERVAL = 5500;

/** Creates the turns of a bot that runs in one process. */
export function createIdentifyTurns(clock: Pick<Clock, 'now' | 'pause'>): IdentifyTurns {
  const freeAt = new Map<number, number>();
  return {
    take: async (rateLimitKey, signal) => {
      for (;;) {
        const wait = (freeAt.get(rateLimitKey) ?? -Infinity) - clock.now();
        if (wait <= 0) break;
        await clock.pause(wait, signal);
      }
      freeAt.set(rateLimitKey, clock.now() + IDENTIFY_INTERVAL);
    },
  };
}
