import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { exampleTopics } from '../../../src/answer/conversation/exampleTopics.ts';
import { searchPassages } from '../../../src/answer/search/searchPassages.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { gates, NEWSROOM } from '../../e2e/newsroom.ts';
import { cases } from '../../setup/environment.ts';
import { indexOf } from '../../testLibrary.ts';
import { articles } from '../arbitraries.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

function folder(name: string): Record<string, string> {
  const files = readdirSync(path.join(ROOT, name)).filter(file => /\.(?:txt|md)$/u.test(file));
  return Object.fromEntries(
    files.map(file => [file, readFileSync(path.join(ROOT, name, file), 'utf8')]),
  );
}

/** Topics that are not found or not answered. */
function unanswered(index: SearchIndex): readonly string[] {
  return drain(exampleTopics(index)).filter(topic => {
    const found = drain(searchPassages(index, topic));
    return (
      drain(answerQuestion(index, `What is said of ${topic}?`)).outcome !== 'answered' ||
      !found.ok ||
      found.total === 0
    );
  });
}

describe('exampleTopics', () => {
  it('finds the most frequent names of two articles', () => {
    expect(drain(exampleTopics(indexOf(NEWSROOM)))).toEqual(['Aurora', 'Kessel']);
  });

  it('finds two names of the only article', () => {
    const topics = drain(exampleTopics(indexOf({ 'ferry.md': NEWSROOM['ferry.md'] ?? '' })));
    expect(topics).toEqual(['Northport', 'Ivanka Zelenskyy']);
  });

  it('finds nouns in articles without names', () => {
    const texts = Object.entries(NEWSROOM).map(([id, text]) => [id, text.toLowerCase()] as const);
    expect(drain(exampleTopics(indexOf(Object.fromEntries(texts))))).toEqual(['ferry', 'mill']);
  });

  it('finds none without articles', () => {
    expect(drain(exampleTopics(indexOf({})))).toEqual([]);
  });

  it.each([
    ['the newsroom', NEWSROOM],
    ['the gates', gates(11)],
    ['the seeds', folder('seeds')],
  ])('finds two answered topics in %s', (_, texts) => {
    const index = indexOf(texts);
    expect(drain(exampleTopics(index))).toHaveLength(2);
    expect(unanswered(index)).toEqual([]);
  });

  it('finds only answered topics in any library', () => {
    fc.assert(
      fc.property(articles, all => {
        expect(unanswered(createSearchIndex(all))).toEqual([]);
      }),
      { numRuns: cases(50) },
    );
  });
});
