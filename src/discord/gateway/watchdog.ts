import { once } from 'node:events';
import type { Clock } from '../load/clock.ts';

/** Detects an operation that makes no progress. */
export interface Watchdog {
  /** Starts the timer, or restarts it on progress. */
  readonly start: () => void;
  /** Stops the timer when the operation is done. */
  readonly stop: () => void;
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
  let cancel: (() => void) | null = null;
  let isClosed = false;

  function start(): void {
    stop();
    if (!isClosed) cancel = after(timeout, expire);
  }

  function stop(): void {
    cancel?.();
  }

  function expire(): void {
    if (isExcused()) start();
    else stall.abort();
  }

  function close(): void {
    isClosed = true;
    stop();
  }

  return {
    start,
    stop,
    stalled: once(stall.signal, 'abort').then(() => null),
    close,
    isClosed: () => isClosed,
  };
}
