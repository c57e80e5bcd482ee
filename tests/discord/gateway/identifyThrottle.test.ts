import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdentifyThrottle } from '../../../src/discord/gateway/identifyThrottle.ts';
import { createClock } from '../../../src/sandbox/clock.ts';
import { testClock } from '../load/testClock.ts';

const LASTING = 10 * 60_000;
const DAY = 24 * 60 * 60_000;
const SIGNAL = new AbortController().signal;

/** A throttle whose pauses pass at once, with the pauses and the warnings so far, in seconds. */
function throttled() {
  const slept: number[] = [];
  const said: number[] = [];
  const base = createClock('manual');
  const passTime = (delay: number): void => {
    slept.push(delay / 1000);
    base.advance(delay);
  };
  const throttle = createIdentifyThrottle(testClock({ base, passTime }), wait =>
    said.push(wait / 1000),
  );
  /** The seconds slept before so many identifies in a row. */
  const identify = async (times: number): Promise<number[]> => {
    slept.length = 0;
    for (let time = 0; time < times; time += 1) await throttle.waitForIdentify(0, SIGNAL);
    return [...slept];
  };
  return { throttle, identify, said, passTime: base.advance };
}

describe('createIdentifyThrottle', () => {
  it('waits longer for each identify in vain, up to ten minutes', async () => {
    const { identify } = throttled();
    expect(await identify(13)).toEqual([5.5, 5.5, 5.5, 11, 22, 44, 88, 176, 352, 600, 600, 600]);
  });

  it('forgets those in vain once Discord has let the bot in for ten minutes', async () => {
    const { throttle, identify, passTime } = throttled();
    await identify(6);
    throttle.onReady();
    expect(await identify(1)).toEqual([44]);
    throttle.onReady();
    passTime(10 * 60_000);
    expect(await identify(3)).toEqual([5.5, 5.5]);
  });

  it('never lets more than 1000 identifies through in a day, however long sessions last', async () => {
    const lifetime = fc.oneof(fc.constant(0), fc.constant(LASTING), fc.nat(2 * LASTING));
    await fc.assert(
      fc.asyncProperty(fc.array(lifetime, { minLength: 1, maxLength: 12 }), async lifetimes => {
        let time = 0;
        const clock = {
          now: () => time,
          pause: async (delay: number) => {
            time += delay;
          },
        };
        const throttle = createIdentifyThrottle(clock, () => {});
        const times: number[] = [];
        for (let session = 0; time < 2 * DAY; session += 1) {
          await throttle.waitForIdentify(0, SIGNAL);
          times.push(time);
          throttle.onReady();
          time += lifetimes[session % lifetimes.length] ?? 0;
        }
        const overrun = times.find((at, index) => (times[index + 1000] ?? Infinity) - at < DAY);
        expect(overrun).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('says so where it waits for more than Discord asks', async () => {
    const { identify, said } = throttled();
    await identify(6);
    expect(said).toEqual([5.5, 11, 22]);
  });

  it('waits no longer for a connection that is gone', async () => {
    const throttle = createIdentifyThrottle(testClock(), () => {});
    await throttle.waitForIdentify(0, SIGNAL);
    const gone = new AbortController();
    const turn = throttle.waitForIdentify(0, gone.signal);
    expect(throttle.isWaiting()).toBe(true);
    gone.abort();
    await expect(turn).rejects.toThrow('aborted');
    expect(throttle.isWaiting()).toBe(false);
  });
});
