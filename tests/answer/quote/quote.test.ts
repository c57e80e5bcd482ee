import { describe, expect, it } from 'vitest';
import { locate, textAt } from '../../../src/answer/quote/quote.ts';
import { readPassages } from '../../../src/passages/readPassages.ts';
import { article } from '../arbitraries.ts';

const read = article('a.md', '# News\n\nNobody signed.\nThe army left.\n\nRain fell.');
const sentences = readPassages(read).flatMap(passage => passage.sentences);
const location = locate(read, sentences, { first: 0, last: 1 });

describe('locate', () => {
  it('gives the range, paragraph and lines of a run', () => {
    expect(location).toMatchObject({ start: 8, end: 37, paragraph: 1, lines: [3, 4] });
    expect(textAt(location)).toBe('Nobody signed.\nThe army left.');
  });

  it('throws RangeError for a run outside the article', () => {
    expect(() => locate(read, sentences, { first: 2, last: 9 })).toThrow(RangeError);
  });
});
