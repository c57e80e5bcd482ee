import type { Encoder } from '../../../src/encoder/encoder.ts';
import { DIMENSIONS } from '../../../src/search/semantic/quantizedVector.ts';
import { termsOf } from '../../../src/search/terms/tokenize.ts';

/** A fake that knows one thing: snow and flakes mean the same. */
export const SNOW_ENCODER: Encoder = {
  state: () => ({ kind: 'ready', model: 'fake' }),
  load: async () => undefined,
  encodeQuestions: async questions => questions.map(encode),
  encodeSentences: async sentences => sentences.map(({ text }) => encode(text)),
  rerank: async (_, candidates) => candidates.map(({ text }) => (isOnSnow(text) ? 5 : -5)),
  answeredWithout: () => 0,
  close: async () => undefined,
};

function isOnSnow(text: string): boolean {
  return termsOf(text).some(term => /^(?:snow|flake)/u.test(term));
}

function encode(text: string): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  vector[isOnSnow(text) ? 0 : 1] = 1;
  return vector;
}
