import type { QueryTerm, SearchIndex } from '../search/searchIndex.ts';
import { termsOf } from '../search/terms/tokenize.ts';
import { find } from './ask.ts';
import { isEveryday } from './everydayWords.ts';
import { logOdds } from './evidence.ts';
import { type PreviousQuestion, type Reading, readFollowUp } from './followUp.ts';
import { cueOf, helpsToAsk } from './questionCues.ts';
import type { Quote } from './quote.ts';
import { holds } from './sentenceFeatures.ts';

/** A quote that bears on what somebody said, and how that was read. */
export interface Bearing {
  readonly reading: Reading;
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
const MOST_QUOTES = 2;

/**
 * Finds what bears on a sentence that somebody said, which may lean on `previous`; null if nothing
 * does. In steps to be gone on with.
 */
export function* bearingOn(
  index: SearchIndex,
  sentence: string,
  previous: PreviousQuestion | null,
  articles: ReadonlySet<string> | undefined,
): Generator<undefined, Bearing | null> {
  let best: Bearing | null = null;
  for (const reading of readingsOf(index, sentence, previous)) {
    yield;
    const { carried } = reading;
    const options = { carried, limit: MOST_QUOTES, ...(articles && { articles }) };
    const { terms, quotes, evidence } = yield* find(index, sentence, options);
    const odds = logOdds(evidence);
    if (odds <= (best?.odds ?? THRESHOLD)) continue;
    const [quote, ...further] = quotes.filter(quote => holdsStatement(quote, terms, carried));
    if (quote === undefined || quote !== quotes[0]) continue;
    best = { reading, odds, quote, further, terms: terms.filter(isTelling) };
  }
  return best;
}

/** What a sentence may say, by itself and as leaning on another; none if that is too little. */
function readingsOf(
  index: SearchIndex,
  text: string,
  previous: PreviousQuestion | null,
): readonly Reading[] {
  const own = index.interpret(text);
  const telling = own.filter(isTelling);
  const alone = telling.length < TELLING_WORDS ? [] : [{ text, carried: [] }];
  const asks = cueOf(text) !== null && own.every(helpsToAsk);
  if (previous === null || (telling.length === 0 && !asks)) return alone;
  const leaning = readFollowUp(index, text, previous);
  return leaning.carried.length === 0 ? alone : [...alone, leaning];
}

/** Whether a quote holds enough of a statement, and most of its own words if it leans. */
function holdsStatement(
  quote: Quote,
  terms: readonly QueryTerm[],
  carried: readonly string[],
): boolean {
  const held = new Set(termsOf(`${quote.article.title ?? ''} ${quote.text}`));
  const taken = new Set(carried.flatMap(termsOf));
  const own = terms.filter(term => saysWhat(term) && !taken.has(term.term));
  const share = own.filter(term => holds(held, term)).length / Math.max(own.length, 1);
  if (carried.length > 0 && own.length > 0 && share <= 0.5) return false;
  return terms.filter(term => isTelling(term) && holds(held, term)).length >= TELLING_WORDS;
}

/** Whether the articles know a word, as it is typed, that says what something is about. */
function isTelling(term: QueryTerm): boolean {
  return saysWhat(term) && term.spellings.length > 0 && !term.corrected;
}

function saysWhat(term: QueryTerm): boolean {
  return !helpsToAsk(term) && !isEveryday(term.term);
}
