import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { termsOf } from '../../search/terms.ts';
import { logOdds } from '../ask/evidence.ts';
import { retrieveQuotes } from '../ask/retrieveQuotes.ts';
import { answerKindOf } from '../question/answerKind.ts';
import { isEverydayTerm } from '../question/everydayTerms.ts';
import { isFramingTerm } from '../question/framingTerms.ts';
import { containsTerm } from '../question/queryTerms.ts';
import type { Quote } from '../quote/quote.ts';
import { type FollowUp, type PreviousQuestion, readFollowUp } from './readFollowUp.ts';

/** A quote that bears on what somebody said, and how that was read. */
export interface StatementMatch {
  readonly interpretation: FollowUp;
  /** The log odds that it does, as `logOdds` gives them for a question. */
  readonly odds: number;
  readonly quote: Quote;
  /** Further quotes that bear on it; one at most. */
  readonly further: readonly Quote[];
  /** The telling words that were looked up. */
  readonly terms: readonly QueryTerm[];
}

/**
 * Log odds above which a quote bears on a statement. Higher than for a question, as most of what
 * people say to each other is on nothing in the articles. With 3 to 250 articles, one message of
 * small talk in a thousand passes, four of five sentences that tell of an article in other words,
 * and, of sentences on other news, one in a hundred with few articles and six with many.
 */
const THRESHOLD = 1;
/** So many telling words of a statement must stand in a quote that bears on it. */
const TELLING_WORDS = 2;
const MAX_QUOTES = 2;

/**
 * Finds what bears on a sentence that somebody said, which may lean on `previous`; null if nothing
 * does. In steps to be gone on with.
 */
export function* matchStatement(
  index: SearchIndex,
  sentence: string,
  previous: PreviousQuestion | null,
  articles: ReadonlySet<string> | undefined,
): Generator<undefined, StatementMatch | null> {
  let best: StatementMatch | null = null;
  for (const interpretation of interpretationsOf(index, sentence, previous)) {
    yield;
    const { carried } = interpretation;
    const options = { carried, limit: MAX_QUOTES, ...(articles && { articles }) };
    const { terms, quotes, evidence } = yield* retrieveQuotes(index, sentence, options);
    const odds = logOdds(evidence);
    if (odds <= (best?.odds ?? THRESHOLD)) continue;
    const [quote, ...further] = quotes.filter(quote => coversStatement(quote, terms, carried));
    if (quote === undefined || quote !== quotes[0]) continue;
    best = { interpretation, odds, quote, further, terms: terms.filter(isTelling) };
  }
  return best;
}

/** What a sentence may say, by itself and as leaning on another; none if that is too little. */
function interpretationsOf(
  index: SearchIndex,
  text: string,
  previous: PreviousQuestion | null,
): readonly FollowUp[] {
  const own = index.interpret(text);
  const telling = own.filter(isTelling);
  const alone = telling.length < TELLING_WORDS ? [] : [{ text, carried: [] }];
  const asks = answerKindOf(text) !== null && own.every(isFramingTerm);
  if (previous === null || (telling.length === 0 && !asks)) return alone;
  const leaning = readFollowUp(index, text, previous);
  return leaning.carried.length === 0 ? alone : [...alone, leaning];
}

/** Whether a quote holds enough of a statement, and most of its own words if it leans. */
function coversStatement(
  quote: Quote,
  terms: readonly QueryTerm[],
  carried: readonly string[],
): boolean {
  const held = new Set(termsOf(`${quote.article.title ?? ''} ${quote.text}`));
  const taken = new Set(carried.flatMap(termsOf));
  const own = terms.filter(term => saysWhat(term) && !taken.has(term.term));
  const share = own.filter(term => containsTerm(held, term)).length / Math.max(own.length, 1);
  if (carried.length > 0 && own.length > 0 && share <= 0.5) return false;
  return terms.filter(term => isTelling(term) && containsTerm(held, term)).length >= TELLING_WORDS;
}

/** Whether the articles know a word, as it is typed, that says what something is about. */
function isTelling(term: QueryTerm): boolean {
  return saysWhat(term) && term.spellings.length > 0 && !term.corrected;
}

function saysWhat(term: QueryTerm): boolean {
  return !isFramingTerm(term) && !isEverydayTerm(term.term);
}
