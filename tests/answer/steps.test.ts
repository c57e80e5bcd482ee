import { afterEach, describe, expect, it, vi } from 'vitest';
import { batchSteps, drain } from '../../src/answer/steps.ts';

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
