import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { oneEdit } from '../../../src/search/spelling/oneEdit.ts';

/** Optimal string alignment distance, computed by its recurrence in UTF-16 code units. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const row = rows[i];
      if (row === undefined) continue;
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + same,
        exchanged ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
}

describe('oneEdit', () => {
  test.each([
    ['zelensky', 'zelenskyy', { kind: 'insertion', at: 8 }],
    ['tomahwk', 'tomahawk', { kind: 'insertion', at: 5 }],
    ['iran', 'iraq', { kind: 'substitution', at: 3 }],
    ['ukriane', 'ukraine', { kind: 'transposition', at: 3 }],
    ['ab', 'ba', { kind: 'transposition', at: 0 }],
    ['', 'a', { kind: 'insertion', at: 0 }],
    ['same', 'same', null],
    ['austria', 'australia', null],
    ['abc', 'bca', null],
  ])('between %s and %s is %j', (a, b, edit) => {
    expect(oneEdit(a, b)).toEqual(edit);
    expect(oneEdit(b, a)).toEqual(edit);
  });

  it('finds an edit if and only if the distance is 1', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(oneEdit(a, b) !== null).toBe(distance(a, b) === 1);
      }),
    );
  });
});
