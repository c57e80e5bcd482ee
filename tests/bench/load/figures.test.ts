import { expect, it, test } from 'vitest';
import { levelsOff, spreadOf, tenthsOf, waitsOf } from './figures.ts';

const HUNDRED = Array.from({ length: 100 }, (_, index) => 100 - index);

it('takes percentiles by nearest rank, in any order of samples', () => {
  expect(waitsOf(HUNDRED)).toEqual({ p50: 50, p95: 95, p99: 99, max: 100 });
  expect(waitsOf([3])).toEqual({ p50: 3, p95: 3, p99: 3, max: 3 });
});

it('takes the median of a spread, and samples at tenths', () => {
  expect(spreadOf([5, 1, 3])).toEqual({ min: 1, median: 3, max: 5 });
  expect(tenthsOf(HUNDRED)).toEqual([91, 81, 71, 61, 51, 41, 31, 21, 11, 1]);
});

test.each([
  ['flat', [5, 5, 5, 5, 5, 5], true],
  ['rises at first', [1, 3, 100, 100, 105, 105], true],
  ['falls', [9, 8, 7, 6, 5, 4], true],
  ['keeps rising', [1, 2, 3, 4, 5, 6], false],
  ['peaks once at the end', [5, 5, 5, 5, 5, 5, 5, 5, 99], true],
])('decides whether memory levels off that %s', (_, samples, expected) => {
  expect(levelsOff(samples)).toBe(expected);
});
