import { describe, expect, it } from 'vitest';
import { below, type Random, randomFrom } from '../retrieval/random.ts';
import { type Case, fitLogistic } from './logisticRegression.ts';
import { minimize } from './minimize.ts';
import { type Choice, fitSoftmax } from './softmaxRegression.ts';

describe('minimize', () => {
  it('finds the minimum of a narrow bowl', () => {
    const found = minimize(2, ([x = 0, y = 0]) => ({
      value: (x - 3) ** 2 + 20 * (y + 1) ** 2,
      gradient: [2 * (x - 3), 40 * (y + 1)],
    }));
    expect(found[0]).toBeCloseTo(3, 4);
    expect(found[1]).toBeCloseTo(-1, 4);
  });

  it('ends where no step decreases the value', () => {
    expect(minimize(1, () => ({ value: 0, gradient: [1] }))).toEqual([0]);
  });
});

describe('fitSoftmax', () => {
  const random = randomFrom(1);
  const lists = Array.from({ length: 1500 }, () => drawList(random, [2, -0.01]));

  it('finds the weights that choices were drawn with, whatever the scale of the features', () => {
    const [first = 0, second = 0] = fitSoftmax(lists, 1);
    expect(first).toBeCloseTo(2, 0);
    expect(second * 100).toBeCloseTo(-1, 0);
  });

  it('draws weights towards 0 by its penalty', () => {
    const [strong = 0] = fitSoftmax(lists.slice(0, 100), 1000);
    const [weak = 0] = fitSoftmax(lists.slice(0, 100), 1);
    expect(strong).toBeGreaterThan(0);
    expect(strong).toBeLessThan(weak / 2);
  });

  it('learns nothing from lists without a right choice', () => {
    const wrong = lists.map(list => list.map(({ row }) => ({ row, isRight: false })));
    expect(fitSoftmax(wrong, 1)).toEqual([0, 0]);
  });
});

describe('fitLogistic', () => {
  it('finds the odds that cases were drawn with, and gives a constant feature no weight', () => {
    const random = randomFrom(2);
    const cases = Array.from({ length: 3000 }, (): Case => {
      const value = 10 + 4 * random();
      const isTrue = random() < 1 / (1 + Math.exp(-(1.5 * value - 18)));
      return { row: [value, 7], isTrue };
    });
    const { intercept, weights } = fitLogistic(cases, 0.01);
    expect(weights[0]).toBeCloseTo(1.5, 0);
    expect(intercept + 12 * (weights[0] ?? 0)).toBeCloseTo(0, 0);
    expect(weights[1]).toBeCloseTo(0);
  });
});

/** Five candidates with features of different scales, one of them drawn by weight. */
function drawList(random: Random, [first, second]: readonly [number, number]): Choice[] {
  const rows = Array.from({ length: 5 }, () => [random(), below(200, random)]);
  const odds = rows.map(([a = 0, b = 0]) => Math.exp(first * a + second * b));
  let left = random() * odds.reduce((sum, odd) => sum + odd, 0);
  const chosen = odds.findIndex(odd => {
    left -= odd;
    return left < 0;
  });
  return rows.map((row, at) => ({ row, isRight: at === chosen }));
}
