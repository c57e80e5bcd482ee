import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdentifyThrottle } from '../../../src/discord/gateway/identifyThrottle.ts';
import { createIdentifyTurns } from '../../../src/discord/gateway/identifyTurns.ts';
import { createClock } from '../../../src/sandbox/model/clock.ts';
import { testClock } from '../load/testClock.ts';

const SUCCESSFUL_SESSION = 10 * 60_000;
const DAY = 24 * 60 * 60_000;
const SIGNAL = new AbortController().signal;

/** A throttle whose pauses end at once; records waits and reported waits in seconds. */
function setUp() {
  const waits: number[] = [];
  const reported: number[] = [];
  const base = createClock('manual');
  const passTime = (delay: number): void => {
    waits.push(delay / 1000);
    base.advance(delay);
  };
  const clock = testClock({ base, passTime });
  const throttle = createIdentifyThrottle({
    clock,
    turns: createIdentifyTurns(clock),
    onWait: wait => reported.push(wait / 1000),
  });
  /** Waits in seconds before a number of IDENTIFYs in a row. */
  const identify = async (times: number): Promise<number[]> => {
    waits.length = 0;
    for (let time = 0; time < times; time += 1) await throttle.waitForIdentify(0, 0, SIGNAL);
    return [...waits];
  };
  return { throttle, identify, waits, reported, passTime: base.advance };
}

describe('createIdentifyThrottle', () => {
  it('doubles the wait after each IDENTIFY without success, up to ten minutes', async () => {
    const { identify } = setUp();
    expect(await identify(13)).toEqual([5.5, 5.5, 5.5, 11, 22, 44, 88, 176, 352, 600, 600, 600]);
  });

  it('resets once a session lasts ten minutes', async () => {
    const { throttle, identify, passTime } = setUp();
    await identify(6);
    throttle.onReady(0);
    expect(await identify(1)).toEqual([44]);
    throttle.onReady(0);
    passTime(10 * 60_000);
    expect(await identify(3)).toEqual([5.5, 5.5]);
  });

  it('never allows more than 1000 IDENTIFYs in a day, however long sessions last', async () => {
    const lifetime = fc.oneof(
      fc.constant(0),
      fc.constant(SUCCESSFUL_SESSION),
      fc.nat(2 * SUCCESSFUL_SESSION),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(lifetime, { minLength: 1, maxLength: 12 }), async lifetimes => {
        let time = 0;
        const clock = {
          now: () => time,
          pause: async (delay: number) => {
            time += delay;
          },
        };
        const throttle = createIdentifyThrottle({
          clock,
          turns: createIdentifyTurns(clock),
          onWait: () => {},
        });
        const times: number[] = [];
        for (let session = 0; time < 2 * DAY; session += 1) {
          await throttle.waitForIdentify(0, 0, SIGNAL);
          times.push(time);
          throttle.onReady(0);
          time += lifetimes[session % lifetimes.length] ?? 0;
        }
        const overrun = times.find((at, index) => (times[index + 1000] ?? Infinity) - at < DAY);
        expect(overrun).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('spaces shards with the same rate limit key, and delays none for the failures of another', async () => {
    const { throttle, identify, waits } = setUp();
    await identify(6);
    waits.length = 0;
    for (const [shard, key] of [
      [1, 1],
      [2, 0],
      [3, 1],
      [4, 0],
    ] as const) {
      await throttle.waitForIdentify(shard, key, SIGNAL);
    }
    expect(waits).toEqual([5.5, 5.5]);
  });

  it('reports waits that are longer than Discord asks for', async () => {
    const { identify, reported } = setUp();
    await identify(6);
    expect(reported).toEqual([5.5, 11, 22]);
  });

  it('stops waiting when the connection is aborted', async () => {
    const { throttle } = setUp();
    await throttle.waitForIdentify(0, 0, SIGNAL);
    const gone = new AbortController();
    const turn = throttle.waitForIdentify(0, 0, gone.signal);
    expect(throttle.isWaiting()).toBe(true);
    gone.abort();
    await expect(turn).rejects.toThrow('aborted');
    expect(throttle.isWaiting()).toBe(false);
  });
});
