import { once } from 'node:events';

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

/** Makes a watch that gives things so much time, in milliseconds, apart from what `isExcused` says. */
export function createStallWatch(stalledAfter: number, isExcused: () => boolean): StallWatch {
  const stall = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;

  function expect(): void {
    rest();
    if (!isOver) timer = setTimeout(look, stalledAfter).unref();
  }

  function rest(): void {
    clearTimeout(timer);
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
