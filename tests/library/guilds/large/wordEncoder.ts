import { createSemantics } from '../../../../src/library/createSemantics.ts';
import { DIMENSIONS } from '../../../../src/search/semantic/quantizedVector.ts';
import type { SentenceInput } from '../../../../src/search/semantic/sentenceInput.ts';
import { SentenceVectors } from '../../../../src/search/semantic/sentenceVectors.ts';
import { termsOf } from '../../../../src/search/terms/tokenize.ts';
import { randomNumbers, randomVector } from '../../../search/semantic/vectors.ts';
import type { GuildOptions } from '../createTestGuilds.ts';

/** An encoder for which texts are alike if they share words. */
export const wordEncoder = {
  load: async () => undefined,
  state: () => ({ kind: 'ready', model: 'words' }) as const,
  encodeQuestions: async (texts: readonly string[]) => texts.map(vectorOf),
  encodeSentences: async (inputs: readonly SentenceInput[]) =>
    inputs.map(({ text }) => vectorOf(text)),
  rerank: async (question: string, inputs: readonly SentenceInput[]) => {
    const asked = new Set(termsOf(question));
    return inputs.map(({ text }) => termsOf(text).filter(term => asked.has(term)).length - 4);
  },
};

/** What compares sentences with that encoder. */
export const semanticsOf: GuildOptions['semanticsOf'] = (index, more) =>
  createSemantics({
    encoder: wordEncoder,
    vectors: more ?? new SentenceVectors(),
    sentencesOf: article => index.sentencesOf(article),
  });

const vectors = new Map<string, Float32Array>();

function vectorOf(text: string): Float32Array {
  const sum = new Float32Array(DIMENSIONS);
  for (const term of termsOf(text)) {
    const vector = vectors.get(term) ?? randomVector(randomNumbers(vectors.size + 1));
    vectors.set(term, vector);
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
  }
  const length = Math.hypot(...sum) || 1;
  return sum.map(value => value / length);
}
