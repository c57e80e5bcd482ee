import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../src/cluster/shardLeases.ts';
import { isOutgrown, rangesOf } from '../../src/cluster/shardPlan.ts';

describe('rangesOf', () => {
  it('has each shard once, and never two with the same rate limit key in a range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 16 }),
        (shards, size) => {
          const ranges = rangesOf({ shards, rangeSize: size });
          expect(ranges.flatMap(({ ids }) => ids)).toEqual([...Array(shards).keys()]);
          for (const { ids, count } of ranges) {
            expect(new Set(ids.map(id => id % size)).size).toBe(ids.length);
            expect(count).toBe(shards);
          }
        },
      ),
    );
  });
});

describe('isOutgrown', () => {
  it.each([
    { shards: 4, advised: 4, maxConcurrency: 1, expected: false },
    { shards: 4, advised: 7, maxConcurrency: 1, expected: false },
    { shards: 4, advised: 8, maxConcurrency: 1, expected: true },
    { shards: 4, advised: 1, maxConcurrency: 1, expected: false },
    { shards: 320, advised: 160, maxConcurrency: 16, expected: false },
    { shards: 160, advised: 176, maxConcurrency: 16, expected: true },
  ])(
    'is $expected for $shards shards where Discord recommends $advised, $maxConcurrency at once',
    ({ shards, advised, maxConcurrency, expected }) => {
      const plan = { shards, rangeSize: maxConcurrency };
      expect(isOutgrown(plan, { shards: advised, maxConcurrency })).toBe(expected);
    },
  );
});

describe('shareOf', () => {
  it.each([
    [6, 3, 2],
    [6, 4, 2],
    [7, 3, 3],
    [1, 3, 1],
    [6, 1, 6],
  ])('of %d ranges for %d processes is %d', (ranges, processes, share) => {
    expect(shareOf(ranges, processes)).toBe(share);
  });
});
