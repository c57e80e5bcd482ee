import type { Clock } from '../../../src/discord/load/clock.ts';
import { createClock, type Clock as ManualClock } from '../../../src/sandbox/model/clock.ts';

/**
 * Real time that a pause takes: discord.js itself rejects requests until 50 ms after a rate limit, so a
 * shorter pause would be followed by another. Unit: milliseconds.
 */
const LIMIT_MARGIN = 60;

interface TestClockOptions {
  /** Clock that the test advances; a new manual clock by default. */
  readonly base?: ManualClock;
  /** Advances `base` when a pause starts; without it, a pause lasts until the test advances `base`. */
  readonly passTime?: (delay: number) => void;
}

/** Creates a clock that advances only with `base` and, with `passTime`, during pauses. */
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

/** Load meter that always reads 0, however busy the machine. */
export const idleMeter = () => () => 0;
