import { describe, expect, it } from 'vitest';
import { readTokens } from '../../../src/languages/phrases/readTokens.ts';

describe('readTokens', () => {
  it.each([
    ['The claim, he said.', 'the claim , he said .'],
    ['It isn’t true', 'it is not true'],
    ["It ISN'T, it can't, won't and shan't", 'it is not , it can not , will not and shall not'],
    ['He cannot', 'he can not'],
    ['It’s Smith’s; they’d go', "it 's smith 's ; they 'd go"],
    ['the workers’ demands', "the workers ' demands"],
    ['O’Brien and ’tis', "o'brien and ' tis"],
    ['peer-reviewed', 'peer - reviewed'],
    ['1.5 million in 1990s, 3.', '1.5 million in 1990 s , 3 .'],
    ['un\u00adtrue\u200b', 'un true'],
    ['Привіт, світ', 'привіт , світ'],
  ])('splits %j', (text, expected) => {
    const tokens = readTokens(text);
    expect(tokens.map(({ word }) => word).join(' ')).toBe(expected);
  });

  it('gives the place of each token in the text', () => {
    const text = '“It isn’t,” O’Brien’s\u200b 2.5 cannot';
    const places = readTokens(text).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual([
      '“',
      'It',
      'is',
      'n’t',
      ',',
      '”',
      'O’Brien',
      '’s',
      '2.5',
      'can',
      'not',
    ]);
  });

  it('reads a limited part of an endless text', () => {
    expect(readTokens('word '.repeat(1_000_000)).length).toBe(20_000);
    expect(readTokens('!'.repeat(1_000_000)).length).toBe(100_000);
  });
});
