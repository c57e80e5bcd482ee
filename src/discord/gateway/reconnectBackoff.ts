import { backoff } from '../load/backoff.ts';
import type { Clock } from '../load/clock.ts';

/** Delays reconnects after short connections. */
export interface ReconnectBackoff {
  /** Records that a shard is connected. */
  readonly onOpen: (shardId: number) => void;
  /** Records that a shard's connection is closed. */
  readonly onClose: (shardId: number) => void;
  /** Delay before the next connection; 0 after few short ones of a shard in a row. Unit: milliseconds. */
  readonly delay: () => number;
}

interface ShardState {
  /** Null while disconnected. */
  openedAt: number | null;
  failures: number;
  delay: number;
}

// Units: milliseconds.
const LIMITS = { first: 5000, max: 5 * 60_000 };
/** A connection that lasts this long counts as successful. */
const SUCCESSFUL_CONNECTION = 60_000;

/** Short connections in a row after which discord.js reconnects by itself, in half a second. */
const FREE_ATTEMPTS = 5;

/** Creates the backoff of a bot that has not connected yet. */
export function createReconnectBackoff(
  { now }: Pick<Clock, 'now'>,
  random: () => number,
): ReconnectBackoff {
  const shards = new Map<number, ShardState>();
  const stateOf = (shardId: number): ShardState => {
    const shard = shards.get(shardId) ?? { openedAt: null, failures: 0, delay: 0 };
    shards.set(shardId, shard);
    return shard;
  };
  const isSuccessful = ({ openedAt }: ShardState): boolean =>
    openedAt !== null && now() - openedAt >= SUCCESSFUL_CONNECTION;
  return {
    onOpen: shardId => {
      stateOf(shardId).openedAt = now();
    },
    onClose: shardId => {
      const shard = stateOf(shardId);
      if (isSuccessful(shard)) shard.failures = 0;
      shard.openedAt = null;
      shard.failures += 1;
      const excess = shard.failures - FREE_ATTEMPTS;
      shard.delay = excess > 0 ? reconnectDelay(excess - 1, random) : 0;
    },
    delay: () =>
      Math.max(0, ...[...shards.values()].map(shard => (isSuccessful(shard) ? 0 : shard.delay))),
  };
}

/**
 * Delay in milliseconds that doubles with each failure. Half of it is random, so that bots that lose
 * Discord together do not reconnect together.
 */
export function reconnectDelay(failures: number, random: () => number): number {
  return (backoff(failures, LIMITS) * (1 + random())) / 2;
}
