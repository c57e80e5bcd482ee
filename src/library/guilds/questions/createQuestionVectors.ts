import type { Encoder } from '../../../encoder/encoder.ts';
import { languageOf } from '../../../languages/languageOf.ts';

/** Encodes questions; null for one in another language than English, and for all without the encoder. */
export type QuestionVectors = (
  questions: readonly string[],
) => Promise<readonly (Float32Array | null)[]>;

/** Maximum vectors remembered, at 1.5 kB each. */
const MAX_REMEMBERED = 1000;

/** Creates a function that encodes questions and remembers their vectors. */
export function createQuestionVectors({
  encodeQuestions,
}: Pick<Encoder, 'encodeQuestions'>): QuestionVectors {
  const remembered = new Map<string, Float32Array>();
  return async questions => {
    const missing = questions.filter(each => languageOf(each) === null && !remembered.has(each));
    const encoded = missing.length === 0 ? [] : await encodeQuestions(missing, 'background');
    for (const [at, vector] of (encoded ?? []).entries()) remembered.set(missing[at] ?? '', vector);
    const vectors = questions.map(each => remembered.get(each) ?? null);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= MAX_REMEMBERED) break;
      remembered.delete(oldest);
    }
    return vectors;
  };
}
