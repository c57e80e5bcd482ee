import { describe, expect, it } from 'vitest';
import { locate } from '../../src/answer/quote.ts';
import { overlap, overlaps, sameWording } from '../../src/answer/repetition.ts';
import { createSearchIndex } from '../../src/search/searchIndex.ts';
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

describe('sameWording', () => {
  const run = locate(first, index.sentencesOf(first), { first: 0, last: 1 });

  it('finds the same words in other spacing, case and quotation marks', () => {
    const [other, ...more] = sameWording(index, run);
    expect(more).toEqual([]);
    expect(other?.article.id).toBe('2.md');
    expect(second.text.slice(other?.start, other?.end)).toBe('“NO.  Nobody signed\nthe treaty.”');
  });

  it('keeps to the articles it is given', () => {
    expect(sameWording(index, run, new Set(['1.md', '3.md']))).toEqual([]);
  });

  it('finds a wording shorter than any opening', () => {
    const short = locate(first, index.sentencesOf(first), { first: 0, last: 0 });
    const places = sameWording(index, short).map(({ article: { id }, start }) => [id, start]);
    expect(places.filter(([id]) => id === '3.md')).toHaveLength(2);
  });

  it('does not count what it overlaps', () => {
    expect(sameWording(index, run).some(other => overlaps(other, run))).toBe(false);
  });
});
