import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Steps } from '../../../src/concurrency/steps.ts';
import {
  createLatencyEstimator,
  type LatencyEstimator,
} from '../../../src/discord/load/latencyEstimator.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('createLatencyEstimator', () => {
  it('estimates from the number of passages until a first answer is known', () => {
    const estimator = createLatencyEstimator();
    expect(estimator.estimate('ask', 0)).toBe(0);
    expect(estimator.estimate('ask', 1_000_000)).toBeGreaterThan(60_000);
    run(estimator, 'ask', steps([]));
    expect(estimator.estimate('ask', 1_000_000)).toBeLessThan(60_000);
    expect(estimator.estimate('summary', 1_000_000)).toBeGreaterThan(60_000);
  });

  it('counts the time of all steps, but not the time between them', () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const estimator = createLatencyEstimator();
    const pass = (time: number) => () => {
      now += time;
    };
    run(estimator, 'summary', steps([pass(7), pass(11), pass(5)]), pass(1000));
    expect(estimator.estimate('summary', 0)).toBe(23);
  });

  it('returns or throws what the steps do', () => {
    const estimator = createLatencyEstimator();
    expect(run(estimator, 'ask', steps([() => undefined]))).toBe('answer');
    expect(() => run(estimator, 'ask', steps([() => undefined, fail]))).toThrow('no');
  });

  it('ends the steps when ended early, and records no duration', () => {
    const estimator = createLatencyEstimator();
    const work = steps([() => undefined, () => undefined]);
    const measured = estimator.measure('ask', work);
    measured.next();
    measured.return('ended');
    expect(work.next()).toEqual({ done: true, value: undefined });
    expect(estimator.estimate('ask', 1_000_000)).toBeGreaterThan(60_000);
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

/** Runs all steps, and `meanwhile` between them. */
function run(
  estimator: LatencyEstimator,
  name: string,
  work: Steps<string>,
  meanwhile?: () => void,
): string {
  const measured = estimator.measure(name, work);
  let step = measured.next();
  for (; step.done !== true; step = measured.next()) meanwhile?.();
  return step.value;
}
