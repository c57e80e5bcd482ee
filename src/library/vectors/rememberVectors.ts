import type { Encoder } from '../../encoder/encoder.ts';
import { keyOf } from '../../search/semantic/sentenceInput.ts';

type EncodeSentences = Encoder['encodeSentences'];

/** Vectors remembered; bounds memory to 8 MiB. */
const MAX_REMEMBERED = 5000;

/** Remembers the vectors of recent sentences: those in the news are asked about again and again. */
export function rememberVectors(encode: EncodeSentences): EncodeSentences {
  const known = new Map<string, Float32Array>();
  return async (sentences, urgency) => {
    const wanted = sentences.map(sentence => ({ sentence, key: keyOf(sentence) }));
    const found = new Map(wanted.map(({ key }) => [key, known.get(key)]));
    const unknown = wanted.filter(({ key }) => found.get(key) === undefined);
    const inputs = unknown.map(({ sentence }) => sentence);
    const encoded = inputs.length === 0 ? [] : await encode(inputs, urgency);
    if (encoded === null) return null;
    if (known.size + unknown.length > MAX_REMEMBERED) known.clear();
    for (const [at, { key }] of unknown.entries()) {
      const vector = encoded[at];
      found.set(key, vector);
      if (vector !== undefined) known.set(key, vector);
    }
    return wanted.flatMap(({ key }) => found.get(key) ?? []);
  };
}
