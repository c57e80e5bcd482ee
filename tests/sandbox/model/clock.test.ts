import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClock } from '../../../src/sandbox/model/clock.ts';

const START = Date.UTC(2025, 0, 1);

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A clock and the actions that ran on it, each with the time it saw. */
function recordingClock() {
  const clock = createClock();
  const ran: string[] = [];
  const record = (name: string) => () => void ran.push(`${name}@${clock.now() - START}`);
  return { clock, ran, record };
}

describe('real time', () => {
  test('passes on the clock and runs due actions', () => {
    const { clock, ran, record } = recordingClock();
    clock.after(50, record('late'));
    clock.after(10, record('early'));
    vi.advanceTimersByTime(49);
    expect(ran).toEqual(['early@10']);
    vi.advanceTimersByTime(1);
    expect(ran).toEqual(['early@10', 'late@50']);
    expect(clock.now()).toBe(START + 50);
  });

  test('runs the remaining actions earlier after an advance', () => {
    const { clock, ran, record } = recordingClock();
    clock.after(50, record('wait'));
    clock.advance(30);
    vi.advanceTimersByTime(19);
    expect(ran).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(ran).toEqual(['wait@50']);
  });

  test('supports waits longer than the maximum of a Node timer', () => {
    const { clock, ran, record } = recordingClock();
    const days30 = 30 * 24 * 3600 * 1000;
    clock.after(days30, record('month'));
    vi.advanceTimersByTime(days30 - 1);
    expect(ran).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(ran).toEqual([`month@${days30}`]);
  });

  test('continues with other actions after one has thrown', () => {
    const { clock, ran, record } = recordingClock();
    clock.after(1, () => {
      throw new Error('in an action');
    });
    clock.after(2, record('next'));
    expect(() => vi.advanceTimersByTime(1)).toThrow('in an action');
    vi.advanceTimersByTime(1);
    expect(ran).toEqual(['next@2']);
  });

  test('does not keep the process alive', () => {
    vi.useRealTimers();
    const setTimer = vi.spyOn(globalThis, 'setTimeout');
    const clock = createClock();
    clock.after(60_000, () => undefined);
    const timers = setTimer.mock.results.map(result => result.value);
    clock.stop();
    expect(timers).toHaveLength(1);
    expect(timers[0].hasRef()).toBe(false);
    setTimer.mockRestore();
  });
});

describe('advancing', () => {
  test('runs due actions by time, then by order of registration', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100)), fc.nat(100), (delays, advanced) => {
        const { clock, ran, record } = recordingClock();
        for (const [place, delay] of delays.entries()) clock.after(delay, record(`${place}`));
        clock.advance(advanced);
        const due = delays
          .map((delay, place) => ({ delay, place }))
          .filter(({ delay }) => delay <= advanced)
          .sort((a, b) => a.delay - b.delay || a.place - b.place);
        expect(ran).toEqual(due.map(({ delay, place }) => `${place}@${delay}`));
        expect(clock.now()).toBe(START + advanced);
      }),
    );
  });

  test('runs actions that are registered during an advance', () => {
    const { clock, ran, record } = recordingClock();
    clock.after(10, () => {
      clock.after(5, record('soon'));
      clock.after(50, record('later'));
    });
    clock.advance(20);
    expect(ran).toEqual(['soon@15']);
  });

  test('does not run cancelled or stopped actions', () => {
    const { clock, ran, record } = recordingClock();
    const cancel = clock.after(1, record('cancelled'));
    cancel();
    cancel();
    clock.after(1, record('kept'));
    clock.advance(1);
    clock.after(1, record('stopped'));
    clock.stop();
    clock.advance(10);
    vi.advanceTimersByTime(10);
    expect(ran).toEqual(['kept@1']);
  });
});
