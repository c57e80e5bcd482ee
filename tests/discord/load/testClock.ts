import type { Clock } from '../../../src/discord/load/clock.ts';
import { createClock, type Clock as ManualClock } from '../../../src/sandbox/clock.ts';

/**
 * discord.js refuses requests itself until 50 ms of real time after a rate limit is over, so a pause
 * that ended sooner would be followed by another. Unit: milliseconds.
 */
const LIMIT_MARGIN = 60;

interface TestClockOptions {
  /** What moves when tests advance it; a manual clock of its own when left out. */
  readonly base?: ManualClock;
  /** Moves the time on when a pause begins; without it, pauses last until `base` is advanced. */
  readonly passTime?: (delay: number) => void;
}

/** Time for a bot that passes only when `base` is advanced and, with `passTime`, during pauses. */
export function testClock({
  base = createClock('manual'),
  passTime,
}: TestClockOptions = {}): Clock {
  return {
    now: base.now,
    wallTime: base.now,
    after: base.after,
    pause: (delay, signal) =>
      new Promise((resolve, reject) => {
        const passing = passTime && setTimeout(passTime, LIMIT_MARGIN, delay);
        const abort = (): void => {
          clearTimeout(passing);
          cancel();
          reject(signal?.reason);
        };
        const cancel = base.after(delay, () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        });
        if (signal?.aborted === true) abort();
        else signal?.addEventListener('abort', abort);
      }),
  };
}

/** No process is overloaded in a test, however busy the machine. */
export const idleMeter = () => () => 0;
