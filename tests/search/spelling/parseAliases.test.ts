import { describe, expect, it, test } from 'vitest';
import { AliasError, parseAliases } from '../../../src/search/spelling/parseAliases.ts';

describe('parseAliases', () => {
  it('reads one name per line and ignores white space, comments and empty lines', () => {
    const text = '\uFEFF# cities\r\nKyiv, Kiev ,Kijów # Polish too\n\n ,, \nU.S., America\rA1,B2';
    expect(parseAliases(text)).toEqual([
      ['Kyiv', 'Kiev', 'Kijów'],
      ['U.S.', 'America'],
      ['A1', 'B2'],
    ]);
  });

  it('reads an empty file', () => {
    expect(parseAliases('')).toEqual([]);
  });

  test.each([
    ['Kyiv\nKiev, Kijów', 'line 1: write two or more spellings, separated by commas'],
    ['a1,b1\n# note\nKyiv,', 'line 3: write two or more spellings, separated by commas'],
    ['a1,b1\r\nNew York, NYC', 'line 2: "New York" is not one word'],
    ['Kyiv, 😀', 'line 1: "😀" is not one word'],
    ['us, America', 'line 1: "us" is too common a word'],
  ])('reports the line and the problem: %j', (text, message) => {
    expect(() => parseAliases(text)).toThrow(new AliasError(message));
  });
});
