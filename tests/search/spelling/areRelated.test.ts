import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areRelated } from '../../../src/search/spelling/areRelated.ts';

describe('areRelated', () => {
  it.each([
    ['coloni', 'colonial', true],
    ['norman', 'normandi', true],
    ['parliament', 'parliamentari', true],
    ['coloni', 'coloni', false],
    ['war', 'warn', false],
    ['contract', 'contest', false],
    ['inter', 'international', false],
    ['20000', '20001', false],
    ['niger', 'nigeria', false],
  ])('%j and %j: %j', (a, b, isRelated) => {
    expect(areRelated(a, b)).toBe(isRelated);
  });

  it('is symmetric, and requires four letters and three fifths', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, letters, (beginning, a, b) => {
        const [one, other] = [beginning + a, beginning + b];
        let shared = 0;
        while (shared < one.length && one[shared] === other[shared]) shared += 1;
        const isKin =
          one !== other && shared >= 4 && shared >= 0.6 * Math.max(one.length, other.length);
        expect(areRelated(one, other)).toBe(isKin);
        expect(areRelated(other, one)).toBe(isKin);
      }),
    );
  });
});
