import type { Steps } from '../../concurrency/steps.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import type { Semantics } from '../../search/semantic/semantics.ts';
import { termsOf } from '../../search/terms/tokenize.ts';
import { logOdds } from '../ask/evidence.ts';
import { retrieveQuotes } from '../ask/retrieveQuotes.ts';
import { answerKindOf } from '../question/answerKind.ts';
import { isEverydayTerm } from '../question/everydayTerms.ts';
import { isFramingTerm } from '../question/framingTerms.ts';
import { containsTerm } from '../question/queryTerms.ts';
import type { Quote } from '../quote/quote.ts';
import { type FollowUp, type PreviousQuestion, readFollowUp } from './readFollowUp.ts';

/** A quote on a statement. */
export interface StatementMatch {
  /** The statement as it was read, possibly as a follow-up. */
  readonly interpretation: FollowUp;
  /** Log odds that the quote is on the statement. */
  readonly odds: number;
  readonly quote: Quote;
  /** Further quotes on it; at most one. */
  readonly further: readonly Quote[];
  /** Content words of the statement. */
  readonly terms: readonly QueryTerm[];
}

interface Options {
  /** Ids of the articles to search; all if undefined. */
  readonly articles: ReadonlySet<string> | undefined;
  readonly semantics: Semantics | null;
}

/**
 * Minimum log odds of a match. Higher than for a question, as most messages are not about the articles.
 * With 3 to 250 articles, these pass: 0.1% of small talk, 80% of paraphrases of an article, and 1%
 * (few articles) to 6% (many) of sentences on other news.
 */
const THRESHOLD = 1;
/** Minimum content words of a statement that a quote must contain. */
const MIN_CONTENT_WORDS = 2;
const MAX_QUOTES = 2;

/**
 * Finds the best quote on a statement, which may be a follow-up to `previous`; null if none passes.
 * Yields between stages.
 */
export function* matchStatement(
  index: SearchIndex,
  sentence: string,
  previous: PreviousQuestion | null,
  { articles, semantics }: Options,
): Steps<StatementMatch | null> {
  let best: StatementMatch | null = null;
  for (const interpretation of interpretationsOf(index, sentence, previous)) {
    yield;
    const { carried } = interpretation;
    const { terms, quotes, evidence, judgement } = yield* retrieveQuotes(index, sentence, {
      carried,
      limit: MAX_QUOTES,
      ...(articles && { articles }),
      semantics: isQuestion(sentence) ? semantics : null,
      urgency: 'lookup',
    });
    const odds = judgement.isByMeaning ? oddsOf(judgement.probability) : logOdds(evidence);
    if (odds <= (best?.odds ?? THRESHOLD)) continue;
    const [quote, ...further] = judgement.isByMeaning
      ? quotes
      : quotes.filter(quote => coversStatement(quote, terms, carried));
    if (quote === undefined || quote !== quotes[0]) continue;
    best = { interpretation, odds, quote, further, terms: terms.filter(isKnownContentWord) };
  }
  return best;
}

/** Whether a sentence asks something, which meanings are compared for. */
function isQuestion(sentence: string): boolean {
  return answerKindOf(sentence) !== null || /[?？]\s*$/u.test(sentence);
}

/** Log odds of a probability. */
function oddsOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** Readings of a sentence, by itself and as a follow-up; none if it has too few content words. */
function interpretationsOf(
  index: SearchIndex,
  text: string,
  previous: PreviousQuestion | null,
): readonly FollowUp[] {
  const own = index.interpret(text);
  const known = own.filter(isKnownContentWord);
  const alone = known.length < MIN_CONTENT_WORDS ? [] : [{ text, carried: [] }];
  const asks = answerKindOf(text) !== null && own.every(isFramingTerm);
  if (previous === null || (known.length === 0 && !asks)) return alone;
  const leaning = readFollowUp(index, text, previous);
  return leaning.carried.length === 0 ? alone : [...alone, leaning];
}

/** Whether a quote covers enough of a statement and, for a follow-up, most of its own words. */
function coversStatement(
  quote: Quote,
  terms: readonly QueryTerm[],
  carried: readonly string[],
): boolean {
  const held = new Set(termsOf(`${quote.article.title ?? ''} ${quote.text}`));
  const taken = new Set(carried.flatMap(termsOf));
  const own = terms.filter(term => isContentWord(term) && !taken.has(term.term));
  const share = own.filter(term => containsTerm(held, term)).length / Math.max(own.length, 1);
  if (carried.length > 0 && own.length > 0 && share <= 0.5) return false;
  return (
    terms.filter(term => isKnownContentWord(term) && containsTerm(held, term)).length >=
    MIN_CONTENT_WORDS
  );
}

/** Whether a term is a content word that the articles contain as typed. */
function isKnownContentWord(term: QueryTerm): boolean {
  return isContentWord(term) && term.spellings.length > 0 && !term.corrected;
}

function isContentWord(term: QueryTerm): boolean {
  return !isFramingTerm(term) && !isEverydayTerm(term.term);
}
