import { describe, expect, it } from 'vitest';
import type { Encoder } from '../../../src/encoder/encoder.ts';
import { DIMENSIONS } from '../../../src/search/semantic/quantizedVector.ts';
import { termsOf } from '../../../src/search/terms/tokenize.ts';
import { articleOf } from '../../search/articleOf.ts';
import { measureFolder } from './measureFolder.ts';
import { folderReport } from './report.ts';

/** Means the same by “snow” and “flakes”, and by nothing else. */
const ENCODER: Encoder = {
  state: () => ({ kind: 'ready', model: 'fake' }),
  load: async () => undefined,
  encodeQuestions: async questions => questions.map(encode),
  encodeSentences: async sentences => sentences.map(({ text }) => encode(text)),
  rerank: async (_, candidates) => candidates.map(({ text }) => (isOnSnow(text) ? 5 : -5)),
  answeredWithout: () => 0,
  close: async () => undefined,
};

const ARTICLES = [
  articleOf('rain.txt', ['Rain fell on the coast.', 'The harbour flooded on Monday.']),
  articleOf('snow.txt', ['White flakes covered the mountains.', 'Schools stayed closed.']),
];

describe('measureFolder', () => {
  it('measures each system on the questions of each kind', async () => {
    const figures = await measureFolder(ENCODER, {
      name: 'weather',
      articles: ARTICLES,
      questions: [
        ask('what flooded on monday', 'rain.txt', 'The harbour flooded'),
        ask('where did snow fall', 'snow.txt', 'covered the mountains'),
        { q: 'who closed the harbour', accept: [], kind: 'near-miss' },
      ],
    });
    expect(figures).toMatchObject({ articles: 2, answerable: 2, nearMisses: 1, offTopic: 0 });
    const firstRight = figures.systems.map(({ name, firstRight: share }) => [name, share?.mean]);
    expect(Object.fromEntries(firstRight)).toMatchObject({
      MiniSearch: 0.5,
      'encoder alone': 0.5,
      'Footnote, ENCODER=off': 0.5,
      Footnote: 1,
    });
    expect(figures.systems.map(({ offTopicAnswered }) => offTopicAnswered)).toEqual(
      figures.systems.map(() => null),
    );
    expect(folderReport(figures)).toContain('MiniSearch             0.50 (');
  });
});

function ask(q: string, article: string, text: string) {
  return { q, accept: [{ article, text }], kind: 'answered' } as const;
}

function isOnSnow(text: string): boolean {
  return termsOf(text).some(term => /^(?:snow|flake)/u.test(term));
}

function encode(text: string): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  vector[isOnSnow(text) ? 0 : 1] = 1;
  return vector;
}
