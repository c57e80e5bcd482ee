import type { Article } from '../articles/article.ts';
import type { Encoder } from '../encoder/encoder.ts';
import type { Sentence } from '../passages/readPassages.ts';
import { dotProduct } from '../search/semantic/dotProduct.ts';
import type { ComparedVectors } from '../search/semantic/joinVectors.ts';
import type { Semantics, SentencePlace } from '../search/semantic/semantics.ts';
import { inputOf } from '../search/semantic/sentenceInput.ts';

interface SemanticsOptions {
  readonly encoder: Pick<Encoder, 'encodeQuestions' | 'encodeSentences' | 'rerank'>;
  /** The vectors of sentences encoded so far. */
  readonly vectors: ComparedVectors;
  /** All sentences of an article, in order. */
  readonly sentencesOf: (article: Article) => readonly Sentence[];
}

/** A sentence as the networks read it; `before` is the sentence before it, empty for the first. */
interface Input {
  readonly headline: string;
  readonly before: string;
  readonly text: string;
}

/** Compares the sentences of a library by meaning, with vectors where they exist and the encoder. */
export function createSemantics({ encoder, vectors, sentencesOf }: SemanticsOptions): Semantics {
  function inputAt({ article, index }: SentencePlace): Input {
    const sentences = sentencesOf(article);
    const sentence = sentences[index];
    if (sentence === undefined) throw new RangeError(`no sentence ${index} in ${article.id}`);
    const { headline, text } = inputOf(article, sentence);
    const previous = sentences[index - 1];
    const before = previous === undefined ? '' : article.text.slice(previous.start, previous.end);
    return { headline, before, text };
  }

  return {
    encode: async (question, urgency, waited) => {
      const encoded = await encoder.encodeQuestions([question], urgency, waited);
      return encoded?.[0] ?? null;
    },
    nearest: (vector, options) => vectors.nearest(vector, options),
    similarityOf: (article, index, vector) => vectors.similarityOf(article, index, vector),
    compare: async ({ text, vector }, places, urgency) => {
      const inputs = places.map(inputAt);
      const known = places.map(({ article, index }) =>
        vectors.similarityOf(article, index, vector),
      );
      const unencoded = inputs.filter((_, at) => known[at] === null);
      const [encoded, scores] = await Promise.all([
        encoder.encodeSentences([...inputs.map(inContext), ...unencoded], urgency),
        encoder.rerank(text, inputs, urgency),
      ]);
      if (encoded === null || scores === null) return null;
      const similarities = encoded.map(other => dotProduct(other, vector));
      const others = similarities.slice(inputs.length).values();
      return scores.map((reranking, at) => ({
        similarity: known[at] ?? others.next().value ?? 0,
        inContext: similarities[at] ?? 0,
        reranking,
      }));
    },
  };
}

function inContext({ headline, before, text }: Input): { headline: string; text: string } {
  return { headline, text: `${before} ${text}`.trimStart() };
}
