import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPace, type Pace } from '../../../src/discord/load/latencyEstimator.ts';
import type { Steps } from '../../../src/discord/load/queue.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('createPace', () => {
  it('guesses by the size of the collection until it has seen an answer', () => {
    const pace = createPace();
    expect(pace.expected('ask', 0)).toBe(0);
    expect(pace.expected('ask', 1_000_000)).toBeGreaterThan(60_000);
    run(pace, 'ask', steps([]));
    expect(pace.expected('ask', 1_000_000)).toBeLessThan(60_000);
    expect(pace.expected('summary', 1_000_000)).toBeGreaterThan(60_000);
  });

  it('counts the time of all steps, and none that passes between them', () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const pace = createPace();
    const pass = (time: number) => () => {
      now += time;
    };
    run(pace, 'summary', steps([pass(7), pass(11), pass(5)]), pass(1000));
    expect(pace.expected('summary', 0)).toBe(23);
  });

  it('hands on what the work gives, or throws', () => {
    const pace = createPace();
    expect(run(pace, 'ask', steps([() => undefined]))).toBe('answer');
    expect(() => run(pace, 'ask', steps([() => undefined, fail]))).toThrow('no');
  });

  it('ends the work when it is ended, and remembers nothing of it', () => {
    const pace = createPace();
    const work = steps([() => undefined, () => undefined]);
    const measured = pace.measure('ask', work);
    measured.next();
    measured.return('ended');
    expect(work.next()).toEqual({ done: true, value: undefined });
    expect(pace.expected('ask', 1_000_000)).toBeGreaterThan(60_000);
  });
});

function fail(): never {
  throw new Error('no');
}

function* steps(acts: readonly (() => void)[]): Steps<string> {
  for (const act of acts) {
    act();
    yield;
  }
  return 'answer';
}

/** Does all steps of work, and something else between them. */
function run(pace: Pace, name: string, work: Steps<string>, meanwhile?: () => void): string {
  const measured = pace.measure(name, work);
  let step = measured.next();
  for (; step.done !== true; step = measured.next()) meanwhile?.();
  return step.value;
}
