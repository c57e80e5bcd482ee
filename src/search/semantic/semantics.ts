import type { Article } from '../../articles/article.ts';
import type { Steps } from '../../concurrency/steps.ts';
import type { NearSentence } from './scan.ts';
import type { NearestOptions } from './sentenceVectors.ts';

/** How soon somebody needs a result: a question is answered at once, a conversation after it. */
export type Urgency = 'question' | 'lookup';

/** Compares sentences by meaning. What resolves with null is unavailable, or would take too long. */
export interface Semantics {
  /** The vector, of unit length, of a question that has `waited` for so many milliseconds; 0 by default. */
  readonly encode: (
    question: string,
    urgency: Urgency,
    waited?: number,
  ) => Promise<Float32Array | null>;
  /** The sentences nearest to a vector, best first, of those that have been encoded. */
  readonly nearest: (
    vector: Float32Array,
    options: NearestOptions,
  ) => Steps<readonly NearSentence[]>;
  /** Cosine similarity of a sentence with a vector; null if the sentence has not been encoded. */
  readonly similarityOf: (article: Article, index: number, vector: Float32Array) => number | null;
  /** Compares sentences closely with a question, one result per sentence. */
  readonly compare: (
    question: EncodedQuestion,
    sentences: readonly SentencePlace[],
    urgency: Urgency,
  ) => Promise<readonly SemanticFeatures[] | null>;
}

/** A question with its vector from `encode`. */
export interface EncodedQuestion {
  readonly text: string;
  readonly vector: Float32Array;
}

/** A sentence of an article, by its index. */
export interface SentencePlace {
  readonly article: Article;
  readonly index: number;
}

/** How close a sentence is to a question in meaning. */
export interface SemanticFeatures {
  /** Cosine similarity, -1 to 1. */
  readonly similarity: number;
  /** The same, of the sentence together with the one before it. */
  readonly inContext: number;
  /** The reranker's score: a real number, larger if the sentence is more likely to answer. */
  readonly reranking: number;
}
