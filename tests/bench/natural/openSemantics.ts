import type { Encoder } from '../../../src/encoder/encoder.ts';
import { openEncoder } from '../../../src/encoder/openEncoder.ts';
import { openMeanings } from '../../../src/library/meanings.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
import type { Semantics } from '../../../src/search/semantic/semantics.ts';

/**
 * Runs work with the encoder, and stops the encoder after it. Nothing that the work asks for is refused
 * because the machine is slow.
 *
 * @throws Error if the encoder cannot be used.
 */
export async function withEncoder<Result>(
  work: (encoder: Encoder) => Promise<Result>,
): Promise<Result> {
  const encoder = openEncoder('on');
  try {
    await encoder.load();
    return await work(unhurried(encoder));
  } finally {
    await encoder.close();
  }
}

/** Encodes all sentences of an index, and compares with them. */
export async function openSemantics(encoder: Encoder, index: SearchIndex): Promise<Semantics> {
  const meanings = openMeanings({ encoder, articlesDir: '', cacheDir: null, onError: fail });
  meanings.update(index);
  await meanings.settled(Number.POSITIVE_INFINITY);
  return meanings.of(index);
}

/** The encoder with no haste, so that figures do not depend on the machine; throws instead of refusing. */
function unhurried(encoder: Encoder): Encoder {
  async function granted<Result>(work: Promise<Result | null>): Promise<Result> {
    const result = await work;
    if (result === null) throw new Error(`encoder refused: ${JSON.stringify(encoder.state())}`);
    return result;
  }
  return {
    ...encoder,
    encodeQuestions: questions => granted(encoder.encodeQuestions(questions, 'background')),
    encodeSentences: sentences => granted(encoder.encodeSentences(sentences, 'background')),
    rerank: (question, candidates) => granted(encoder.rerank(question, candidates, 'background')),
  };
}

function fail(error: unknown): never {
  throw error;
}
