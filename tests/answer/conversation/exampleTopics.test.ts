import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { exampleTopics, knownTopics } from '../../../src/answer/conversation/exampleTopics.ts';
import { searchPassages } from '../../../src/answer/search/searchPassages.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { en } from '../../../src/messages/en/index.ts';
import { LANGUAGES } from '../../../src/messages/locales.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { gates, NEWSROOM } from '../../e2e/newsroom.ts';
import { cases } from '../../setup/environment.ts';
import { indexOf } from '../../testLibrary.ts';
import { articles } from '../arbitraries.ts';

const WHAT_ABOUT = en.help.whatAbout;
const ROOT = path.resolve(import.meta.dirname, '../../..');

function folder(name: string): Record<string, string> {
  const files = readdirSync(path.join(ROOT, name)).filter(file => /\.(?:txt|md)$/u.test(file));
  return Object.fromEntries(
    files.map(file => [file, readFileSync(path.join(ROOT, name, file), 'utf8')]),
  );
}

/** Topics that are not found or not answered. */
function unanswered(index: SearchIndex, ask = WHAT_ABOUT): readonly string[] {
  return drain(exampleTopics(index, ask)).filter(topic => {
    const found = drain(searchPassages(index, topic));
    return (
      drain(answerQuestion(index, ask({ topic }))).outcome !== 'answered' ||
      !found.ok ||
      found.total === 0
    );
  });
}

describe('exampleTopics', () => {
  it('finds the most frequent names of three articles', () => {
    expect(drain(exampleTopics(indexOf(NEWSROOM), WHAT_ABOUT))).toEqual([
      'Northport',
      'Kessel',
      'Pavel Horak',
    ]);
  });

  it('finds three names of the only article', () => {
    const topics = drain(
      exampleTopics(indexOf({ 'ferry.md': NEWSROOM['ferry.md'] ?? '' }), WHAT_ABOUT),
    );
    expect(topics).toEqual(['Northport', 'Aurora', 'Ivanka Zelenskyy']);
  });

  it('finds nouns in articles without names', () => {
    const texts = Object.entries(NEWSROOM).map(([id, text]) => [id, text.toLowerCase()] as const);
    expect(drain(exampleTopics(indexOf(Object.fromEntries(texts)), WHAT_ABOUT))).toEqual([
      'ferry',
      'mill',
      'kessel',
    ]);
  });

  it.each(Object.entries(LANGUAGES))('finds topics that are answered in %s', (_, { help }) => {
    expect(unanswered(indexOf(NEWSROOM), help.whatAbout)).toEqual([]);
    expect(drain(exampleTopics(indexOf(NEWSROOM), help.whatAbout))).toHaveLength(3);
  });

  it('remembers the topics of an index', () => {
    const index = createSearchIndex(indexOf(NEWSROOM).articles);
    expect(knownTopics(index, WHAT_ABOUT)).toBeNull();
    const topics = drain(exampleTopics(index, WHAT_ABOUT));
    expect(knownTopics(index, WHAT_ABOUT)).toBe(topics);
    expect(drain(exampleTopics(index, WHAT_ABOUT))).toBe(topics);
  });

  it('finds none without articles', () => {
    expect(drain(exampleTopics(indexOf({}), WHAT_ABOUT))).toEqual([]);
  });

  it.each([
    ['the newsroom', NEWSROOM],
    ['the gates', gates(11)],
    ['the seeds', folder('seeds')],
  ])('finds three answered topics in %s', (_, texts) => {
    const index = indexOf(texts);
    expect(drain(exampleTopics(index, WHAT_ABOUT))).toHaveLength(3);
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
