import { describe, expect, it } from 'vitest';
import { locationOf, quoteAt } from '../../src/answer/quote/quote.ts';
import {
  comparisonHeading,
  comparisonNotes,
  foundText,
  listed,
  neverMentionedNote,
  placeText,
  silentNote,
  spellingNotes,
  summaryHeading,
  type Wording,
} from '../../src/answer/wording.ts';
import { en } from '../../src/messages/en/index.ts';
import { articleOf } from '../search/articleOf.ts';

const WORDING: Wording = {
  messages: en,
  clean: word => word.toUpperCase(),
  nameOf: ({ title, id }) => title ?? id,
  most: 2,
};

const ferry = articleOf('ferry.txt', ['One.', 'Two.', 'Three.']);
const copies = ['b.txt', 'c.txt'].map(id => articleOf(id, ['Two.'], 'News'));
const quote = quoteAt(locationOf(ferry, 1, { start: 0, end: 4 }), 1);

describe('placeText', () => {
  it.each([
    ['one paragraph', 4, [1, 1], '¶ 1, line 1'],
    ['several', 9, [1, 2], '¶ 1–2, lines 1–2'],
  ] as const)('names %s', (_, end, lines, text) => {
    const place = { ...locationOf(ferry, 1, { start: 0, end }), lines };
    expect(placeText(place, WORDING)).toBe(text);
  });
});

describe('placeText of formats without lines', () => {
  const none = { lines: null, page: null, chapter: null, time: null } as const;
  const at = { ...locationOf(ferry, 1, { start: 0, end: 4 }), ...none };

  it.each([
    ['a page', { page: 3 }, 'page 3'],
    ['a chapter', { chapter: 'The Fire' }, 'chapter “THE FIRE”'],
    ['a page of a chapter', { page: 3, chapter: 'Fire' }, 'page 3, chapter “FIRE”'],
    ['a time', { time: '00:01:05' }, '00:01:05'],
    ['a paragraph alone', {}, '¶ 1'],
  ])('names %s', (_, marks, text) => {
    expect(placeText({ ...at, ...marks }, WORDING)).toBe(text);
  });

  it('names the time of an entry beside its line', () => {
    expect(placeText({ ...at, lines: [1, 1], time: '09:55' }, WORDING)).toBe('¶ 1, line 1, 09:55');
  });
});

describe('foundText', () => {
  it.each([
    [0, 0, 0, 'No passages found'],
    [1, 1, 0, '1 passage found'],
    [7, 4, 0, '7 passages found, showing 1 to 4'],
    [7, 1, 6, '7 passages found, showing number 7'],
    [7, 0, 8, '7 passages found, none on this page'],
  ])('says %i found and %i shown from %i on', (total, covered, offset, text) => {
    expect(foundText({ total, covered }, offset, en)).toBe(text);
  });
});

describe('neverMentionedNote', () => {
  it.each([
    ['nothing without words', [], ''],
    ['the words, cleaned', ['a', 'b'], 'The articles never mention “A”, “B”.'],
    [
      'as many as are to be named',
      ['a', 'b', 'c'],
      'The articles never mention “A”, “B” and 1 more.',
    ],
  ])('says %s', (_, words, text) => {
    expect(neverMentionedNote({ unknownWords: words, isPartial: false }, WORDING)).toBe(text);
  });
});

describe('neverMentionedNote of articles of which some were skipped', () => {
  it('claims nothing about those', () => {
    expect(neverMentionedNote({ unknownWords: ['a'], isPartial: true }, WORDING)).toBe(
      'The articles that could be read never mention “A”.',
    );
  });
});

describe('spellingNotes', () => {
  it.each([
    [{ word: 'a', corrected: true, also: ['b', 'c'] }, 'Showing results for B, C'],
    [{ word: 'a', corrected: false, also: ['b'] }, 'A, also B'],
  ])(
    'names what was found instead of a misspelt word, and what besides a word: %o',
    (use, text) => {
      expect(spellingNotes([use], WORDING)).toEqual([text]);
    },
  );
});

describe('summaryHeading', () => {
  it.each([
    ['an article', [ferry], [quote], null, 'Summary of ferry.txt'],
    ['an article on a topic', [ferry], [quote], 'tide', 'Summary of ferry.txt on “TIDE”'],
    [
      'several, one of them quoted',
      [ferry, ...copies],
      [quote],
      null,
      'Summary of 1 of 3 articles',
    ],
    [
      'several on a topic',
      [ferry, ...copies],
      [quote],
      'tide',
      'Summary of 1 of 3 articles on “TIDE”',
    ],
    ['nothing', [ferry], [], null, 'There is nothing to quote in a summary.'],
    ['nothing on a topic', [ferry], [], 'tide', 'Nothing in the articles on “TIDE”.'],
  ])('names %s', (_, articles, sentences, topic, text) => {
    expect(summaryHeading(summaryOf(articles, sentences), topic, WORDING)).toBe(text);
  });
});

describe('silentNote', () => {
  it('lists copies with one title once', () => {
    expect(silentNote(summaryOf([ferry, ...copies], [quote]), WORDING)).toBe(
      'Nothing quoted from News',
    );
  });

  it('says nothing if nothing is quoted at all', () => {
    expect(silentNote(summaryOf([ferry], []), WORDING)).toBe('');
  });
});

describe('a comparison', () => {
  const account = { article: ferry, quotes: [quote], cited: [], particulars: [] };
  const comparison = {
    topic: 'tide',
    accounts: [account],
    shared: [],
    silent: copies,
    further: 2,
    onTopic: [],
    unknownWords: [],
    isPartial: false,
    spellings: [],
    terms: [],
  };

  it('has the number of articles and the topic in its heading', () => {
    const two = { ...comparison, accounts: [account, account] };
    expect(comparisonHeading(two, WORDING)).toBe('Comparison of 2 of 4 articles on “TIDE”');
    const all = { ...two, silent: [] };
    expect(comparisonHeading(all, WORDING)).toBe('Comparison of 2 articles on “TIDE”');
  });

  it('says if only one article has something on the topic', () => {
    expect(comparisonHeading(comparison, WORDING)).toBe('Nothing to compare on “TIDE”');
  });

  it('says if no article has anything on the topic', () => {
    const nothing = { ...comparison, accounts: [] };
    expect(comparisonHeading(nothing, WORDING)).toBe('Nothing in the articles on “TIDE”.');
    expect(comparisonNotes(nothing, WORDING)).toEqual([]);
  });

  it('notes that only one article has a passage, which are silent, and how many more there are', () => {
    expect(comparisonNotes(comparison, WORDING)).toEqual([
      'No other article has a passage on this.',
      'Nothing quoted from News',
      '2 more articles cover this.',
    ]);
  });
});

describe('listed', () => {
  it('lists the first items and counts the rest', () => {
    expect(listed(['a', 'b', 'c'], { messages: en, most: 3 })).toBe('a, b, c');
    expect(listed(['a', 'b', 'c'], { messages: en, most: 1 }, '; ')).toBe('a and 2 more');
  });
});

function summaryOf(articles: readonly (typeof ferry)[], sentences: readonly (typeof quote)[]) {
  const known = { unknownWords: [], isPartial: false, spellings: [], topicTerms: [] };
  return { articles, sentences, isWhole: false, ...known };
}
