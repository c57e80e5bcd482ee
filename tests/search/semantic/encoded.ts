import type { Article } from '../../../src/articles/article.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { readPassages, type Sentence } from '../../../src/passages/readPassages.ts';
import type { SentenceInput } from '../../../src/search/semantic/sentenceInput.ts';
import type { SentenceVectors } from '../../../src/search/semantic/sentenceVectors.ts';

export function sentencesOf(article: Article): Sentence[] {
  return readPassages(article).flatMap(({ sentences }) => sentences);
}

/** Links an article and encodes its sentences; returns the inputs that had no vector. */
export function encodeWith(
  vectors: SentenceVectors,
  article: Article,
  encode: (input: SentenceInput) => Float32Array,
): SentenceInput[] {
  const sentences = sentencesOf(article);
  drain(vectors.link(article, sentences));
  return [...vectors.unencoded(article, sentences)].map(sentence => {
    vectors.add([sentence], encode(sentence.input));
    return sentence.input;
  });
}
