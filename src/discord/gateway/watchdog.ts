import { once } from 'node:events';
import type { Clock } from '../load/clock.ts';

/** Detects shards whose connection attempt makes no progress. */
export interface Watchdog {
  /** Notes that a shard is connecting, or makes progress: restarts the timer. */
  readonly start: (shardId: number) => void;
  /** Notes that a shard is connected: stops the timer when no other is connecting. */
  readonly stop: (shardId: number) => void;
  /** Resolves when the timer has run out. */
  readonly stalled: Promise<null>;
  /** Stops the timer; it cannot be started again. */
  readonly close: () => void;
  readonly isClosed: () => boolean;
}

/** Creates a watchdog with a timeout in milliseconds, which restarts if it runs out while `isExcused`. */
export function createWatchdog(
  { after }: Pick<Clock, 'after'>,
  timeout: number,
  isExcused: () => boolean,
): Watchdog {
  const stall = new AbortController();
  const connecting = new Set<number>();
  let cancel: (() => void) | null = null;
  let isClosed = false;

  function restart(): void {
    cancel?.();
    if (!isClosed) cancel = after(timeout, expire);
  }

  function expire(): void {
    if (isExcused()) restart();
    else stall.abort();
  }

  return {
    start: shardId => {
      connecting.add(shardId);
      restart();
    },
    stop: shardId => {
      connecting.delete(shardId);
      if (connecting.size === 0) cancel?.();
    },
    stalled: once(stall.signal, 'abort').then(() => null),
    close: () => {
      isClosed = true;
      cancel?.();
    },
    isClosed: () => isClosed,
  };
}
