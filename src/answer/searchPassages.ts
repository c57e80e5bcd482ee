import type { Article } from '../articles/article.ts';
import { linesOf, type Passage } from '../passages/readPassages.ts';
import { holdsPhrase, parseQuery, type Query, type QueryProblem } from '../search/parseQuery.ts';
import type { Hit, QueryTerm, SearchIndex } from '../search/searchIndex.ts';
import { type Token, termsOf, tokenize } from '../search/terms.ts';
import { type Quote, quoteAt } from './quote.ts';
import { holds } from './sentenceFeatures.ts';

/** A passage that a search found. */
export interface FoundPassage extends Quote {
  /** The matched words as they stand in the passage, each once, in order. */
  readonly terms: readonly string[];
}

/** The passages that a search found, a page of them, or why nothing could be looked up. */
export type SearchResult =
  | {
      readonly ok: true;
      readonly query: string;
      /** How many passages were found in all. */
      readonly total: number;
      /** Best first. */
      readonly passages: readonly FoundPassage[];
      /** The query with its unknown words replaced by known ones, or null. */
      readonly didYouMean: string | null;
      /** Words that occur nowhere in the articles, as they were typed. */
      readonly unknownWords: readonly string[];
      readonly queryTerms: readonly QueryTerm[];
    }
  | { readonly ok: false; readonly query: string; readonly problem: QueryProblem };

interface Options {
  /** The most passages to give. */
  readonly limit?: number;
  /** How many of the best passages to leave out, for a further page. */
  readonly offset?: number;
  /** Ids of the articles to search; all when left out. */
  readonly articles?: ReadonlySet<string>;
}

const PAGE_SIZE = 10;

/** Finds the passages that hold words, "exact phrases", and no -excluded words. */
export function searchPassages(
  index: SearchIndex,
  text: string,
  { limit = PAGE_SIZE, offset = 0, articles }: Options = {},
): SearchResult {
  const parsed = parseQuery(text);
  if (!parsed.ok) return { ok: false, query: text, problem: parsed.problem };
  const { query } = parsed;
  const queryTerms = index.interpret([query.words, ...query.phrases.flat()].join(' '));
  const isWanted = filterFor(index, query, queryTerms);
  const hits = index.rank(queryTerms, articles).filter(isWanted);
  const best = hits[0]?.score ?? 1;
  return {
    ok: true,
    query: text,
    total: hits.length,
    passages: hits
      .slice(offset, offset + limit)
      .map(({ passage, score }) => found(passage, score / best, queryTerms)),
    didYouMean: didYouMean(index, text, queryTerms),
    unknownWords: queryTerms
      .filter(({ spellings }) => spellings.length === 0)
      .map(({ word }) => word),
    queryTerms,
  };
}

/**
 * Tells whether a passage itself is wanted. A headline over a passage lifts it, but the passage
 * must hold a word that is looked for; its text is read only where the index cannot tell.
 */
function filterFor(
  index: SearchIndex,
  { phrases, excludedWords, excludedPhrases }: Query,
  queryTerms: readonly QueryTerm[],
): (hit: Hit) => boolean {
  const asked = termSet(queryTerms);
  const excluded = termSet(index.interpret(excludedWords).filter(({ corrected }) => !corrected));
  const demanding = phrases.length + excluded.size + excludedPhrases.length > 0;
  const headlines = new Map<Article, ReadonlySet<string>>();
  return ({ passage, matched }) => {
    const { article } = passage;
    const inHeadline = headlines.get(article) ?? new Set(termsOf(article.title ?? ''));
    headlines.set(article, inHeadline);
    if (!demanding && matched.some(term => !holds(inHeadline, term))) return true;
    const tokens = tokensOf(passage);
    const words = tokens.map(({ word }) => word);
    const terms = tokens.flatMap(({ term }) => term ?? []);
    return (
      terms.some(term => asked.has(term)) &&
      !terms.some(term => excluded.has(term)) &&
      phrases.every(phrase => holdsPhrase(words, phrase)) &&
      !excludedPhrases.some(phrase => holdsPhrase(words, phrase))
    );
  };
}

function found(passage: Passage, score: number, queryTerms: readonly QueryTerm[]): FoundPassage {
  const { article, paragraph, start, end } = passage;
  const location = { article, paragraph, start, end, lines: linesOf(article, passage) };
  const quote = quoteAt(location, score);
  const asked = termSet(queryTerms);
  const terms = new Map<string, string>();
  for (const { term, word, start: from, end: to } of tokensOf(passage)) {
    if (term === null || !asked.has(term) || terms.has(word)) continue;
    terms.set(word, quote.text.slice(from, to));
  }
  return { ...quote, terms: [...terms.values()] };
}

function tokensOf({ article, start, end }: Passage): Token[] {
  return tokenize(article.text.slice(start, end));
}

function termSet(queryTerms: readonly QueryTerm[]): ReadonlySet<string> {
  return new Set(queryTerms.flatMap(({ spellings }) => spellings));
}

function didYouMean(
  index: SearchIndex,
  text: string,
  queryTerms: readonly QueryTerm[],
): string | null {
  let suggestion = text;
  for (const { word, corrected } of queryTerms) {
    const known = corrected ? index.suggest(word) : null;
    if (known !== null) suggestion = suggestion.replace(word, () => known);
  }
  return suggestion === text ? null : suggestion;
}
