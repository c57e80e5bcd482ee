import type { Article } from '../../articles/article.ts';
import { newestFirst } from '../../articles/newestFirst.ts';
import { partitionPoint } from '../../articles/partitionPoint.ts';
import { type Steps, waitFor } from '../../concurrency/steps.ts';
import type { Passage, Sentence } from '../../passages/readPassages.ts';
import { emptyParts } from '../indexParts.ts';
import { idf } from '../lexical/bm25.ts';
import type {
  Hit,
  IndexContent,
  QueryTerm,
  RankOptions,
  SearchHits,
  SearchIndex,
  SearchOptions,
} from '../searchIndex.ts';
import { tokenize } from '../terms/tokenize.ts';
import { phraseGroups, queryFor } from './candidates.ts';
import type { LargeArticle, LoadedArticle } from './largeArticle.ts';
import type { CandidatePassage, PassageQuery, PassageSource } from './passageSource.ts';
import {
  byScore,
  holdsPhrase,
  type ScoredPassage,
  scorePassages,
  textFirst,
} from './scoredPassages.ts';
import type { WordsOfLibrary } from './wordsOfLibrary.ts';

/** What the indexes of a large library share. */
export interface LargeContent {
  readonly words: WordsOfLibrary;
  readonly source: PassageSource;
  /** The shared folder's, then the library's own. */
  readonly articles: readonly Article[];
  /** The library's own articles, in order. */
  readonly own: readonly LargeArticle[];
  readonly ownOf: ReadonlyMap<Article, LargeArticle>;
  /** The position of each article among `articles`. */
  readonly positions: ReadonlyMap<Article, number>;
  /** For each own article the place of its first passage. */
  readonly starts: readonly number[];
}

/** Maximum number of articles whose texts are loaded at once. */
const MAX_LOADED = 200;
/** Maximum number of passages with the same rarest word that are compared with a quote. */
const MAX_ALIKE = 50;
/** Hits whose articles are loaded at once. */
const HITS_AT_ONCE = 20;

/**
 * An index of a library whose passages are in a database, for one request, and of the shared folder. It knows the
 * words of all passages, finds candidates in the database, and ranks them as an index in memory does. It keeps the
 * texts that it has loaded.
 */
export class LargeIndex implements SearchIndex {
  readonly #content: LargeContent;
  readonly #folder: SearchIndex;
  readonly #loaded = new Set<LoadedArticle>();

  constructor(content: LargeContent) {
    this.#content = content;
    this.#folder = content.words.folder;
  }

  get articles(): readonly Article[] {
    return this.#content.articles;
  }

  get isPartial(): boolean {
    return this.#folder.isPartial;
  }

  get aliases(): SearchIndex['aliases'] {
    return this.#folder.aliases;
  }

  get passageCount(): number {
    return this.#content.words.parts.statistics.passageCount;
  }

  get termCount(): number {
    return this.#folder.termCount;
  }

  *load(articles: readonly Article[]): Steps<readonly Article[]> {
    const { ownOf, source } = this.#content;
    const own = articles.filter(article => ownOf.has(article));
    const first = articles === this.articles ? newestFirst(own) : own;
    const chosen = new Set(first.slice(0, MAX_LOADED));
    const texts = source.load(Array.from(chosen, article => ownOf.get(article) ?? []).flat());
    for (const loaded of yield* waitFor(texts)) this.#loaded.add(loaded);
    return articles
      .filter(article => chosen.has(article) || !ownOf.has(article))
      .sort((a, b) => this.#positionOf(a) - this.#positionOf(b));
  }

  sentencesOf(article: Article): readonly Sentence[] {
    const own = this.#content.ownOf.get(article);
    return own === undefined ? this.#folder.sentencesOf(article) : (own.loaded?.sentences ?? []);
  }

  termsOf(article: Article): readonly (readonly number[])[] {
    if (!this.#content.ownOf.has(article)) return this.#folder.termsOf(article);
    return this.sentencesOf(article).map(({ start, end }) =>
      tokenize(article.text.slice(start, end))
        .map(({ term }) => (term === null ? 0 : this.findTerm(term)))
        .filter(term => term !== 0),
    );
  }

  findTerm(term: string): number {
    return this.#folder.findTerm(term);
  }

  interpret(text: string): QueryTerm[] {
    return this.#folder.interpret(text);
  }

  suggest(word: string): string | null {
    return this.#folder.suggest(word);
  }

  *rank(terms: readonly QueryTerm[], options: RankOptions = {}): Steps<readonly Hit[]> {
    const { limit = Infinity } = options;
    const inFolder = yield* this.#folder.rank(terms, options);
    const scored = yield* this.#score(terms, options);
    const best = byScore(scored).slice(0, limit);
    return merge(inFolder, yield* this.#hits(best)).slice(0, limit);
  }

  *search(terms: readonly QueryTerm[], options: SearchOptions): Steps<SearchHits> {
    const { limit = Infinity, isWanted } = options;
    const inFolder = yield* this.#folder.search(terms, options);
    const scored = textFirst(yield* this.#score(terms, options));
    const hits: Hit[] = [];
    let total = scored.length;
    for (let at = 0; at < scored.length && hits.length < limit; at += HITS_AT_ONCE) {
      const next = scored.slice(at, at + HITS_AT_ONCE);
      for (const hit of yield* this.#hits(next)) {
        yield;
        if (isWanted(hit.passage, this.#placeOf(hit.passage))) hits.push(hit);
        else total -= 1;
      }
    }
    const merged = merge(inFolder.hits, hits).slice(0, limit);
    return { hits: merged, total: inFolder.total + total };
  }

  *passagesWith(
    terms: readonly string[],
    others: readonly QueryTerm[] = [],
  ): Steps<readonly Passage[]> {
    const inFolder = yield* this.#folder.passagesWith(terms);
    const words = others.map(({ spellings, idf }) => ({ terms: spellings, weight: idf }));
    const found = yield* this.#find({ anyOf: terms, words, limit: MAX_ALIKE });
    return [...inFolder, ...(yield* this.#passages(found))];
  }

  *articlesWith(terms: readonly string[]): Steps<ReadonlySet<Article>> {
    const inFolder = yield* this.#folder.articlesWith(terms);
    if (terms.length === 0) return inFolder;
    const { statistics } = this.#content.words.parts;
    const words = terms.map(term => ({
      terms: [term],
      weight: idf(statistics.frequency(this.findTerm(term)), statistics.passageCount),
    }));
    const holders = yield* waitFor(this.#content.source.holders(words));
    return new Set([...inFolder, ...holders]);
  }

  containsPhrase(place: number, words: readonly string[]): boolean {
    const { starts, own } = this.#content;
    const at = partitionPoint(starts, start => start <= place) - 1;
    const passage = own[at]?.loaded?.passages[place - (starts[at] ?? 0)];
    if (passage === undefined) return this.#folder.containsPhrase(place, words);
    return holdsPhrase(passage, words);
  }

  *passagesWithPhrase(words: readonly string[]): Steps<readonly Passage[]> {
    const inFolder = yield* this.#folder.passagesWithPhrase(words);
    const [anyOf, ...allOf] = phraseGroups([words], this.#content.words.parts);
    if (anyOf === undefined) return inFolder;
    const found = yield* this.#find({ anyOf, allOf, words: [], limit: MAX_ALIKE });
    const passages = yield* this.#passages(found);
    return [...inFolder, ...passages.filter(passage => holdsPhrase(passage, words))];
  }

  /** Empty: later indexes can take nothing over. */
  asEarlier(): IndexContent {
    return { parts: emptyParts(), slots: [], size: 0, byId: null, find: () => null };
  }

  /** Candidates of the library's own articles with their scores, in reading order. */
  *#score(
    terms: readonly QueryTerm[],
    { articles, phrases = [] }: Pick<SearchOptions, 'articles' | 'phrases'>,
  ): Steps<readonly ScoredPassage[]> {
    const { words, own } = this.#content;
    const query = queryFor(terms, phrases, words.parts);
    if (query === null) return [];
    const among = articles && own.flatMap(one => (articles.has(one.article.id) ? one.article : []));
    const found = yield* this.#find({ ...query, articles: among });
    const { parts, reader } = words;
    return scorePassages(found, { parts, reader, terms, phrases });
  }

  /** Finds passages, in reading order. */
  *#find(query: PassageQuery): Steps<readonly CandidatePassage[]> {
    if (query.articles?.length === 0 || query.anyOf.length === 0) return [];
    const found = yield* waitFor(this.#content.source.find(query));
    return found.toSorted(
      (a, b) => this.#positionOf(a.article) - this.#positionOf(b.article) || a.number - b.number,
    );
  }

  /** Loads passages. */
  *#passages(found: readonly CandidatePassage[]): Steps<readonly Passage[]> {
    yield* this.load([...new Set(found.map(({ article }) => article))]);
    return found.flatMap(one => this.#passageOf(one) ?? []);
  }

  *#hits(scored: readonly ScoredPassage[]): Steps<readonly Hit[]> {
    yield* this.load([...new Set(scored.map(({ article }) => article))]);
    return scored.flatMap(one => {
      const passage = this.#passageOf(one);
      return passage === undefined ? [] : { passage, score: one.score, matched: one.matched };
    });
  }

  #passageOf({ article, number }: CandidatePassage): Passage | undefined {
    return this.#content.ownOf.get(article)?.loaded?.passages[number];
  }

  #positionOf(article: Article): number {
    return this.#content.positions.get(article) ?? 0;
  }

  #placeOf({ article, start }: Passage): number {
    const { articles, own, ownOf, starts } = this.#content;
    const at = this.#positionOf(article) - (articles.length - own.length);
    const passages = ownOf.get(article)?.loaded?.passages ?? [];
    return (starts[at] ?? 0) + passages.findIndex(passage => passage.start === start);
  }
}

/** Merges hits, best first; on a tie the folder's come first. */
function merge(inFolder: readonly Hit[], own: readonly Hit[]): readonly Hit[] {
  return [...inFolder, ...own].sort((a, b) => b.score - a.score);
}
