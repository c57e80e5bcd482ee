import { once } from 'node:events';
import type { Clock } from '../load/clock.ts';

/** Tells when something that should happen does not. */
export interface StallWatch {
  /** Something should happen now, or has begun to. */
  readonly expect: () => void;
  /** It has happened. */
  readonly rest: () => void;
  /** Resolves when it has not happened for too long. */
  readonly stalled: Promise<null>;
  /** Watches no more. */
  readonly end: () => void;
  readonly hasEnded: () => boolean;
}

/** Makes a watch with a limit of `stalledAfter` milliseconds; time during which `isExcused` does not count. */
export function createStallWatch(
  { after }: Pick<Clock, 'after'>,
  stalledAfter: number,
  isExcused: () => boolean,
): StallWatch {
  const stall = new AbortController();
  let cancel: (() => void) | null = null;
  let isOver = false;

  function expect(): void {
    rest();
    if (!isOver) cancel = after(stalledAfter, look);
  }

  function rest(): void {
    cancel?.();
  }

  function look(): void {
    if (isExcused()) expect();
    else stall.abort();
  }

  function end(): void {
    isOver = true;
    rest();
  }

  return {
    expect,
    rest,
    stalled: once(stall.signal, 'abort').then(() => null),
    end,
    hasEnded: () => isOver,
  };
}
