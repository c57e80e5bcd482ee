import { setTimeout as pause } from 'node:timers/promises';

/** Runs a piece of work when those before it are done, and hands on what it gives or throws. */
export type TakeTurn = <Result>(work: () => Result) => Promise<Result>;

/** Enough to acknowledge what came in meanwhile on a new connection. Unit: milliseconds. */
const LONGEST_PAUSE = 50;

/**
 * Makes pieces of work that keep the process busy leave it time to send and receive in between: as
 * long as each took, up to a pause that is enough for all that may wait.
 */
export function createTurns(): TakeTurn {
  let rested: Promise<void> = Promise.resolve();
  return work => {
    let start = 0;
    const result = rested.then(() => {
      start = performance.now();
      return work();
    });
    const rest = (): Promise<void> => pause(Math.min(performance.now() - start, LONGEST_PAUSE));
    rested = result.then(rest, rest);
    return result;
  };
}
