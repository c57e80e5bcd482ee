import { describe, expect, it } from 'vitest';
import { createBm25 } from './bm25.ts';
import { areaUnderCurve, differenceOf, gainAt, keptAt, reciprocalRank } from './measures.ts';
import { randomFrom, shuffled } from './random.ts';
import { withTypo } from './typos.ts';

describe('gainAt and reciprocalRank', () => {
  it.each([
    [0, 1, 1],
    [1, 1 / Math.log2(3), 0.5],
    [9, 1 / Math.log2(11), 0.1],
    [10, 0, 0],
    [Number.POSITIVE_INFINITY, 0, 0],
  ])('are correct for place %d', (place, gain, reciprocal) => {
    expect(gainAt(10, place)).toBe(gain);
    expect(reciprocalRank(10, place)).toBe(reciprocal);
  });
});

describe('areaUnderCurve', () => {
  it('is the share of pairs in the right order, with ties counting half', () => {
    const random = randomFrom(5);
    const draw = (): number[] => Array.from({ length: 40 }, () => Math.floor(random() * 12));
    const [positives, negatives] = [draw(), draw()];
    const wins = positives.flatMap(a => negatives.map(b => (Math.sign(a - b) + 1) / 2));
    const expected = wins.reduce((sum, win) => sum + win, 0) / wins.length;
    expect(areaUnderCurve(positives, negatives)).toBeCloseTo(expected, 12);
  });
});

describe('keptAt', () => {
  it('lets no more than the share of negatives through', () => {
    const negatives = Array.from({ length: 100 }, (_, at) => at);
    expect(keptAt(0.05, [94, 95, 96, 200], negatives)).toBe(0.75);
    expect(keptAt(0, [99, 100], negatives)).toBe(0.5);
  });
});

describe('differenceOf', () => {
  it('widens with the differences between groups, and is deterministic', () => {
    const differing = ['a', 'b', 'c', 'd'].flatMap((group, at) =>
      Array.from({ length: 10 }, () => ({ group, value: at })),
    );
    const { mean, low, high } = differenceOf(differing);
    expect(mean).toBe(1.5);
    expect(low).toBeLessThan(1);
    expect(high).toBeGreaterThan(2);
    expect(differenceOf(differing)).toEqual({ mean, low, high });
    const alike = differing.map(({ group }) => ({ group, value: 2 }));
    expect(differenceOf(alike)).toEqual({ mean: 2, low: 2, high: 2 });
  });
});

describe('createBm25', () => {
  it('ranks rare over common terms, and short over long documents', () => {
    const search = createBm25([
      ['oil', 'price', 'talk', 'vote'],
      ['oil', 'price'],
      ['harbour', 'talk'],
    ]);
    expect(search(['oil'])).toEqual([1, 0]);
    expect(search(['oil', 'harbour'])).toEqual([2, 1, 0]);
    expect(search(['unheard'])).toEqual([]);
  });
});

describe('withTypo', () => {
  it('misspells the rarest word by one letter, keeping its first', () => {
    const random = randomFrom(2);
    for (let time = 0; time < 200; time += 1) {
      const words = withTypo('Who sold the harbour then?', word => word.length, random).split(' ');
      expect([...words.slice(0, 3), ...words.slice(4)]).toEqual(['Who', 'sold', 'the', 'then?']);
      expect(words[3]?.startsWith('h')).toBe(true);
      expect(Math.abs((words[3]?.length ?? 0) - 'harbour'.length)).toBeLessThan(2);
    }
  });

  it('does not change short words', () => {
    expect(withTypo('Who is he?', () => 1, randomFrom(1))).toBe('Who is he?');
  });
});

describe('shuffled', () => {
  it('keeps all items in another order', () => {
    const numbers = Array.from({ length: 20 }, (_, at) => at);
    const other = shuffled(numbers, randomFrom(1));
    expect(other).not.toEqual(numbers);
    expect(other.toSorted((a, b) => a - b)).toEqual(numbers);
  });
});
