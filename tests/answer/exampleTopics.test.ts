import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { exampleTopics } from '../../src/answer/exampleTopics.ts';
import { searchPassages } from '../../src/answer/searchPassages.ts';
import { createSearchIndex, type SearchIndex } from '../../src/search/searchIndex.ts';
import { gates, NEWSROOM } from '../e2e/discord/newsroom.ts';
import { cases } from '../setup/environment.ts';
import { indexOf } from '../testLibrary.ts';
import { articles } from './arbitraries.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

function folder(name: string): Record<string, string> {
  const files = readdirSync(path.join(ROOT, name)).filter(file => /\.(?:txt|md)$/u.test(file));
  return Object.fromEntries(
    files.map(file => [file, readFileSync(path.join(ROOT, name, file), 'utf8')]),
  );
}

/** The topics that do not keep what they promise. */
function unanswered(index: SearchIndex): readonly string[] {
  return exampleTopics(index).filter(topic => {
    const found = searchPassages(index, topic);
    return !ask(index, `What is said of ${topic}?`).answered || !found.ok || found.total === 0;
  });
}

describe('exampleTopics', () => {
  it('names what the articles speak of most, of two of them', () => {
    expect(exampleTopics(indexOf(NEWSROOM))).toEqual(['Aurora', 'Kessel']);
  });

  it('takes two from one article where there is no other', () => {
    const topics = exampleTopics(indexOf({ 'ferry.md': NEWSROOM['ferry.md'] ?? '' }));
    expect(topics).toEqual(['Northport', 'Ivanka Zelenskyy']);
  });

  it('names things where nobody is named', () => {
    const texts = Object.entries(NEWSROOM).map(([id, text]) => [id, text.toLowerCase()] as const);
    expect(exampleTopics(indexOf(Object.fromEntries(texts)))).toEqual(['ferry', 'mill']);
  });

  it('has none without articles', () => {
    expect(exampleTopics(indexOf({}))).toEqual([]);
  });

  it.each([
    ['the newsroom', NEWSROOM],
    ['the gates', gates(11)],
    ['the seeds', folder('seeds')],
  ])('gives two that are answered, in %s', (_, texts) => {
    const index = indexOf(texts);
    expect(exampleTopics(index)).toHaveLength(2);
    expect(unanswered(index)).toEqual([]);
  });

  it('gives only what is answered, in any collection', () => {
    fc.assert(
      fc.property(articles, all => {
        expect(unanswered(createSearchIndex(all))).toEqual([]);
      }),
      { numRuns: cases(50) },
    );
  });
});
