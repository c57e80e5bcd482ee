import type { Article } from '../../../src/articles/article.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import type { Encoder } from '../../../src/encoder/encoder.ts';
import { openEncoder } from '../../../src/encoder/openEncoder.ts';
import { createSemantics } from '../../../src/library/createSemantics.ts';
import type { Sentence } from '../../../src/passages/readPassages.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
import type { Semantics } from '../../../src/search/semantic/semantics.ts';
import { SentenceVectors } from '../../../src/search/semantic/sentenceVectors.ts';

const BATCH = 64;

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
  const vectors = new SentenceVectors();
  for (const article of index.articles) drain(vectors.link(article, index.sentencesOf(article)));
  const left = index.articles.flatMap(article => [
    ...vectors.unencoded(article, index.sentencesOf(article)),
  ]);
  for (let from = 0; from < left.length; from += BATCH) {
    const batch = left.slice(from, from + BATCH);
    const inputs = batch.map(({ input: { headline, text } }) => ({
      headline: headline ?? '',
      text,
    }));
    const encoded = await encoder.encodeSentences(inputs, 'background');
    for (const [at, vector] of (encoded ?? []).entries())
      vectors.add(batch.slice(at, at + 1), vector);
  }
  const sentencesOf = (article: Article): readonly Sentence[] => index.sentencesOf(article);
  return createSemantics({ encoder, vectors, sentencesOf });
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
