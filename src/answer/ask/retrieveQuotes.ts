import type { Article } from '../../articles/article.ts';
import type { Steps } from '../../concurrency/steps.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import type { Semantics, Urgency } from '../../search/semantic/semantics.ts';
import { locateExpanded } from '../expand/locateExpanded.ts';
import { answerKindOf } from '../question/answerKind.ts';
import { discountFramingTerm, isFramingTerm } from '../question/framingTerms.ts';
import { interpretQuestion } from '../question/interpretQuestion.ts';
import { findSameWording } from '../quote/findSameWording.ts';
import { type Content, contentOf, isNearDuplicate } from '../quote/isNearDuplicate.ts';
import { locationsOverlap, type Quote, quoteAt, type Span, textAt } from '../quote/quote.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { isUnrealized } from './isUnrealized.ts';
import type { Judgement } from './judgeAnswer.ts';
import { rankByMeaning } from './rankByMeaning.ts';
import { rankByWords } from './rankByWords.ts';
import type { QuotableSentence } from './ranking.ts';
import type { Question } from './sentenceFeatures.ts';

/** Best quotes for a question, whether or not they answer it. */
export interface Retrieval {
  readonly terms: readonly QueryTerm[];
  /** At most three, best first. */
  readonly quotes: readonly Quote[];
  /** By words alone. */
  readonly evidence: Evidence;
  readonly judgement: Judgement;
}

export interface RetrievalOptions {
  /** Maximum number of quotes, 1 to 3; default 3. */
  readonly limit?: number;
  /** Ids of the articles to answer from; default all. */
  readonly articles?: ReadonlySet<string>;
  /** Words taken over from earlier questions, from `readFollowUp`. */
  readonly carried?: readonly string[];
  /** Passages that the asker has just been shown; neither they nor their like are quoted again. */
  readonly shown?: readonly Span[];
  /** Compares meanings; by default, and while it is not available, words alone are compared. */
  readonly semantics?: Semantics | null;
  /** Default 'question'. */
  readonly urgency?: Urgency;
}

const MAX_QUOTES = 3;
/** Number of passages ranked; those further down are rarely shown. */
const RANKED = 50;

/**
 * Factor on the idf of carried words when the question has words of its own, which lead. On questions
 * turned into follow-ups, 0.3 to 1 find as many answers after the right question; lower values find
 * more after a wrong one.
 */
const CARRIED_WEIGHT = 0.5;

/** Retrieves the best quotes for a question and judges whether they answer it. Yields between stages. */
export function* retrieveQuotes(
  index: SearchIndex,
  text: string,
  options: RetrievalOptions = {},
): Steps<Retrieval> {
  const { carried = [], articles, shown = [], semantics = null } = options;
  const { urgency = 'question' } = options;
  const terms = termsAsked(index, text, carried);
  yield;
  const question: Question = { text, terms, answerKind: answerKindOf(text), shown };
  const hits = yield* index.rank(terms, { articles, limit: RANKED });
  yield;
  const ranking =
    (semantics &&
      (yield* rankByMeaning(index, question, hits, {
        semantics,
        urgency,
        text: [text, ...carried].join(' '),
        articles: articlesIn(index, articles),
      }))) ??
    (yield* rankByWords(index, question, hits));
  const limit = Math.min(Math.max(options.limit ?? MAX_QUOTES, 1), MAX_QUOTES);
  const quotes = yield* selectQuotes(index, ranking.sentences, { limit, articles, shown });
  const { best } = ranking;
  const evidence = gatherEvidence(index, terms, { hits, best, quote: quotes[0] });
  const judgement = ranking.judge(evidence);
  const isOnlyPossible =
    judgement.outcome === 'answered' && isUnrealized(text, quotes[0]?.text ?? '');
  return {
    terms,
    quotes,
    evidence,
    judgement: isOnlyPossible ? { ...judgement, outcome: 'closest' } : judgement,
  };
}

/** Terms of a question and those it takes over. */
function termsAsked(
  index: SearchIndex,
  text: string,
  carried: readonly string[],
): readonly QueryTerm[] {
  const own = interpretQuestion(index, text).map(discountFramingTerm);
  const known = new Set(own.map(({ term }) => term));
  const weight = own.every(isFramingTerm) ? 1 : CARRIED_WEIGHT;
  const taken = index
    .interpret(carried.join(' '))
    .filter(({ term }) => !known.has(term))
    .map(discountFramingTerm)
    .map(term => ({ ...term, idf: term.idf * weight }));
  return [...own, ...taken];
}

/** The articles with some ids; all if undefined. */
export function articlesIn(
  { articles }: SearchIndex,
  ids: ReadonlySet<string> | undefined,
): readonly Article[] {
  return ids === undefined ? articles : articles.filter(({ id }) => ids.has(id));
}

interface Selection extends Required<Pick<RetrievalOptions, 'limit' | 'shown'>> {
  readonly articles: ReadonlySet<string> | undefined;
}

/** Selects the best quotes that neither overlap nor nearly repeat each other. */
function* selectQuotes(
  index: SearchIndex,
  sentences: readonly QuotableSentence[],
  { limit, articles, shown }: Selection,
): Steps<Quote[]> {
  const quotes: Quote[] = [];
  const taken: Span[] = [...shown];
  const contents: Content[] = shown.map(span => contentOf(textAt(span)));
  for (const { article, index: at, score } of sentences) {
    if (quotes.length >= limit) break;
    yield;
    const location = locateExpanded(index, article, at);
    if (taken.some(other => locationsOverlap(other, location))) continue;
    const content = contentOf(textAt(location));
    if (contents.some(other => isNearDuplicate(content, other))) continue;
    const others = yield* findSameWording(index, location, articles);
    const quote = quoteAt(location, score, others);
    quotes.push(quote);
    taken.push(quote, ...quote.also);
    contents.push(content);
  }
  return quotes;
}
