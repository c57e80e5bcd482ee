import type { Hit, QueryTerm, SearchIndex } from '../search/searchIndex.ts';
import { type MeasuredSentence, proximity, weightOf } from './sentenceFeatures.ts';

/** What speaks for a collection answering a question. */
export interface Evidence {
  /** Largest share of the question's idf that one passage carries, 0 to 1. */
  readonly coverage: number;
  /** Best passage's BM25 score in units of five of the rarest words the collection could hold. */
  readonly strength: number;
  /** Share of neighbouring question words that stand together in the best sentence, 0 to 1. */
  readonly proximity: number;
  /** Whether the question names something that the articles do not. */
  readonly unknownName: boolean;
}

/**
 * Coefficients of a logistic regression on questions that a collection of 3, 30 or 300 articles
 * answers or does not; each measure is a ratio, so that one set serves every size.
 */
const MODEL = { intercept: -4.6, coverage: 5, strength: 8, proximity: 1.2, unknownName: -2.5 };
/** Log odds above which a question counts as answered. */
const THRESHOLD = 0.3;

/** Gathers the evidence that the hits hold an answer; `best` is the best sentence. */
export function evidence(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  hits: readonly Hit[],
  best: MeasuredSentence | undefined,
): Evidence {
  const total = weightOf(terms) || 1;
  const rarest = Math.log(2 * index.passages.length + 2);
  return {
    coverage: hits.reduce((most, { matched }) => Math.max(most, weightOf(matched) / total), 0),
    strength: (hits[0]?.score ?? 0) / rarest / 5,
    proximity: best === undefined ? 0 : proximity(terms, best.tokens),
    unknownName: terms.some(
      ({ word, spellings }) => /^\p{Lu}/u.test(word) && spellings.length === 0,
    ),
  };
}

/** Tells whether the evidence is enough to show quotes as passages on the question. */
export function holdsAnswer(found: Evidence): boolean {
  const odds =
    MODEL.intercept +
    MODEL.coverage * found.coverage +
    MODEL.strength * found.strength +
    MODEL.proximity * found.proximity +
    (found.unknownName ? MODEL.unknownName : 0);
  return odds > THRESHOLD;
}
