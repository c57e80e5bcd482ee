import type { Article } from '../articles/article.ts';
import type { Passage, Sentence } from '../passages/readPassages.ts';
import { containsPhrase, parseQuery, type Query, type QueryProblem } from '../search/parseQuery.ts';
import type { QueryTerm, SearchIndex } from '../search/searchIndex.ts';
import { fold } from '../search/terms/fold.ts';
import { tokenize } from '../search/terms/tokenize.ts';
import { locate, type Quote, quoteAt } from './quote.ts';
import { spellingsOf } from './sentenceFeatures.ts';
import { type SentenceRun, standAlone } from './standAlone.ts';
import { inStretches, takeAll } from './steps.ts';
import { type SpellingUse, spellingsIn, unknownWords } from './wordUse.ts';

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
export function searchPassages(index: SearchIndex, text: string, options?: Options): SearchResult {
  return takeAll(lookUp(index, text, options));
}

/** Searches as `searchPassages` does, stopping now and then for others. */
export function searchPassagesInSteps(
  index: SearchIndex,
  text: string,
  options?: Options,
): Generator<undefined, SearchResult> {
  return inStretches(lookUp(index, text, options));
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
    isWanted: filterFor(index, query),
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
    didYouMean: didYouMean(index, text, queryTerms),
    unknownWords: unknownWords(queryTerms),
    spellings: spellingsIn(passages, queryTerms),
    queryTerms,
  };
}

/** Tells whether a passage, given with its place, holds all phrases and shows nothing excluded. */
function filterFor(
  index: SearchIndex,
  { phrases, excludedWords, excludedPhrases }: Query,
): (passage: Passage, place: number) => boolean {
  const excludedTerms = index.interpret(excludedWords).filter(({ corrected }) => !corrected);
  const excluded = spellingsOf(excludedTerms);
  const holdsExcluded = (article: Article, shown: readonly Sentence[]): boolean => {
    const tokens = shown.flatMap(({ start, end }) => tokenize(article.text.slice(start, end)));
    const words = tokens.map(({ word }) => word);
    return (
      tokens.some(({ term }) => term !== null && excluded.has(term)) ||
      excludedPhrases.some(phrase => containsPhrase(words, phrase))
    );
  };
  const mayHoldExcluded = articleTest(index, excludedTerms, excludedPhrases);
  // Passages of one long quotation are shown with the whole of it, which is read once for all.
  const read = new Map<string, boolean>();
  const showsExcluded = (passage: Passage): boolean => {
    const { article } = passage;
    if (!mayHoldExcluded(article)) return false;
    const { first, last } = runShown(index, passage);
    const key = `${first} ${last} ${article.id}`;
    const known = read.get(key);
    if (known !== undefined) return known;
    const isHeld = holdsExcluded(article, index.sentencesOf(article).slice(first, last + 1));
    read.set(key, isHeld);
    return isHeld;
  };
  const holdsPhraseAt = (place: number) => (phrase: readonly string[]) =>
    index.containsPhrase(place, phrase);
  return (passage, place) =>
    phrases.every(holdsPhraseAt(place)) &&
    // What it holds itself it shows, and that is told much sooner than what else it shows.
    !excludedPhrases.some(holdsPhraseAt(place)) &&
    !showsExcluded(passage);
}

/** Tells of most articles at once that they hold nothing of what is excluded. */
function articleTest(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  phrases: readonly (readonly string[])[],
): (article: Article) => boolean {
  if (terms.length + phrases.length === 0) return () => false;
  const termsOfPhrases = phrases.map(words => index.interpret(words.join(' ')));
  if (termsOfPhrases.some(({ length }) => length === 0)) return () => true;
  const excluded = spellingsOf([...terms, ...termsOfPhrases.flat()]);
  const holders = new Set(index.passagesWith([...excluded]).map(({ article }) => article));
  return article => holders.has(article);
}

/** The sentences of a passage and those around it that it cannot be quoted without. */
function sentencesShown(index: SearchIndex, passage: Passage): readonly Sentence[] {
  const { first, last } = runShown(index, passage);
  return index.sentencesOf(passage.article).slice(first, last + 1);
}

function runShown(index: SearchIndex, { article, sentences: own }: Passage): SentenceRun {
  const sentences = index.sentencesOf(article);
  const runs = own.map(sentence => standAlone(article, sentences, sentence.index));
  return {
    first: runs.reduce((least, { first }) => Math.min(least, first), Infinity),
    last: runs.reduce((most, { last }) => Math.max(most, last), -Infinity),
  };
}

function foundPassage(
  index: SearchIndex,
  passage: Passage,
  score: number,
  queryTerms: readonly QueryTerm[],
): FoundPassage {
  const { article } = passage;
  const shown = sentencesShown(index, passage);
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

/** The text with each word put right that is known only by another; the rest stays as typed. */
function didYouMean(
  index: SearchIndex,
  text: string,
  queryTerms: readonly QueryTerm[],
): string | null {
  const corrections = new Map<string, string>();
  for (const { word, corrected } of queryTerms) {
    const known = corrected ? index.suggest(word) : null;
    if (known !== null) corrections.set(fold(word), known);
  }
  if (corrections.size === 0) return null;
  let suggestion = '';
  let copied = 0;
  for (const { word, start, end } of tokenize(text)) {
    const known = corrections.get(word);
    if (known === undefined) continue;
    suggestion += text.slice(copied, start) + known;
    copied = end;
  }
  return suggestion + text.slice(copied);
}
