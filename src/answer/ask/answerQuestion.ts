import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { expandQuote } from '../expand/expandQuote.ts';
import { isEverydayTerm } from '../question/everydayTerms.ts';
import { answerKindOf, discountFramingTerm, isFramingTerm } from '../question/questionCues.ts';
import { type SpellingUse, spellingsIn, unknownWords } from '../question/spellingUse.ts';
import { findSameWording } from '../quote/findSameWording.ts';
import { type Content, contentOf, isNearDuplicate } from '../quote/isNearDuplicate.ts';
import { locate, locationsOverlap, type Quote, quoteAt, textAt } from '../quote/quote.ts';
import { batchSteps } from '../steps.ts';
import { type Evidence, gatherEvidence, supportsAnswer } from './evidence.ts';
import { type RankedSentence, rankSentences } from './rankSentences.ts';
import type { Question } from './sentenceFeatures.ts';

/** Passages on a question, or word that the articles do not answer it. */
export interface Answer {
  readonly question: string;
  /** Words of earlier questions that counted as its own. */
  readonly carried: readonly string[];
  readonly answered: boolean;
  /** One to three when answered, best first; none otherwise. */
  readonly quotes: readonly Quote[];
  /** The nearest passages when not answered. */
  readonly nearest: readonly Quote[];
  /** Words, of the question or carried, that occur nowhere in the articles, as they were typed. */
  readonly unknownWords: readonly string[];
  /** Spellings other than the typed ones by which the quotes were found. */
  readonly spellings: readonly SpellingUse[];
  readonly terms: readonly QueryTerm[];
}

/** What is found on a question, whether it answers it or not. */
export interface Retrieval {
  readonly terms: readonly QueryTerm[];
  /** Three at most, best first; none if no article holds a word of the question. */
  readonly quotes: readonly Quote[];
  readonly evidence: Evidence;
}

interface Options {
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

/** Finds the passages on a question, or tells that the articles do not answer it. */
export function answerQuestion(
  index: SearchIndex,
  text: string,
  options?: Options,
): Generator<undefined, Answer> {
  return batchSteps(answer(index, text, options));
}

function* answer(
  index: SearchIndex,
  text: string,
  options?: Options,
): Generator<undefined, Answer> {
  const { terms, quotes, evidence } = yield* retrieveQuotes(index, text, options);
  const carried = options?.carried ?? [];
  const answered = supportsAnswer(evidence) && !(carried.length > 0 && asksForUnknown(index, text));
  return {
    question: text,
    carried,
    answered,
    quotes: answered ? quotes : [],
    nearest: answered ? [] : quotes,
    unknownWords: unknownWords(terms),
    spellings: spellingsIn(quotes, terms),
    terms,
  };
}

/**
 * Finds the passages nearest to a question and what speaks for their answering it, in steps to be
 * gone on with.
 */
export function* retrieveQuotes(
  index: SearchIndex,
  text: string,
  options: Options = {},
): Generator<undefined, Retrieval> {
  const terms = termsAsked(index, text, options.carried ?? []);
  yield;
  const question: Question = { text, terms, answerKind: answerKindOf(text) };
  const hits = index.rank(terms, { articles: options.articles, limit: RANKED });
  yield;
  const ranked = rankSentences(index, question, hits);
  const limit = Math.min(Math.max(options.limit ?? MAX_QUOTES, 1), MAX_QUOTES);
  const quotes = yield* choose(index, ranked, limit, options.articles);
  const evidence = gatherEvidence(index, terms, { hits, best: ranked[0], quote: quotes[0] });
  return { terms, quotes, evidence };
}

/** Whether the articles hold none of the words that say what a text asks for. */
function asksForUnknown(index: SearchIndex, text: string): boolean {
  const telling = index
    .interpret(text)
    .filter(term => !isFramingTerm(term) && !isEverydayTerm(term.term));
  return telling.length > 0 && telling.every(({ spellings }) => spellings.length === 0);
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
function* choose(
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
    const { article } = hit.passage;
    const sentences = index.sentencesOf(article);
    const run = expandQuote(article, sentences, tokenized.sentence.index);
    const location = locate(article, sentences, run);
    if (chosen.some(({ quote }) => locationsOverlap(quote, location))) continue;
    const content = contentOf(textAt(location));
    if (chosen.some(other => isNearDuplicate(content, other.content))) continue;
    const others = yield* findSameWording(index, location, articles);
    chosen.push({ quote: quoteAt(location, score, others), content });
  }
  return chosen.map(({ quote }) => quote);
}
