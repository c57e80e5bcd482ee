import type { Hit, QueryTerm, SearchIndex } from '../search/searchIndex.ts';
import { termsOf } from '../search/terms/tokenize.ts';
import type { Quote } from './quote.ts';
import type { RankedSentence } from './rankSentences.ts';
import { holds, weightOf } from './sentenceFeatures.ts';

/** What speaks for a collection answering a question. */
export interface Evidence {
  /** Largest share of the question's idf that one passage carries, 0 to 1. */
  readonly coverage: number;
  /** Best passage's score in units of five of the rarest words the collection could hold. */
  readonly strength: number;
  /** Share of the question's pairs of adjoining words that adjoin in the best sentence, 0 to 1. */
  readonly pairs: number;
  /** Share of the idf of the question's names and numbers that the best passage carries, 0 to 1. */
  readonly names: number;
  /** Whether the question names something that the articles do not. */
  readonly unknownName: boolean;
  /** How many passages the collection holds; at least 1. */
  readonly passages: number;
  /** Share of the question that the best quote and the headline over it hold, 0 to 1. */
  readonly shown: number;
}

/**
 * Coefficients of a logistic regression on questions that a collection of 3, 30 or 300 articles
 * answers or does not, cross-validated over the articles' subjects, and rounded. The larger a
 * collection, the more of a question it holds by chance: `size` weighs the natural logarithm of its
 * number of passages, and `intercept` is set for one false answer to twenty such questions at 0.
 */
const MODEL = {
  intercept: -4.5,
  coverage: 4.1,
  strength: 2.6,
  pairs: 2.7,
  names: 2,
  unknownName: -2,
  size: -0.5,
  shown: 2,
};
/** Log odds above which a question counts as answered. */
const THRESHOLD = 0;

/** How many of the rarest words a strong passage holds. */
const RARE_WORDS = 5;
/** A rare name must not outweigh the words that say what is asked of it. Unit: idf. */
const MOST_WEIGHT = 1.5;
/** What counts as the share of the names of a question without, as of one typed in small letters. */
const NAMELESS = 0.5;

interface Found {
  readonly hits: readonly Hit[];
  /** The best sentence. */
  readonly best: RankedSentence | undefined;
  /** The best quote. */
  readonly quote: Quote | undefined;
}

/** Gathers the evidence that what was found answers a question. */
export function gatherEvidence(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  { hits, best, quote }: Found,
): Evidence {
  const total = weightOf(terms) || 1;
  const rarest = Math.log(2 * index.passages.length + 2);
  return {
    coverage: hits.reduce((most, { matched }) => Math.max(most, weightOf(matched) / total), 0),
    strength: (hits[0]?.score ?? 0) / (RARE_WORDS * rarest),
    pairs: best?.features.pairs ?? 0,
    names: shareOfNames(terms, hits[0]?.matched ?? []),
    unknownName: terms.some(
      ({ word, spellings }) => /^\p{Lu}/u.test(word) && spellings.length === 0,
    ),
    passages: Math.max(1, index.passages.length),
    shown: quote === undefined ? 0 : shareShown(terms, quote),
  };
}

/** Tells whether the evidence is enough to show quotes as passages on the question. */
export function holdsAnswer(found: Evidence): boolean {
  return logOdds(found) > THRESHOLD;
}

/** The logarithm of the odds that what was found answers the question; it is no calibrated one. */
export function logOdds(found: Evidence): number {
  return (
    MODEL.intercept +
    MODEL.coverage * found.coverage +
    MODEL.strength * found.strength +
    MODEL.pairs * found.pairs +
    MODEL.names * found.names +
    (found.unknownName ? MODEL.unknownName : 0) +
    MODEL.size * Math.log(found.passages) +
    MODEL.shown * found.shown
  );
}

function shareOfNames(terms: readonly QueryTerm[], matched: readonly QueryTerm[]): number {
  const total = weightOf(terms.filter(isName));
  return total === 0 ? NAMELESS : weightOf(matched.filter(isName)) / total;
}

/** Whether a word is written as names and numbers are. */
function isName({ word }: QueryTerm): boolean {
  return /^[\p{Lu}\p{Nd}]/u.test(word);
}

function shareShown(terms: readonly QueryTerm[], { text, article }: Quote): number {
  const capped = terms.map(term => ({ ...term, idf: Math.min(term.idf, MOST_WEIGHT) }));
  const held = new Set(termsOf(`${article.title ?? ''} ${text}`));
  return weightOf(capped.filter(term => holds(held, term))) / (weightOf(capped) || 1);
}
