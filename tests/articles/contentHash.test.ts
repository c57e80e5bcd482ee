import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { contentHash } from '../../src/articles/contentHash.ts';

const text = fc.array(
  fc.constantFrom(
    'a',
    'b',
    ' ',
    '\n',
    '\t',
    '\u00a0',
    '\u2003',
    '\ufeff',
    '\u3000',
    'é',
    'e\u0301',
  ),
  { maxLength: 12 },
);

it('is equal only for texts that differ in nothing but white space and composition', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const isCopy = plain(a.join('')) === plain(b.join(''));
      expect(hash(a) === hash(b)).toBe(isCopy);
    }),
  );
});

it('ignores the kind of white space', () => {
  fc.assert(
    fc.property(text, parts => {
      expect(hash(parts)).toBe(hash(parts.map(part => part.replace(/\s/u, '\r\n '))));
    }),
  );
});

function plain(content: string): string {
  return content.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

function hash(parts: readonly string[]): string {
  return contentHash(articleOf(parts.join('')));
}

function articleOf(content: string): Article {
  return {
    id: 'a.txt',
    text: content,
    title: null,
    publisher: null,
    url: null,
    published: null,
    language: null,
    authors: [],
    updated: null,
    description: null,
    tags: [],
    paragraphs: [],
    lineStarts: [0],
    firstLine: 1,
    landmarks: [],
    isTitledByFile: false,
  };
}
