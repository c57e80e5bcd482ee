import { describe, expect, it } from 'vitest';
import { type Location, locate } from '../../src/answer/quote.ts';
import {
  overlap,
  overlaps,
  sameWording,
  type Told,
  tellsSame,
} from '../../src/answer/repetition.ts';
import { takeAll } from '../../src/answer/steps.ts';
import { createSearchIndex } from '../../src/search/startIndexing.ts';
import { termsOf } from '../../src/search/terms/tokenize.ts';
import { article } from './arbitraries.ts';

const first = article('1.md', '# A\n\nNo. Nobody signed the treaty. Rain fell.');
const second = article('2.md', '# B\n\nRain fell.\n\n“NO.  Nobody signed\nthe treaty.”');
const third = article('3.md', '# C\n\nNo. Nobody signed the treaties. No.');
const index = createSearchIndex([first, second, third]);

describe('overlap', () => {
  it.each([
    [['a', 'b'], ['b', 'c', 'd'], 0.5],
    [['a'], ['a', 'b'], 1],
    [[], ['a'], 0],
  ])('of %j and %j is the share of the smaller', (a, b, share) => {
    expect(overlap(new Set(a), new Set(b))).toBe(share);
    expect(overlap(new Set(b), new Set(a))).toBe(share);
  });
});

function wordings(location: Location, articles?: ReadonlySet<string>): Location[] {
  return takeAll(sameWording(index, location, articles));
}

describe('sameWording', () => {
  const run = locate(first, index.sentencesOf(first), { first: 0, last: 1 });

  it('finds the same words in other spacing, case and quotation marks', () => {
    const [other, ...more] = wordings(run);
    expect(more).toEqual([]);
    expect(other?.article.id).toBe('2.md');
    expect(second.text.slice(other?.start, other?.end)).toBe('“NO.  Nobody signed\nthe treaty.”');
  });

  it('keeps to the articles it is given', () => {
    expect(wordings(run, new Set(['1.md', '3.md']))).toEqual([]);
  });

  it('finds a wording shorter than any opening', () => {
    const short = locate(first, index.sentencesOf(first), { first: 0, last: 0 });
    const places = wordings(short).map(({ article: { id }, start }) => [id, start]);
    expect(places.filter(([id]) => id === '3.md')).toHaveLength(2);
  });

  it('finds words that are too common to be indexed', () => {
    const read = [article('a.md', '# A\n\nIt is. Rain fell.'), article('b.md', '# B\n\nIT IS.')];
    const common = createSearchIndex(read);
    const places = read
      .slice(0, 1)
      .map(one => locate(one, common.sentencesOf(one), { first: 0, last: 0 }))
      .flatMap(opening => takeAll(sameWording(common, opening)));
    expect(places.map(({ article: { id } }) => id)).toEqual(['b.md']);
  });

  it('does not count what it overlaps', () => {
    expect(wordings(run).some(other => overlaps(other, run))).toBe(false);
  });
});

function told(text: string): Told {
  return { text, terms: new Set(termsOf(text)) };
}

describe('tellsSame', () => {
  it.each([
    [
      'The court found Ann Roe guilty of fraud on Monday.',
      'On Monday a court found Roe guilty of fraud.',
    ],
    ['The flood killed 5 people in Vale.', 'The flood killed 5 people in Vale, and 300 fled.'],
  ])('holds of %j and %j', (a, b) => {
    expect(tellsSame(told(a), told(b))).toBe(true);
    expect(tellsSame(told(b), told(a))).toBe(true);
  });

  it.each([
    ['The court found Ann Roe guilty of fraud.', 'The court found Ann Roe not guilty of fraud.'],
    ['The council approved the levy.', 'The council didn’t approve the levy.'],
    ['The minister met the mayor.', 'The minister denied that he met the mayor.'],
    ['The flood killed 5 people in Vale.', 'The flood killed 9 people in Vale.'],
    ['The flood killed five people in Vale.', 'The flood killed nine people in Vale.'],
    ['The bill is 1.5 million euros.', 'The bill is 1.6 million euros.'],
  ])('does not of %j and %j', (a, b) => {
    expect(tellsSame(told(a), told(b))).toBe(false);
    expect(tellsSame(told(b), told(a))).toBe(false);
  });
});
