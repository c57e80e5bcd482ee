import { describe, expect, it } from 'vitest';
import { findSameWording } from '../../../src/answer/quote/findSameWording.ts';
import { type Location, locate, locationsOverlap } from '../../../src/answer/quote/quote.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { article } from '../arbitraries.ts';

const first = article('1.md', '# A\n\nNo. Nobody signed the treaty. Rain fell.');
const second = article('2.md', '# B\n\nRain fell.\n\n“NO.  Nobody signed\nthe treaty.”');
const third = article('3.md', '# C\n\nNo. Nobody signed the treaties. No.');
const index = createSearchIndex([first, second, third]);

function wordings(location: Location, articles?: ReadonlySet<string>): Location[] {
  return drain(findSameWording(index, location, articles));
}

describe('findSameWording', () => {
  const run = locate(first, index.sentencesOf(first), { first: 0, last: 1 });

  it('ignores spacing, case and quotation marks', () => {
    const [other, ...more] = wordings(run);
    expect(more).toEqual([]);
    expect(other?.article.id).toBe('2.md');
    expect(second.text.slice(other?.start, other?.end)).toBe('“NO.  Nobody signed\nthe treaty.”');
  });

  it('ignores the dateline and invisible characters, but no figure', () => {
    const reports = [
      'OSTER POINT (Agency1) - The ferry ran aground with 212 people on board.',
      'OSTER POINT, Norway, May 3 (Agency2) — The ferry  ran a\u00ADground with\n212 people on board.',
      '**OSTER POINT** (Agency3) - The ferry ran aground with 212 people on board.',
      'OSTER POINT (Agency4) - The ferry ran aground with 221 people on board.',
    ].map((text, at) => article(`${at}.md`, `# Brief ${at}\n\n${text}`));
    const briefs = createSearchIndex(reports);
    const [one] = reports.map(report =>
      locate(report, briefs.sentencesOf(report), { first: 0, last: 0 }),
    );
    const same = one === undefined ? [] : drain(findSameWording(briefs, one));
    expect(same.map(({ article: { id } }) => id)).toEqual(['1.md', '2.md']);
  });

  it('searches only the given articles', () => {
    expect(wordings(run, new Set(['1.md', '3.md']))).toEqual([]);
  });

  it('finds a one-word sentence', () => {
    const short = locate(first, index.sentencesOf(first), { first: 0, last: 0 });
    const places = wordings(short).map(({ article: { id }, start }) => [id, start]);
    expect(places.filter(([id]) => id === '3.md')).toHaveLength(2);
  });

  it('finds a sentence of stop words', () => {
    const read = [article('a.md', '# A\n\nIt is. Rain fell.'), article('b.md', '# B\n\nIT IS.')];
    const common = createSearchIndex(read);
    const places = read
      .slice(0, 1)
      .map(one => locate(one, common.sentencesOf(one), { first: 0, last: 0 }))
      .flatMap(opening => drain(findSameWording(common, opening)));
    expect(places.map(({ article: { id } }) => id)).toEqual(['b.md']);
  });

  it('leaves out the location itself', () => {
    expect(wordings(run).some(other => locationsOverlap(other, run))).toBe(false);
  });
});
