import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { locateExpanded } from '../expand/locateExpanded.ts';
import { answerKindOf } from '../question/answerKind.ts';
import { discountFramingTerm, isFramingTerm } from '../question/framingTerms.ts';
import { findSameWording } from '../quote/findSameWording.ts';
import { type Content, contentOf, isNearDuplicate } from '../quote/isNearDuplicate.ts';
import { locationsOverlap, type Quote, quoteAt, textAt } from '../quote/quote.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { type RankedSentence, rankSentences } from './rankSentences.ts';
import type { Question } from './sentenceFeatures.ts';

/** What is found on a question, whether it answers it or not. */
export interface Retrieval {
  readonly terms: readonly QueryTerm[];
  /** Three at most, best first; none if no article holds a word of the question. */
  readonly quotes: readonly Quote[];
  readonly evidence: Evidence;
}

export interface RetrievalOptions {
  /** The most quotes to give. */
  readonly limit?: number;
  /** Ids of the articles to answer from; all when left out. */
  readonly articles?: ReadonlySet<string>;
  /** Words of earlier questions that count as its own, as `readFollowUp` gives them. */
  readonly carried?: readonly string[];
}

const MAX_QUOTES = 3;
/** Passages that are looked at: those further down are hardly ever shown. */
const RANKED = 50;
/** A further quote must come this close to the best one's score. */
const WORTH_SHOWING = 0.75;

/**
 * What share of its weight a carried word keeps beside words of the question's own, which lead. On
 * questions made into follow-ups, 0.3 to 1 find as many answers after the right question; the less
 * it is, the more after another one.
 */
const CARRIED_WEIGHT = 0.5;

/**
 * Finds the passages nearest to a question and what speaks for their answering it, in steps to be
 * gone on with.
 */
export function* retrieveQuotes(
  index: SearchIndex,
  text: string,
  options: RetrievalOptions = {},
): Generator<undefined, Retrieval> {
  const terms = termsAsked(index, text, options.carried ?? []);
  yield;
  const question: Question = { text, terms, answerKind: answerKindOf(text) };
  const hits = index.rank(terms, { articles: options.articles, limit: RANKED });
  yield;
  const ranked = rankSentences(index, question, hits);
  const limit = Math.min(Math.max(options.limit ?? MAX_QUOTES, 1), MAX_QUOTES);
  const quotes = yield* selectQuotes(index, ranked, limit, options.articles);
  const evidence = gatherEvidence(index, terms, { hits, best: ranked[0], quote: quotes[0] });
  return { terms, quotes, evidence };
}

/** The terms of a question and those that it takes over. */
function termsAsked(
  index: SearchIndex,
  text: string,
  carried: readonly string[],
): readonly QueryTerm[] {
  const own = index.interpret(text).map(discountFramingTerm);
  const known = new Set(own.map(({ term }) => term));
  const weight = own.every(isFramingTerm) ? 1 : CARRIED_WEIGHT;
  const taken = index
    .interpret(carried.join(' '))
    .filter(({ term }) => !known.has(term))
    .map(discountFramingTerm)
    .map(term => ({ ...term, idf: term.idf * weight }));
  return [...own, ...taken];
}

/** The best quotes from different places that do not tell the same news. */
function* selectQuotes(
  index: SearchIndex,
  candidates: readonly RankedSentence[],
  limit: number,
  articles: ReadonlySet<string> | undefined,
): Generator<undefined, Quote[]> {
  const chosen: { quote: Quote; content: Content }[] = [];
  const best = candidates[0]?.score ?? 0;
  for (const { hit, tokenized, score } of candidates) {
    if (chosen.length >= limit || score < best * WORTH_SHOWING) break;
    yield;
    const location = locateExpanded(index, hit.passage.article, tokenized.sentence.index);
    if (chosen.some(({ quote }) => locationsOverlap(quote, location))) continue;
    const content = contentOf(textAt(location));
    if (chosen.some(other => isNearDuplicate(content, other.content))) continue;
    const others = yield* findSameWording(index, location, articles);
    chosen.push({ quote: quoteAt(location, score, others), content });
  }
  return chosen.map(({ quote }) => quote);
}
