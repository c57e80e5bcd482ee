import { describe, expect, it } from 'vitest';
import {
  createReconnectBackoff,
  reconnectDelay,
} from '../../../src/discord/gateway/reconnectBackoff.ts';
import { createClock } from '../../../src/sandbox/model/clock.ts';

const SECOND = 1000;

/** A backoff, with its delays in seconds after a number of connections of a duration in seconds. */
function setUp() {
  const clock = createClock('manual');
  const backoff = createReconnectBackoff(clock, () => 1);
  const delaysAfter = (times: number, seconds: number | null): number[] =>
    Array.from({ length: times }, () => {
      if (seconds !== null) {
        backoff.onOpen(0);
        clock.advance(seconds * SECOND);
      }
      backoff.onClose(0);
      return backoff.delay() / SECOND;
    });
  return { clock, backoff, delaysAfter };
}

describe('createReconnectBackoff', () => {
  it.each([null, 0, 59])(
    'doubles the delay after each short connection, up to five minutes (seconds: %s)',
    seconds => {
      const delays = setUp().delaysAfter(14, seconds);
      expect(delays).toEqual([0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300]);
    },
  );

  it('does not delay after long connections', () => {
    expect(setUp().delaysAfter(20, 60)).toEqual(Array.from({ length: 20 }, () => 0));
  });

  it('resets once a connection lasts a minute', () => {
    const { clock, backoff, delaysAfter } = setUp();
    delaysAfter(8, 0);
    backoff.onOpen(0);
    expect(backoff.delay()).toBeGreaterThan(0);
    clock.advance(60 * SECOND);
    expect(backoff.delay()).toBe(0);
    backoff.onClose(0);
    expect(delaysAfter(5, 0)).toEqual([0, 0, 0, 0, 5]);
  });
});

describe('reconnectDelay', () => {
  it('randomizes half of the delay', () => {
    expect([0, 0.5, 1].map(random => reconnectDelay(2, () => random))).toEqual([
      10_000, 15_000, 20_000,
    ]);
  });
});
