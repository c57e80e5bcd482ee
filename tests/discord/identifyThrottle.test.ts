import { describe, expect, it } from 'vitest';
import { createIdentifyThrottle } from '../../src/discord/identifyThrottle.ts';
import { createClock } from '../../src/sandbox/clock.ts';
import { testClock } from './testClock.ts';

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
  return { throttle, identify, said };
}

describe('createIdentifyThrottle', () => {
  it('waits longer for each identify in vain, up to ten minutes', async () => {
    const { identify } = throttled();
    expect(await identify(13)).toEqual([5.5, 5.5, 5.5, 11, 22, 44, 88, 176, 352, 600, 600, 600]);
  });

  it('forgets those in vain when Discord lets the bot in', async () => {
    const { throttle, identify } = throttled();
    await identify(6);
    throttle.onReady();
    expect(await identify(3)).toEqual([5.5, 5.5, 5.5]);
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
