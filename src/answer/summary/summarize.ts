import { type Article, compareIds } from '../../articles/article.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { expandQuote } from '../expand/expandQuote.ts';
import { type SpellingUse, spellingsIn, unknownWords } from '../question/spellingUse.ts';
import { findSameWording } from '../quote/findSameWording.ts';
import { type Content, contentOf, isNearDuplicate } from '../quote/isNearDuplicate.ts';
import { normalizeWording } from '../quote/normalizeWording.ts';
import type { SentenceRun } from '../quote/quote.ts';
import {
  type Location,
  locate,
  locationsOverlap,
  type Quote,
  quoteAt,
  textAt,
} from '../quote/quote.ts';
import { batchSteps } from '../steps.ts';
import { type Ranking, type ScoredSentence, scoreSentences } from './scoreSentences.ts';

/** How much a summary may hold: about 3, 6 or 12 sentences an article, twice that for a digest. */
export type SummaryLength = 'short' | 'medium' | 'long';

/** The sentences that sum up one article, or several in a digest. */
export interface Summary {
  /** The articles that were read. */
  readonly articles: readonly Article[];
  /** In reading order, no two of which tell the same news; empty if none is on the topic. */
  readonly sentences: readonly Quote[];
  /** Whether the whole text is no longer than the summary asked for, and so is shown whole. */
  readonly isWhole: boolean;
  /** Words of the topic that occur nowhere in the articles, as they were typed. */
  readonly unknownWords: readonly string[];
  /** Spellings other than the typed ones of words of the topic. */
  readonly spellings: readonly SpellingUse[];
  readonly topicTerms: readonly QueryTerm[];
}

interface Options {
  readonly length?: SummaryLength;
  /** Words that the summary keeps to; null for the articles' own main points. */
  readonly topic?: string | null;
}

/** Unit: UTF-16 code units. */
const BUDGET: Readonly<Record<SummaryLength, number>> = { short: 400, medium: 800, long: 1600 };
const DIGEST_FACTOR = 2;
/** Share of a digest's budget for one article that would fill it alone. */
const DIGEST_SHARE = 0.5;
/** What comes after so many sentences that no longer fit or tell nothing new is not looked at. */
const MAX_IN_VAIN = 2000;

/** Sums up articles in their own sentences; the index may grow between steps. */
export function summarize(
  index: SearchIndex,
  articles: readonly Article[],
  options: Options = {},
): Generator<undefined, Summary> {
  return batchSteps(summarizing(index, articles, options));
}

function* summarizing(
  index: SearchIndex,
  summedUp: readonly Article[],
  { length = 'medium', topic = null }: Options,
): Generator<undefined, Summary> {
  const articles = [...summedUp];
  const read = yield* inReadingOrder(index, articles);
  const topicTerms = topic === null ? [] : index.interpret(topic);
  const budget = BUDGET[length] * (articles.length > 1 ? DIGEST_FACTOR : 1);
  const isWhole = topic === null && fits(index, articles, budget);
  const locations = isWhole
    ? wholeOf(index, articles)
    : yield* choose(
        index,
        yield* scoreSentences(index, read, topic === null ? null : topicTerms),
        budget,
        articles.length > 1,
      );
  const ids = new Set(read.map(({ id }) => id));
  const sentences: Quote[] = [];
  for (const { location, score } of locations) {
    yield;
    sentences.push(quoteAt(location, score, yield* findSameWording(index, location, ids)));
  }
  return {
    articles,
    sentences,
    isWhole,
    unknownWords: unknownWords(topicTerms),
    spellings: spellingsIn(sentences, topicTerms),
    topicTerms,
  };
}

function* inReadingOrder(
  index: SearchIndex,
  articles: readonly Article[],
): Generator<undefined, Article[]> {
  const wanted = new Set<Article>();
  for (const article of articles) {
    wanted.add(article);
    yield;
  }
  const ordered: Article[] = [];
  for (const article of index.articles) {
    if (wanted.has(article)) ordered.push(article);
    yield;
  }
  return ordered;
}

/** Whether all sentences of the articles are no longer than the budget. Unit: UTF-16 code units. */
function fits(index: SearchIndex, articles: readonly Article[], budget: number): boolean {
  let left = budget;
  for (const article of articles) {
    for (const { start, end } of index.sentencesOf(article)) {
      left -= end - start;
      if (left < 0) return false;
    }
  }
  return true;
}

interface Chosen {
  readonly location: Location;
  readonly score: number;
}

/** All of the articles, in as few sentences at a time as stand alone; no wording twice. */
function wholeOf(index: SearchIndex, articles: readonly Article[]): Chosen[] {
  const wordings = new Set<string>();
  return articles.flatMap(article => {
    const sentences = index.sentencesOf(article);
    const runs: SentenceRun[] = [];
    for (const at of sentences.keys()) {
      const run = expandQuote(article, sentences, at);
      let { first, last } = run;
      while ((runs.at(-1)?.last ?? -1) >= first) {
        const before = runs.pop() ?? run;
        [first, last] = [Math.min(first, before.first), Math.max(last, before.last)];
      }
      runs.push({ first, last });
    }
    return runs.flatMap(run => {
      const location = locate(article, sentences, run);
      const wording = normalizeWording(textAt(location));
      if (wordings.has(wording)) return [];
      wordings.add(wording);
      return [{ location, score: 1 }];
    });
  });
}

/** Takes the best sentences, for a digest those of more than one article where some fit. */
function* choose(
  index: SearchIndex,
  ranking: Ranking,
  budget: number,
  isDigest: boolean,
): Generator<undefined, Chosen[]> {
  const best = yield* select(index, ranking, budget, budget);
  const isOneSided = isDigest && new Set(best.map(({ location }) => location.article)).size === 1;
  const chosen = isOneSided ? yield* select(index, ranking, budget, budget * DIGEST_SHARE) : best;
  return [...chosen].sort(
    (a, b) =>
      compareIds(a.location.article.id, b.location.article.id) ||
      a.location.start - b.location.start,
  );
}

/**
 * Takes the best sentences that fit the budget and tell something new, the best one alone if none
 * fits; at first no article gets more than `share` of the budget. Units: UTF-16 code units.
 */
function* select(
  index: SearchIndex,
  ranking: Ranking,
  budget: number,
  share: number,
): Generator<undefined, readonly Chosen[]> {
  const selection = new Selection(index, budget);
  if (share < budget) yield* selection.fill(ranking, share);
  yield* selection.fill(ranking, budget);
  const best = ranking.at(0);
  if (selection.chosen.length > 0 || best === null) return selection.chosen;
  return [{ location: locationOf(index, best), score: best.score }];
}

interface Taken extends Chosen {
  readonly content: Content;
  readonly sentences: readonly Content[];
}

/** Sentences chosen so far, which keep to a budget and do not tell the news of one of another place. */
class Selection {
  readonly chosen: Taken[] = [];
  readonly #index: SearchIndex;
  readonly #spent = new Map<Article, number>();
  #left: number;

  constructor(index: SearchIndex, budget: number) {
    this.#index = index;
    this.#left = budget;
  }

  /** Adds the sentences, best first, that still fit; `share` is the most for one article. */
  *fill(ranking: Ranking, share: number): Generator<undefined, void> {
    let inVain = 0;
    for (let rank = 0; inVain < MAX_IN_VAIN; rank += 1) {
      yield;
      const candidate = ranking.at(rank);
      if (candidate === null) return;
      const free = share - (this.#spent.get(candidate.article) ?? 0);
      if (candidate.length > free) continue;
      inVain = this.#take(candidate, Math.min(free, this.#left)) ? 0 : inVain + 1;
    }
  }

  /** Adds a sentence with what it needs to stand alone if that fits and tells something new. */
  #take({ article, index, length, score }: ScoredSentence, free: number): boolean {
    if (length > free) return false;
    const sentences = this.#index.sentencesOf(article);
    const run = expandQuote(article, sentences, index);
    const location = locate(article, sentences, run);
    if (location.end - location.start > free) return false;
    if (this.chosen.some(other => locationsOverlap(other.location, location))) return false;
    const content = contentOf(textAt(location));
    const parts =
      run.first === run.last
        ? [content]
        : sentences
            .slice(run.first, run.last + 1)
            .map(({ start, end }) => contentOf(article.text.slice(start, end)));
    if (this.#isRepeated(content, parts)) return false;
    this.#add({ location, score, content, sentences: parts });
    return true;
  }

  /** Whether a place, or a sentence of it, tells what one that was chosen tells, or tells it twice. */
  #isRepeated(content: Content, sentences: readonly Content[]): boolean {
    if (isToldTwice(sentences)) return true;
    return this.chosen.some(
      other =>
        // Of texts without a term only the wording tells that they are the same.
        content.text === other.content.text ||
        isNearDuplicate(content, other.content) ||
        sentences.some(one => other.sentences.some(another => isNearDuplicate(one, another))),
    );
  }

  #add(taken: Taken): void {
    const { article, start, end } = taken.location;
    this.chosen.push(taken);
    this.#left -= end - start;
    this.#spent.set(article, (this.#spent.get(article) ?? 0) + end - start);
  }
}

function isToldTwice(sentences: readonly Content[]): boolean {
  return sentences.some((one, at) =>
    sentences.slice(at + 1).some(other => isNearDuplicate(one, other)),
  );
}

function locationOf(index: SearchIndex, { article, index: at }: ScoredSentence): Location {
  const sentences = index.sentencesOf(article);
  return locate(article, sentences, expandQuote(article, sentences, at));
}
