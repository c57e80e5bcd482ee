import { describe, expect, it } from 'vitest';
import { termsOf } from '../../../src/search/terms/tokenize.ts';
import { otherForms } from '../../../src/search/terms/wordForms.ts';

describe('otherForms', () => {
  it.each([
    ['write', 'wrote'],
    ['wrote', 'written'],
    ['die', 'death'],
    ['sings', 'songs'],
    ['weigh', 'weight'],
    ['three', '3'],
    ['France', 'French'],
    ['American', 'US'],
  ])('unites %s and %s', (word, form) => {
    const [term = ''] = termsOf(word);
    expect(otherForms(term)).toEqual(expect.arrayContaining(termsOf(form)));
  });

  it.each(['table', 'treaty', '1999', 'constructor', ''])('returns none for %j', word => {
    expect(otherForms(word)).toEqual([]);
  });
});
