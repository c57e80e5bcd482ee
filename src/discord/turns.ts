import { setTimeout as pause } from 'node:timers/promises';

/** Runs a piece of work when those before it are done, and hands on what it gives or throws. */
export type TakeTurn = <Result>(work: () => Result) => Promise<Result>;

/** Enough to acknowledge what came in meanwhile on a new connection. Unit: milliseconds. */
const PAUSE = 50;

/** Makes pieces of work that keep the process busy leave it time to send and receive in between. */
export function createTurns(): TakeTurn {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const result = last.then(work);
    last = result.then(rest, rest);
    return result;
  };
}

function rest(): Promise<void> {
  return pause(PAUSE);
}
