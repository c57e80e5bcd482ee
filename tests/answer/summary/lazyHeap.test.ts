import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LazyHeap } from '../../../src/answer/summary/lazyHeap.ts';

const rated = fc.record({
  guess: fc.integer({ min: 0, max: 5 }),
  less: fc.constantFrom(0, 0, 1, 3),
});
const numbered = fc
  .array(rated, { maxLength: 40 })
  .map(all => all.map((each, number) => ({ ...each, number, score: each.guess - each.less })));

describe('LazyHeap', () => {
  it('orders numbers by score, then by number', () => {
    fc.assert(
      fc.property(numbered, fc.nat(40), (all, seed) => {
        const best = new LazyHeap(all.length, (place, guess) => guess - (all[place]?.less ?? 0));
        const shuffled = all.toSorted((a, b) => ((a.number * seed) % 7) - ((b.number * seed) % 7));
        for (const { number, guess } of shuffled) best.add(number, guess);
        const sorted = all.toSorted((a, b) => b.score - a.score || a.number - b.number);
        expect(all.map((_, rank) => best.at(rank))).toEqual(sorted.map(({ number }) => number));
        expect(sorted.map(({ number }) => best.scoreOf(number))).toEqual(
          sorted.map(({ score }) => score),
        );
        expect(best.at(all.length)).toBeNull();
      }),
    );
  });

  it('computes exact scores only for numbers that may be among those read', () => {
    const asked: number[] = [];
    const best = new LazyHeap(9, (place, guess) => {
      asked.push(place);
      return place === 8 ? 0 : guess;
    });
    for (const place of [4, 8, 2, 6]) best.add(place, place);
    expect([best.at(0), best.at(1)]).toEqual([6, 4]);
    expect(best.at(0)).toBe(6);
    expect(asked).toEqual([8, 6, 4]);
  });
});
