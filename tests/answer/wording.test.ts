import { describe, expect, it } from 'vitest';
import { locationOf, quoteAt } from '../../src/answer/quote/quote.ts';
import {
  count,
  foundText,
  listed,
  nowhereNote,
  placeText,
  silentNote,
} from '../../src/answer/wording.ts';
import { articleOf } from '../search/articleOf.ts';

const upperCase = (title: string): string => title.toUpperCase();

describe('placeText', () => {
  const article = articleOf('a.txt', ['One.', 'Two.', 'Three.']);

  it.each([
    ['one paragraph', 4, 'paragraph 1, line 1'],
    ['several', 9, 'paragraphs 1–2, lines 1–2'],
  ])('names %s', (_, end, text) => {
    expect(placeText(locationOf(article, 1, { start: 0, end }), String)).toBe(text);
  });

  const none = { page: null, chapter: null, time: null };
  it.each([
    [
      'the time in a text that has lines',
      1,
      [{ time: '09:55' }],
      'paragraphs 1–2, lines 1–2, 09:55',
    ],
    ['a page', null, [{ page: 3 }], 'page 3'],
    ['the pages of a quote that runs on', null, [{ page: 3 }, { page: 4 }], 'pages 3–4'],
    ['a chapter', null, [{ chapter: 'the fire' }], 'chapter “THE FIRE”'],
    ['a long chapter in part', null, [{ chapter: 'x'.repeat(60) }], `chapter “${'X'.repeat(49)}…”`],
    ['a time', null, [{ time: '00:01:05' }], '00:01:05'],
    ['the paragraphs where its format has nothing else', null, [], 'paragraphs 1–2'],
  ])('names %s', (_, firstLine, marks, text) => {
    const landmarks = marks.map((mark, at) => ({ start: at * 5, ...none, ...mark }));
    const placed = { ...article, firstLine, landmarks };
    expect(placeText(locationOf(placed, 1, { start: 0, end: 9 }), upperCase)).toBe(text);
  });
});

describe('foundText', () => {
  const article = articleOf('a.txt', ['One.']);
  const place = locationOf(article, 1, { start: 0, end: 4 });
  const quotes = (count: number) =>
    Array.from({ length: count }, () => ({ ...quoteAt(place, 1), terms: [] }));

  it.each([
    [0, 0, 0, 0, 'No passages found'],
    [1, 1, 1, 0, '1 passage found'],
    [7, 4, 4, 0, '7 passages found, 1 to 4 shown'],
    [7, 1, 1, 6, '7 passages found, number 7 shown'],
    [7, 0, 0, 8, '7 passages found, none on this page'],
    [3, 3, 2, 0, '3 passages found, in 2 quotes'],
    [9, 4, 1, 4, '9 passages found, 5 to 8 shown, in 1 quote'],
  ])(
    'says %i found and %i shown in %i quotes from %i on',
    (total, covered, shown, offset, text) => {
      expect(foundText({ total, covered, passages: quotes(shown) }, offset)).toBe(text);
    },
  );
});

describe('nowhereNote', () => {
  it('cleans the words', () => {
    const words = { unknownWords: ['a', 'b'], isPartial: false };
    expect(nowhereNote(words, word => word.toUpperCase())).toBe(
      'Nowhere in the articles: “A”, “B”.',
    );
  });

  it('speaks only of what could be read if files were skipped', () => {
    expect(nowhereNote({ unknownWords: ['a'], isPartial: true }, word => word)).toBe(
      'Not in the articles that could be read: “a”.',
    );
  });
});

describe('silentNote', () => {
  it('lists copies with one title once', () => {
    const quoted = articleOf('a.txt', ['One.']);
    const copies = ['b.txt', 'c.txt'].map(id => articleOf(id, ['Two.'], 'News'));
    const summary = {
      articles: [quoted, ...copies],
      sentences: [quoteAt(locationOf(quoted, 1, { start: 0, end: 4 }), 1)],
      isWhole: false,
      unknownWords: [],
      isPartial: false,
      spellings: [],
      topicTerms: [],
    };
    expect(silentNote(summary, ({ title }) => title ?? '')).toBe('Nothing quoted from: News');
  });
});

describe('listed', () => {
  it('lists the first items and counts the rest', () => {
    expect(listed(['a', 'b', 'c'], 3)).toBe('a, b, c');
    expect(listed(['a', 'b', 'c'], 1, '; ')).toBe('a and 2 more');
  });
});

describe('count', () => {
  it('uses the plural for all numbers but 1', () => {
    expect([0, 1, 2].map(number => count(number, 'word'))).toEqual([
      '0 words',
      '1 word',
      '2 words',
    ]);
  });
});
