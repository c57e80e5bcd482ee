import type { Encoder } from '../../encoder/encoder.ts';
import { keyOf } from '../../search/semantic/sentenceInput.ts';

type EncodeSentences = Encoder['encodeSentences'];

/** Vectors remembered; bounds memory to 8 MiB. */
const MAX_REMEMBERED = 5000;

/** Remembers the vectors of recent sentences: those in the news are asked about again and again. */
export function rememberVectors(encode: EncodeSentences): EncodeSentences {
  const known = new Map<string, Float32Array>();
  return async (sentences, urgency) => {
    const keys = sentences.map(keyOf);
    const vectors = new Map(keys.map(key => [key, known.get(key)]));
    const unknown = sentences.filter((_, at) => vectors.get(keys[at] ?? '') === undefined);
    const encoded = unknown.length === 0 ? [] : await encode(unknown, urgency);
    if (encoded === null) return null;
    if (known.size + unknown.length > MAX_REMEMBERED) known.clear();
    for (const [at, sentence] of unknown.entries()) {
      const vector = encoded[at];
      const key = keyOf(sentence);
      vectors.set(key, vector);
      if (vector !== undefined) known.set(key, vector);
    }
    return keys.flatMap(key => vectors.get(key) ?? []);
  };
}
