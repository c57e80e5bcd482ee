import { describe, expect, it } from 'vitest';
import { backoff } from '../../../src/discord/load/backoff.ts';

describe('backoff', () => {
  it('doubles with each failure, up to the maximum', () => {
    const delays = [0, 1, 2, 3, 2000].map(failures => backoff(failures, { first: 5, max: 30 }));
    expect(delays).toEqual([5, 10, 20, 30, 30]);
  });
});
