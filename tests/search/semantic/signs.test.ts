import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingSigns, packSigns, SIGN_WORDS } from '../../../src/search/semantic/signs.ts';

const anyCodes = fc.int8Array({ minLength: 384, maxLength: 384 });

describe('differingSigns', () => {
  it('counts the dimensions in which exactly one vector is negative', () => {
    fc.assert(
      fc.property(anyCodes, anyCodes, fc.nat(3), (a, b, place) => {
        const table = new Int32Array((place + 1) * SIGN_WORDS);
        packSigns(a, table, place * SIGN_WORDS);
        const signs = new Int32Array(SIGN_WORDS);
        packSigns(b, signs, 0);
        const expected = a.filter((code, at) => code < 0 !== (b[at] ?? 0) < 0).length;
        expect(differingSigns(table, place * SIGN_WORDS, signs)).toBe(expected);
      }),
    );
  });
});
