import { afterEach, describe, expect, it, vi } from 'vitest';
import { batchSteps, drain, runSteps, type Steps, waitFor } from '../../src/concurrency/steps.ts';

function* countTo(last: number): Generator<undefined, string> {
  for (let count = 1; count <= last; count += 1) yield;
  return `counted to ${last}`;
}

/** Advances the clock by `length` milliseconds each time it is read. */
function tick(length: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += length;
    return now;
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('drain', () => {
  it.each([0, 3])('returns the result of %i steps', steps => {
    expect(drain(countTo(steps))).toBe(`counted to ${steps}`);
  });
});

describe('batchSteps', () => {
  it.each([
    [0, 0],
    [1, 4],
    [20, 20],
  ])('batches steps of %i milliseconds', (length, batches) => {
    tick(length);
    const steps = batchSteps(countTo(20));
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count += 1;
    expect(step.value).toBe('counted to 20');
    expect(count).toBe(batches);
  });
});

function* addTo(start: number, promise: Promise<number>): Steps<number> {
  return start + (yield* waitFor(promise));
}

describe('waitFor', () => {
  it('returns what the promise resolves to', async () => {
    expect(await runSteps(addTo(1, Promise.resolve(2)))).toBe(3);
  });

  it('throws what the promise rejects with', async () => {
    await expect(runSteps(addTo(1, Promise.reject(new Error('no'))))).rejects.toThrow('no');
  });

  it('cannot be run at once', () => {
    expect(() => drain(addTo(1, Promise.resolve(2)))).toThrow('before its promise settled');
  });

  it('is passed on by batchSteps', async () => {
    expect(await runSteps(batchSteps(addTo(1, Promise.resolve(2))))).toBe(3);
  });
});
