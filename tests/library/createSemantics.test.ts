import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import type { Encoder } from '../../src/encoder/encoder.ts';
import { createSemantics } from '../../src/library/createSemantics.ts';
import { readPassages, type Sentence } from '../../src/passages/readPassages.ts';
import { articleOf } from '../search/articleOf.ts';

const ARTICLE = articleOf('a.txt', ['Rain fell. Snow followed.', 'The sun came back.'], 'Weather');
const QUESTION = { text: 'did it snow', vector: Float32Array.of(1, 0) };
const PLACES = [0, 1, 2].map(index => ({ article: ARTICLE, index }));

/** Encodes a text as its length, and scores a sentence by the length of the one before it. */
const ENCODER: Pick<Encoder, 'encodeQuestions' | 'encodeSentences' | 'rerank'> = {
  encodeQuestions: async questions => questions.map(({ length }) => Float32Array.of(length, 0)),
  encodeSentences: async sentences =>
    sentences.map(({ text }) => Float32Array.of(text.length, 1000)),
  rerank: async (_, candidates) => candidates.map(({ before }) => before.length),
};

function semanticsWith(
  encoder: Partial<typeof ENCODER>,
  similarityOf: (index: number) => number | null = () => 0.5,
): ReturnType<typeof createSemantics> {
  return createSemantics({
    encoder: { ...ENCODER, ...encoder },
    vectors: {
      nearest: function* (_, { articles, limit }) {
        yield undefined;
        return articles.slice(0, limit).map(article => ({ article, index: 1, similarity: 0.9 }));
      },
      similarityOf: (_, index) => similarityOf(index),
    },
    sentencesOf,
  });
}

function sentencesOf(article: Article): Sentence[] {
  return readPassages(article).flatMap(({ sentences }) => sentences);
}

describe('createSemantics', () => {
  it('encodes a question, or not if the encoder refuses', async () => {
    const encoded = await semanticsWith({}).encode('why', 'question');
    expect(encoded).toEqual(Float32Array.of(3, 0));
    const refusing = semanticsWith({ encodeQuestions: async () => null });
    expect(await refusing.encode('why', 'question')).toBeNull();
  });

  it('compares each sentence alone, with the one before it, and by the reranker', async () => {
    const compared = await semanticsWith({}).compare(QUESTION, PLACES, 'question');
    expect(compared).toEqual([
      { similarity: 0.5, inContext: 'Rain fell.'.length, reranking: 0 },
      { similarity: 0.5, inContext: 'Rain fell. Snow followed.'.length, reranking: 10 },
      { similarity: 0.5, inContext: 'Snow followed. The sun came back.'.length, reranking: 14 },
    ]);
  });

  it('gives the networks the headline of each sentence', async () => {
    const headlines: string[] = [];
    const semantics = semanticsWith({
      encodeSentences: async (sentences, urgency) => {
        headlines.push(...sentences.map(({ headline }) => headline));
        return await ENCODER.encodeSentences(sentences, urgency);
      },
      rerank: async (question, candidates, urgency) => {
        headlines.push(...candidates.map(({ headline }) => headline));
        return await ENCODER.rerank(question, candidates, urgency);
      },
    });
    await semantics.compare(QUESTION, PLACES.slice(0, 1), 'question');
    expect(headlines).toEqual(['Weather', 'Weather']);
  });

  it('encodes sentences that have no vector yet', async () => {
    const semantics = semanticsWith({}, index => (index === 1 ? 0.5 : null));
    const compared = await semantics.compare(QUESTION, PLACES, 'question');
    expect(compared?.map(({ similarity }) => similarity)).toEqual([
      'Rain fell.'.length,
      0.5,
      'The sun came back.'.length,
    ]);
  });

  it.each([{ encodeSentences: async () => null }, { rerank: async () => null }])(
    'compares nothing if the encoder refuses a part: %o',
    async refusal => {
      const compared = await semanticsWith(refusal).compare(QUESTION, PLACES, 'lookup');
      expect(compared).toBeNull();
    },
  );

  it('passes on how urgent the work is', async () => {
    const urgencies: string[] = [];
    const semantics = semanticsWith({
      encodeQuestions: async (_, urgency) => {
        urgencies.push(urgency);
        return null;
      },
      rerank: async (_, __, urgency) => {
        urgencies.push(urgency);
        return null;
      },
    });
    await semantics.encode('why', 'lookup');
    await semantics.compare(QUESTION, PLACES, 'question');
    expect(urgencies).toEqual(['lookup', 'question']);
  });
});
