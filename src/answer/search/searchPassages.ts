import { batchSteps, type Steps } from '../../concurrency/steps.ts';
import type { Passage } from '../../passages/readPassages.ts';
import { parseQuery, type QueryProblem } from '../../search/parseQuery.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { tokenize } from '../../search/terms/tokenize.ts';
import { spellingsOf } from '../question/queryTerms.ts';
import { type SpellingUse, spellingsIn } from '../question/spellingUse.ts';
import { findUnknownWords, type UnknownWords } from '../question/unknownWords.ts';
import { locate, type Quote, quoteAt } from '../quote/quote.ts';
import { createPassageFilter } from './createPassageFilter.ts';
import { expandedSentences } from './expandPassage.ts';
import { suggestQuery } from './suggestQuery.ts';

/** A passage that a search found, with the sentences that must be quoted with it. */
export interface FoundPassage extends Quote {
  /** Matched words as written in the passage, each once, in order. */
  readonly terms: readonly string[];
}

/** One page of search results. */
export interface FoundPassages extends UnknownWords {
  readonly ok: true;
  readonly query: string;
  /** Number of passages found in all. */
  readonly total: number;
  /** Number of found passages that this page covers. */
  readonly covered: number;
  /** Best first; fewer than `covered` where one contains another. */
  readonly passages: readonly FoundPassage[];
  /** The query with unknown words replaced by known ones, or null. */
  readonly didYouMean: string | null;
  /** Other spellings of the typed words in the passages. */
  readonly spellings: readonly SpellingUse[];
  readonly queryTerms: readonly QueryTerm[];
}

/** Search results, or why the query is invalid. */
export type SearchResult =
  | FoundPassages
  | { readonly ok: false; readonly query: string; readonly problem: QueryProblem };

interface Options {
  /** Maximum number of passages, from 0; default 10. */
  readonly limit?: number;
  /** Number of best passages to skip, from 0; default 0. */
  readonly offset?: number;
  /** Ids of the articles to search; default all. */
  readonly articles?: ReadonlySet<string>;
}

const PAGE_SIZE = 10;

/**
 * Finds the passages that contain words and "exact phrases" but no -excluded words. Consecutive pages
 * tile the result: `offset` and `limit` count found passages. Yields about every 5 milliseconds.
 */
export function searchPassages(
  index: SearchIndex,
  text: string,
  options?: Options,
): Steps<SearchResult> {
  return batchSteps(lookUp(index, text, options));
}

function* lookUp(
  index: SearchIndex,
  text: string,
  { limit = PAGE_SIZE, offset = 0, articles }: Options = {},
): Steps<SearchResult> {
  const parsed = parseQuery(text);
  if (!parsed.ok) return { ok: false, query: text, problem: parsed.problem };
  const { query } = parsed;
  const queryTerms = index.interpret(query.words);
  const { hits, total } = yield* index.search(queryTerms, {
    articles,
    phrases: query.phrases,
    limit: offset + limit,
    isWanted: yield* createPassageFilter(index, query),
  });
  const best = hits[0]?.score ?? 1;
  const page = hits.slice(offset);
  const found: FoundPassage[] = [];
  for (const { passage, score } of page) {
    yield;
    found.push(foundPassage(index, passage, score / best, queryTerms));
  }
  const passages = withoutRepeats(found);
  return {
    ok: true,
    query: text,
    total,
    covered: page.length,
    passages,
    didYouMean: suggestQuery(index, text, queryTerms),
    ...(yield* findUnknownWords(index, queryTerms)),
    spellings: spellingsIn(passages, queryTerms),
    queryTerms,
  };
}

function foundPassage(
  index: SearchIndex,
  passage: Passage,
  score: number,
  queryTerms: readonly QueryTerm[],
): FoundPassage {
  const { article } = passage;
  const shown = expandedSentences(index, passage);
  const asked = spellingsOf(queryTerms);
  const terms = new Map<string, string>();
  for (const { start, end } of shown) {
    const text = article.text.slice(start, end);
    for (const { term, word, start: from, end: to } of tokenize(text)) {
      if (term === null || !asked.has(term) || terms.has(word)) continue;
      terms.set(word, text.slice(from, to));
    }
  }
  const quote = quoteAt(locate(article, shown, { first: 0, last: shown.length - 1 }), score);
  return { ...quote, terms: [...terms.values()] };
}

/** Leaves out passages that another on the page contains; of equal ranges the better one stays. */
function withoutRepeats(passages: readonly FoundPassage[]): FoundPassage[] {
  return passages.filter(
    (passage, at) =>
      !passages.some(
        (other, place) =>
          place !== at &&
          containsRange(other, passage) &&
          (place < at || !containsRange(passage, other)),
      ),
  );
}

function containsRange(outer: Quote, inner: Quote): boolean {
  return outer.article === inner.article && outer.start <= inner.start && outer.end >= inner.end;
}
