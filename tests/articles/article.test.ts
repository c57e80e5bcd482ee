import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, markAt } from '../../src/articles/article.ts';
import { splitLines } from '../../src/articles/lines/splitLines.ts';

const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\r\n', '\u2028', '🙂') });

describe('linesOf', () => {
  it('agrees with counting the line ends before the offset', () => {
    fc.assert(
      fc.property(text, fc.nat(), (text, seed) => {
        const { starts } = splitLines(text);
        const offset = seed % (text.length + 1);
        const isInsideEnd = text[offset - 1] === '\r' && text[offset] === '\n';
        const before = text.slice(0, isInsideEnd ? offset - 1 : offset);
        const line = before.split(/\r\n|[\r\n]/u).length + 4;
        const range = { start: offset, end: offset + 1 };
        expect(linesOf({ lineStarts: starts, firstLine: 5 }, range)).toEqual([line, line]);
      }),
    );
  });
});

describe('markAt', () => {
  it('gives the place of the last landmark that is not after the offset', () => {
    const landmarks = [1, 2, 3].map(page => ({
      start: page * 10,
      page,
      chapter: null,
      time: null,
    }));
    const pages = [0, 10, 19, 20, 99].map(offset => markAt({ landmarks }, offset).page);
    expect(pages).toEqual([null, 1, 1, 2, 3]);
  });
});

describe('splitLines', () => {
  it('returns exactly the lines that are not blank, unchanged', () => {
    fc.assert(
      fc.property(text, text => {
        const expected = text.split(/\r\n|[\r\n]/u);
        const { starts, visible } = splitLines(text);
        expect(starts).toHaveLength(expected.length);
        expect(visible.map(line => [line.number, text.slice(line.start, line.end)])).toEqual(
          expected.flatMap((line, index) => (line.trim() === '' ? [] : [[index + 1, line]])),
        );
      }),
    );
  });
});
