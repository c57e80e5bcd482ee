import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { parseArticle } from '../parseArticle.ts';
import { readSamples } from './samples.ts';

const LINES = [...new Set(readSamples().flatMap(({ text }) => text.split('\n')))];
const LINE_END = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\r', ' \n\t\n');
const PIECE = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[#>|*_[\]()!~`=-]{1,12}$/u),
);
const TEXT = fc
  .array(fc.tuple(PIECE, LINE_END), { maxLength: 40 })
  .map(lines => lines.flat().join(''));

const TIME_LINE = /^[*_#\s]*\d{1,2}[:.]\d{2}[^\r\n]*[\s*_]*(?=[\r\n])\s*/u;

describe('parseArticle', () => {
  it('numbers paragraphs in order as trimmed slices that do not overlap', () => {
    fc.assert(
      fc.property(TEXT, text => {
        const article = parse(text);
        let end = 0;
        for (const [index, paragraph] of (article?.paragraphs ?? []).entries()) {
          expect(paragraph.number).toBe(index + 1);
          expect(paragraph.start).toBeGreaterThanOrEqual(end);
          end = paragraph.end;
          const slice = article?.text.slice(paragraph.start, end) ?? '';
          expect(slice).toBe(slice.trim());
          expect(slice).not.toBe('');
        }
        expect(end).toBeLessThanOrEqual(article?.text.length ?? 0);
      }),
    );
  });

  it('splits paragraphs at every blank line', () => {
    fc.assert(
      fc.property(TEXT, text => {
        const article = parse(text);
        for (const { start, end } of article?.paragraphs ?? []) {
          // The time of an entry opens its first paragraph, also across blank lines.
          const slice = article?.text.slice(start, end).replace(TIME_LINE, '');
          expect(slice).not.toMatch(/(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/u);
        }
      }),
    );
  });

  it('returns an article or a reason for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        const parsed = parseArticle('a.txt', bytes);
        expect(parsed.ok ? parsed.article.text : parsed.reason).not.toBe('');
      }),
    );
  });

  it('returns an article or a reason for any front matter', () => {
    const yaml = fc.string({
      unit: fc.constantFrom(
        'title',
        ': ',
        '\n',
        '- ',
        '[',
        ']',
        '{',
        '}',
        '&a ',
        '*a',
        '"',
        "'",
        '|',
        '!',
        '%',
        '---',
        '  ',
        '1',
        '\t',
        '\r',
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(yaml, yaml => {
        const parsed = parseArticle('a.md', encode(`---\ntitle: a\n${yaml}\n---\nText here.\n`));
        expect(parsed.ok ? parsed.article.text : parsed.reason).not.toBe('');
      }),
    );
  });

  it.each([
    ['only front matter', '---\ntitle: One\n---\n'],
    ['only boilerplate', 'Share\n\nPost a Comment\n\n© 2025 The Ledger\n'],
    ['only headings', '# One\n\n## Two\n'],
  ])('rejects %s', (_, text) => {
    expect(parseArticle('a.txt', encode(text))).toEqual({
      ok: false,
      reason: 'has no text besides titles and boilerplate',
    });
  });

  it('keeps a paragraph of 100,000 characters whole', () => {
    const paragraph = 'All work and no play. '.repeat(5000).trim();
    const article = parse(`A title\n\n${paragraph}\n`);
    expect(article?.paragraphs.map(({ start, end }) => end - start)).toEqual([paragraph.length]);
  });

  it.each([
    ['the text is one short line', 'It rained'],
    [
      'no sentence is punctuated',
      'It rained all day in the north of the country and nobody came to see the river',
    ],
  ])('has text although %s', (_, text) => {
    expect(parse(text)?.paragraphs).toHaveLength(1);
  });
});

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function parse(text: string): Article | null {
  const parsed = parseArticle('a.txt', encode(text));
  return parsed.ok ? parsed.article : null;
}
