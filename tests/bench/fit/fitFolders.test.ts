import { describe, expect, it } from 'vitest';
import { articleOf } from '../../search/articleOf.ts';
import type { QuestionFolder } from '../natural/questionFolders.ts';
import { SNOW_ENCODER } from '../natural/snowEncoder.ts';
import { collect } from './collect.ts';
import { fitFolders } from './fitFolders.ts';
import { roundNumbers } from './roundNumbers.ts';

/** A folder whose question on snow shares no word with its answer. */
function folderOn(place: string): QuestionFolder {
  const flakes = `White flakes covered ${place}.`;
  const article = articleOf('a.txt', [`It rained in ${place}.`, flakes, 'Schools stayed closed.']);
  return {
    name: place,
    articles: [article],
    questions: [
      { q: 'did snow fall', accept: [{ article: 'a.txt', text: flakes }], kind: 'answered' },
      { q: `who lives in ${place}`, accept: [], kind: 'near-miss' },
      { q: 'best pizza recipe', accept: [], kind: 'off-topic' },
    ],
  };
}

describe('fitFolders', async () => {
  const [riga, oslo] = await Promise.all([
    collect(SNOW_ENCODER, folderOn('Riga')),
    collect(SNOW_ENCODER, folderOn('Oslo')),
  ]);
  const marked = oslo.slice(0, 1);
  const { ranking, answers, answered, figures } = await fitFolders([riga, oslo], marked);

  it('learns to trust what tells right sentences from others', () => {
    expect(ranking.shortlist.similarity).toBeGreaterThan(0);
    expect(ranking.reranked.reranking).toBeGreaterThan(0);
    expect(answers.reranking).toBeGreaterThan(0);
  });

  it('judges each folder by weights that were fitted on the other', () => {
    expect(figures).toMatchObject({ answerable: 2, firstRight: 1, firstRightOfMarked: 1 });
    expect(figures.areaUnderCurve).toBe(1);
  });

  it('sets the threshold above the near misses that may not be answered', () => {
    expect(answered).toBeGreaterThan(0);
    expect(answered).toBeLessThanOrEqual(1);
    expect(figures.offTopicAnswered).toBe(0);
  });
});

describe('roundNumbers', () => {
  it('rounds to three significant digits at any depth', () => {
    expect(roundNumbers({ a: 12.3456, b: { c: -0.0012345 } })).toEqual({
      a: 12.3,
      b: { c: -0.00123 },
    });
  });
});
