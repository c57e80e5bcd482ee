import { describe, expect, it } from 'vitest';
import { backOff, createReconnectPace } from '../../../src/discord/gateway/reconnectBackoff.ts';
import { createClock } from '../../../src/sandbox/clock.ts';

const SECOND = 1000;

/** A pace, and how long it waits after so many connections that last so many seconds. */
function paced() {
  const clock = createClock('manual');
  const pace = createReconnectPace(clock, () => 1);
  const waitsAfter = (times: number, seconds: number | null): number[] =>
    Array.from({ length: times }, () => {
      if (seconds !== null) {
        pace.onOpen();
        clock.advance(seconds * SECOND);
      }
      pace.onClose();
      return pace.wait() / SECOND;
    });
  return { clock, pace, waitsAfter };
}

describe('createReconnectPace', () => {
  it.each([null, 0, 59])(
    'waits longer after each short connection, up to five minutes (seconds: %s)',
    seconds => {
      const waits = paced().waitsAfter(14, seconds);
      expect(waits).toEqual([0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300]);
    },
  );

  it('waits for nothing after connections that last', () => {
    expect(paced().waitsAfter(20, 60)).toEqual(Array.from({ length: 20 }, () => 0));
  });

  it('forgets the short ones before one that lasts, once it does', () => {
    const { clock, pace, waitsAfter } = paced();
    waitsAfter(8, 0);
    pace.onOpen();
    expect(pace.wait()).toBeGreaterThan(0);
    clock.advance(60 * SECOND);
    expect(pace.wait()).toBe(0);
    pace.onClose();
    expect(waitsAfter(5, 0)).toEqual([0, 0, 0, 0, 5]);
  });
});

describe('backOff', () => {
  it('leaves half of a pause to chance', () => {
    expect([0, 0.5, 1].map(random => backOff(2, () => random))).toEqual([10_000, 15_000, 20_000]);
  });
});
