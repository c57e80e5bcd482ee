import type { Passage } from '../../passages/readPassages.ts';
import { parseQuery, type QueryProblem } from '../../search/parseQuery.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { tokenize } from '../../search/terms.ts';
import { spellingsOf } from '../question/queryTerms.ts';
import { type SpellingUse, spellingsIn, unknownWords } from '../question/spellingUse.ts';
import { locate, type Quote, quoteAt } from '../quote/quote.ts';
import { batchSteps } from '../steps.ts';
import { createPassageFilter } from './createPassageFilter.ts';
import { expandedSentences } from './expandPassage.ts';
import { suggestQuery } from './suggestQuery.ts';

/** A passage that a search found, with what stands around it and belongs to it. */
export interface FoundPassage extends Quote {
  /** The matched words as they stand in the passage, each once, in order. */
  readonly terms: readonly string[];
}

/** A page of the passages that a search found. */
export interface FoundPassages {
  readonly ok: true;
  readonly query: string;
  /** How many passages were found in all. */
  readonly total: number;
  /** How many of them this page shows. */
  readonly covered: number;
  /** Best first; fewer than `covered` where one shows another as well. */
  readonly passages: readonly FoundPassage[];
  /** The query with its unknown words replaced by known ones, or null. */
  readonly didYouMean: string | null;
  /** Words that occur nowhere in the articles, as they were typed. */
  readonly unknownWords: readonly string[];
  /** Spellings other than the typed ones by which the passages were found. */
  readonly spellings: readonly SpellingUse[];
  readonly queryTerms: readonly QueryTerm[];
}

/** What a search found, or why nothing could be looked up. */
export type SearchResult =
  | FoundPassages
  | { readonly ok: false; readonly query: string; readonly problem: QueryProblem };

interface Options {
  /** The most passages to give, at least 0. */
  readonly limit?: number;
  /** How many of the best passages to leave out, for a further page; at least 0. */
  readonly offset?: number;
  /** Ids of the articles to search; all when left out. */
  readonly articles?: ReadonlySet<string>;
}

const PAGE_SIZE = 10;

/**
 * Finds the passages that hold words, "exact phrases", and no -excluded words. Pages of one search
 * tile its result: `offset` and `limit` count passages from 0.
 */
export function searchPassages(
  index: SearchIndex,
  text: string,
  options?: Options,
): Generator<undefined, SearchResult> {
  return batchSteps(lookUp(index, text, options));
}

function* lookUp(
  index: SearchIndex,
  text: string,
  { limit = PAGE_SIZE, offset = 0, articles }: Options = {},
): Generator<undefined, SearchResult> {
  const parsed = parseQuery(text);
  if (!parsed.ok) return { ok: false, query: text, problem: parsed.problem };
  const { query } = parsed;
  const queryTerms = index.interpret(query.words);
  const { hits, total } = yield* index.search(queryTerms, {
    articles,
    limit: offset + limit,
    isWanted: createPassageFilter(index, query),
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
    unknownWords: unknownWords(queryTerms),
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

/** Leaves out passages that another on the same page shows, the better one of equals staying. */
function withoutRepeats(passages: readonly FoundPassage[]): FoundPassage[] {
  return passages.filter(
    (passage, at) =>
      !passages.some(
        (other, place) =>
          place !== at && holdsRange(other, passage) && (place < at || !holdsRange(passage, other)),
      ),
  );
}

function holdsRange(outer: Quote, inner: Quote): boolean {
  return outer.article === inner.article && outer.start <= inner.start && outer.end >= inner.end;
}
