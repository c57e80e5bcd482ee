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
 * Runs work with the encoder, and stops the encoder after it.
 *
 * @throws Error if the encoder cannot be used, or refused a request: the figures would be mixed.
 */
export async function withEncoder<Result>(
  work: (encoder: Encoder) => Promise<Result>,
): Promise<Result> {
  const encoder = openEncoder('on');
  try {
    await encoder.load();
    const state = encoder.state();
    if (state.kind !== 'ready') throw new Error(`the encoder is ${JSON.stringify(state)}`);
    const result = await work(encoder);
    const refused = encoder.answeredWithout();
    if (refused > 0) throw new Error(`the encoder refused ${refused} requests`);
    return result;
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
    if (encoded === null) throw new Error('the encoder refused the sentences');
    for (const [at, vector] of encoded.entries()) vectors.add(batch.slice(at, at + 1), vector);
  }
  const sentencesOf = (article: Article): readonly Sentence[] => index.sentencesOf(article);
  return createSemantics({ encoder, vectors, sentencesOf });
}
