import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partitionPoint } from '../../src/articles/partitionPoint.ts';

it('counts the items before the first that fails the test', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (numbers, limit) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const count = sorted.filter(number => number < limit).length;
      expect(partitionPoint(sorted, number => number < limit)).toBe(count);
    }),
  );
});
