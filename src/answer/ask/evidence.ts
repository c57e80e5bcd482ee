import type { Hit, QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { termsOf } from '../../search/terms/tokenize.ts';
import { containsTerm, totalIdf } from '../question/queryTerms.ts';
import type { Quote } from '../quote/quote.ts';
import type { RankedSentence } from './rankSentences.ts';

/** Evidence that a library answers a question. */
export interface Evidence {
  /** Largest share of the question's idf in one passage, 0 to 1. */
  readonly coverage: number;
  /** Best passage's score over that of `RARE_WORDS` words as rare as can be. */
  readonly strength: number;
  /** Share of the question's word bigrams in the best sentence, 0 to 1. */
  readonly pairs: number;
  /** Share of the idf of the question's names and numbers in the best passage, 0 to 1. */
  readonly names: number;
  /** Whether the question names something that no article does. */
  readonly unknownName: boolean;
  /** Number of passages in the library, at least 1. */
  readonly passages: number;
  /** Share of the question's capped idf in the best quote and its title, 0 to 1. */
  readonly shown: number;
}

/**
 * Rounded coefficients of a logistic regression on answerable and unanswerable questions to libraries
 * of 3, 30 and 300 articles, cross-validated over subjects. A larger library contains more of a
 * question by chance, so `size` weighs ln(number of passages). `intercept` is set for one false answer
 * in twenty such questions at a threshold of 0.
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

/** Number of rare words whose score counts as strength 1. */
const RARE_WORDS = 5;
/** Cap on idf, so that a rare name does not outweigh what is asked about it. */
const MAX_WEIGHT = 1.5;
/** Minimum idf: that every passage of a small library has a word does not make it worthless. */
const MIN_WEIGHT = 0.5;
/** Share of names for a question without any, such as one typed in lower case. */
const NAMELESS = 0.5;

/** Results, the best sentence and the best quote. */
interface Found {
  readonly hits: readonly Hit[];
  readonly best: RankedSentence | undefined;
  readonly quote: Quote | undefined;
}

/** Measures how well search results answer a question. */
export function gatherEvidence(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  { hits, best, quote }: Found,
): Evidence {
  const total = totalWeight(terms) || 1;
  const rarest = Math.log(2 * index.passageCount + 2);
  return {
    coverage: hits.reduce((most, { matched }) => Math.max(most, totalWeight(matched) / total), 0),
    strength: (hits[0]?.score ?? 0) / (RARE_WORDS * rarest),
    pairs: best?.features.pairs ?? 0,
    names: shareOfNames(terms, hits[0]?.matched ?? []),
    unknownName: terms.some(
      ({ word, spellings }) => /^\p{Lu}/u.test(word) && spellings.length === 0,
    ),
    passages: Math.max(1, index.passageCount),
    shown: quote === undefined ? 0 : shareShown(terms, quote),
  };
}

/** Whether the evidence suffices to show the quotes as an answer. */
export function supportsAnswer(found: Evidence): boolean {
  return logOdds(found) > THRESHOLD;
}

/** Log odds that the question is answered, by the logistic model; not calibrated. */
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
  const total = totalIdf(terms.filter(isName));
  return total === 0 ? NAMELESS : totalIdf(matched.filter(isName)) / total;
}

/** Whether a word is written like a name or number. */
function isName({ word }: QueryTerm): boolean {
  return /^[\p{Lu}\p{Nd}]/u.test(word);
}

function shareShown(terms: readonly QueryTerm[], { text, article }: Quote): number {
  const capped = terms.map(term => ({ ...term, idf: Math.min(term.idf, MAX_WEIGHT) }));
  const held = new Set(termsOf(`${article.title ?? ''} ${text}`));
  return totalWeight(capped.filter(term => containsTerm(held, term))) / (totalWeight(capped) || 1);
}

/** Sum of the idf of query terms, none of which counts less than `MIN_WEIGHT`. */
function totalWeight(terms: readonly QueryTerm[]): number {
  return terms.reduce((sum, { idf }) => sum + Math.max(idf, MIN_WEIGHT), 0);
}
