import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/articles/article.ts';
import { readPassages } from '../../src/passages/readPassages.ts';
import { article, articles } from '../answer/arbitraries.ts';

describe('readPassages', () => {
  it('makes each paragraph a passage, with its heading', () => {
    const read = article('a.md', '# T\n\nRain fell. He left.\n\n## Then\n\nSnow fell.');
    const passages = readPassages(read);
    expect(passages.map(({ start, end }) => read.text.slice(start, end))).toEqual([
      'Rain fell. He left.',
      'Snow fell.',
    ]);
    expect(passages.map(({ paragraph, heading }) => [paragraph, heading])).toEqual([
      [1, null],
      [2, 'Then'],
    ]);
    expect(linesOf(read, passages[1] ?? { start: 0, end: 1 })).toEqual([7, 7]);
  });

  it('divides a long paragraph evenly at sentence ends', () => {
    const read = article('a.md', `# T\n\n${'The army left the town at dawn. '.repeat(3000)}`);
    const passages = readPassages(read);
    const lengths = passages.map(({ start, end }) => end - start);
    expect(passages.length).toBeGreaterThan(50);
    expect(lengths.every(length => length <= 1200)).toBe(true);
    expect(passages.every(({ paragraph }) => paragraph === 1)).toBe(true);
  });

  it('reads a paragraph with more sentences than a call accepts arguments', () => {
    const sentences = 200_000;
    const passages = readPassages(article('a.md', `# T\n\n${'Go! '.repeat(sentences)}`));
    expect(passages.reduce((count, passage) => count + passage.sentences.length, 0)).toBe(
      sentences,
    );
  });

  it('contains every sentence once, numbered in order and trimmed', () => {
    fc.assert(
      fc.property(articles, read => {
        for (const each of read) {
          const sentences = readPassages(each).flatMap(passage => passage.sentences);
          expect(sentences.map(({ index }) => index)).toEqual(sentences.map((_, at) => at));
          let from = 0;
          for (const { start, end, paragraph } of sentences) {
            const text = each.text.slice(start, end);
            expect(text).not.toBe('');
            expect(text.trim()).toBe(text);
            expect(start).toBeGreaterThanOrEqual(from);
            from = end;
            const home = each.paragraphs.find(({ number }) => number === paragraph);
            expect(home?.start).toBeLessThanOrEqual(start);
            expect(home?.end).toBeGreaterThanOrEqual(end);
          }
        }
      }),
    );
  });
});
