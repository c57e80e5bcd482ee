import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt } from '../../src/articles/article.ts';
import { splitLines } from '../../src/articles/lines/splitLines.ts';

const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\r\n', '\u2028', '🙂') });

describe('lineAt', () => {
  it('agrees with counting the line ends before the offset', () => {
    fc.assert(
      fc.property(text, fc.nat(), (text, seed) => {
        const { starts } = splitLines(text);
        const offset = seed % (text.length + 1);
        const isInsideEnd = text[offset - 1] === '\r' && text[offset] === '\n';
        const before = text.slice(0, isInsideEnd ? offset - 1 : offset);
        expect(lineAt({ lineStarts: starts }, offset)).toBe(before.split(/\r\n|[\r\n]/u).length);
      }),
    );
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
