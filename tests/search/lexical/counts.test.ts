import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Counts } from '../../../src/search/lexical/counts.ts';

const NUMBERS = [0, 1, 1023, 1024, 5000, 100_000];
const ADDITIONS = fc.array(fc.tuple(fc.constantFrom(...NUMBERS), fc.integer({ min: 0, max: 9 })));

function valuesOf(counts: Counts): number[] {
  return NUMBERS.map(number => counts.at(number));
}

function add(counts: Counts, additions: readonly (readonly [number, number])[]): void {
  for (const [number, difference] of additions) counts.add(number, difference);
}

describe('Counts', () => {
  it('changes a fork and the counts it was forked from on their own', () => {
    fc.assert(
      fc.property(ADDITIONS, ADDITIONS, ADDITIONS, (first, ofFork, ofOriginal) => {
        const original = new Counts();
        add(original, first);
        const fork = original.fork();
        add(fork, ofFork);
        add(original, ofOriginal);
        const [expectedFork, expected] = [new Counts(), new Counts()];
        add(expectedFork, [...first, ...ofFork]);
        add(expected, [...first, ...ofOriginal]);
        expect(valuesOf(fork)).toEqual(valuesOf(expectedFork));
        expect(valuesOf(original)).toEqual(valuesOf(expected));
      }),
    );
  });

  it('returns the new count', () => {
    const counts = new Counts();
    expect([counts.add(2000, 2), counts.add(2000, -1), counts.at(2000)]).toEqual([2, 1, 1]);
  });
});
