import { backoff } from '../load/backoff.ts';
import type { Clock } from '../load/clock.ts';
import { IDENTIFY_INTERVAL, type IdentifyTurns } from './identifyTurns.ts';

/** Limits how often shards identify themselves to the gateway. */
export interface IdentifyThrottle {
  /** Resolves when a shard may identify itself; rejects when `signal` aborts first. */
  readonly waitForIdentify: (
    shardId: number,
    rateLimitKey: number,
    signal: AbortSignal,
  ) => Promise<void>;
  /** Records that Discord has started a session. */
  readonly onReady: (shardId: number) => void;
  /** Whether a call of `waitForIdentify` is pending. */
  readonly isWaiting: () => boolean;
}

interface Options {
  readonly clock: Pick<Clock, 'now' | 'pause'>;
  readonly turns: IdentifyTurns;
  /** Called with each wait beyond the free attempts. Unit: milliseconds. */
  readonly onWait: (wait: number) => void;
}

interface ShardState {
  /** IDENTIFYs since the last successful session. */
  failures: number;
  /** When it may identify again. */
  freeAt: number;
  readyAt: number;
}

// Units: milliseconds.
/** Longest wait of a single shard: at this rate, the 1000 IDENTIFYs of a day last a week. */
const MAX_WAIT = 10 * 60_000;
/** A session that lasts this long counts as successful. */
const SUCCESSFUL_SESSION = 10 * 60_000;

/** IDENTIFYs without success that wait only for their turn; each further one doubles the wait. */
const FREE_ATTEMPTS = 3;

/**
 * Creates a throttle in which a shard waits longer after each IDENTIFY without success: after 1000 in a day,
 * Discord closes all sessions and resets the token (events/gateway#session-start-limit-object).
 */
export function createIdentifyThrottle({ clock, turns, onWait }: Options): IdentifyThrottle {
  const shards = new Map<number, ShardState>();
  let waiting = 0;

  function stateOf(shardId: number): ShardState {
    const known = shards.get(shardId);
    if (known !== undefined) return known;
    const fresh = {
      failures: 0,
      freeAt: -Infinity,
      readyAt: Infinity,
    };
    shards.set(shardId, fresh);
    return fresh;
  }

  /** Waits after failures. Each shard waits longer the more shards there are, since they share the daily limit. */
  async function waitForBackoff(shard: ShardState, signal: AbortSignal): Promise<void> {
    if (clock.now() - shard.readyAt >= SUCCESSFUL_SESSION) shard.failures = 0;
    shard.readyAt = Infinity;
    const wait = shard.freeAt - clock.now();
    if (shard.failures < FREE_ATTEMPTS || wait <= 0) return;
    onWait(wait);
    await clock.pause(wait, signal);
  }

  return {
    waitForIdentify: async (shardId, rateLimitKey, signal) => {
      const shard = stateOf(shardId);
      waiting += 1;
      try {
        await waitForBackoff(shard, signal);
        await turns.take(rateLimitKey, signal);
      } finally {
        waiting -= 1;
      }
      shard.failures += 1;
      const excess = Math.max(shard.failures - FREE_ATTEMPTS, 0);
      const limits = { first: IDENTIFY_INTERVAL, max: MAX_WAIT * shards.size };
      shard.freeAt = clock.now() + backoff(excess, limits);
    },
    onReady: shardId => {
      stateOf(shardId).readyAt = clock.now();
    },
    isWaiting: () => waiting > 0,
  };
}
