import type { Article } from '../../articles/article.ts';
import type { Sentence } from '../../passages/readPassages.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { partitionPoint } from '../partitionPoint.ts';
import { LazyHeap } from './lazyHeap.ts';
import {
  type Material,
  type Measures,
  materialOf,
  measureByTerms,
  type ReadArticle,
  SENTENCES_OF_STEP,
  VALUES_OF_STEP,
  weighTerms,
} from './sentenceMeasures.ts';

/** A sentence that may stand in a summary. */
export interface ScoredSentence {
  readonly article: Article;
  /** Its place among the article's sentences, from 0. */
  readonly index: number;
  /** Unit: UTF-16 code units. */
  readonly length: number;
  readonly score: number;
}

/** Sentences, best first and in reading order of equals, put in order as far as they are asked for. */
export interface Ranking {
  /** The sentence of a rank, from 0; null beyond the last. */
  readonly at: (rank: number) => ScoredSentence | null;
}

/**
 * Fitted to news and their written summaries by coordinate ascent on the mean of ROUGE-1, 2 and L,
 * cross-validated over articles, and rounded; one set for articles, digests and topics.
 */
const WEIGHTS = {
  position: 1,
  frequency: 1,
  centrality: 0.5,
  support: 1,
  length: 0.5,
  topic: 1,
  quotation: 0.2,
  question: 0.5,
};
/** Sentences after which the weight of coming early has fallen by half. */
const POSITION_HALF_LIFE = { article: 3, digest: 6 };
/** No sentence counts for more by being longer than this. Unit: UTF-16 code units. */
const FULL_LENGTH = 200;
/** What a sentence next to one on the topic has of its match. */
const NEIGHBOUR_SHARE = 0.3;
/** A topic of more terms describes what is asked for rather than names it. */
const MAX_NAME_TERMS = 3;
const QUESTION = /[?？؟]["'”’)]*$/u;
/** A quotation mark, or an apostrophe that opens or closes one. */
const QUOTATION = /["“”„«»「」]|(?<![\p{L}\p{N}])['‘]\p{L}|['’](?=[\s.,]|$)/u;

type Rating = (place: number, sentence: Sentence, read: ReadArticle) => number;

/**
 * Scores the sentences of articles of the index by a sum of measures, each 0 to 1, and ranks them:
 * - how early they stand in their article;
 * - frequency: the mean logarithm of how many sentences hold each term (after Nenkova and
 *   Vanderwende, "The Impact of Frequency on Summarization", 2005), held down where terms are few;
 * - centrality: the cosine with the tf-idf centroid of all sentences, idf over sentences (Radev et
 *   al., "Centroid-based summarization of multiple documents", 2004, section 3);
 * - support, in a digest: the mean share of the other articles that hold each term;
 * - length;
 * - on a topic, the square root of the idf that they hold of it over what the best one holds, and a
 *   part of that for the sentences beside them.
 *
 * Questions count for less, and so do quotations outside a digest. On a topic of a few terms only
 * sentences that hold one count; on one that describes what is asked for, in a digest those beside
 * them too, and otherwise all of an article that holds some of it.
 *
 * @param topic null for the articles' own main points.
 */
export function* scoreSentences(
  index: SearchIndex,
  articles: readonly Article[],
  topic: readonly QueryTerm[] | null,
): Generator<undefined, Ranking> {
  const material = yield* materialOf(index, articles);
  const weights = yield* weighTerms(material);
  const measures = yield* measureByTerms(material, weights, topic ?? []);
  return yield* rank(material, measures, topic);
}

/** Ranks the sentences that may stand in the summary. */
export function* rank(
  { articles, size }: Material,
  measures: Measures,
  topic: readonly QueryTerm[] | null,
): Generator<undefined, Ranking> {
  const isDigest = articles.length > 1;
  const rate = yield* rating(measures, isDigest);
  const best = new LazyHeap(size, (place, guess) => {
    const { article, sentence } = standingAt(articles, place);
    return lowered(guess, article.text.slice(sentence.start, sentence.end), isDigest);
  });
  for (const read of articles) {
    const isOnTopic = topic === null ? () => true : topicTest(measures, topic, read, isDigest);
    for (const [at, sentence] of read.sentences.entries()) {
      const place = read.first + at;
      if (place % SENTENCES_OF_STEP === 0) yield;
      if (isOnTopic(place)) best.add(place, rate(place, sentence, read));
    }
  }
  return {
    at: rank => {
      const place = best.at(rank);
      if (place === null) return null;
      const { article, sentence } = standingAt(articles, place);
      const length = sentence.end - sentence.start;
      return { article, index: sentence.index, length, score: best.scoreOf(place) };
    },
  };
}

/** Rates sentences by all that can be told without reading their text. */
function* rating(measures: Measures, isDigest: boolean): Generator<undefined, Rating> {
  const halfLife = isDigest ? POSITION_HALF_LIFE.digest : POSITION_HALF_LIFE.article;
  const frequencyOf = yield* shareOfMost(measures.frequency);
  const centralityOf = yield* shareOfMost(measures.centrality);
  const matchOf = yield* shareOfMost(measures.match);
  return (place, { index, start, end }, { first, sentences }) => {
    const before = index > 0 ? matchOf(place - 1) : 0;
    const after = place + 1 < first + sentences.length ? matchOf(place + 1) : 0;
    const beside = Math.sqrt(Math.max(before, after));
    return (
      WEIGHTS.position * 2 ** (-index / halfLife) +
      WEIGHTS.frequency * frequencyOf(place) +
      WEIGHTS.centrality * centralityOf(place) +
      WEIGHTS.support * (measures.support[place] ?? 0) +
      WEIGHTS.length * Math.min(1, (end - start) / FULL_LENGTH) +
      WEIGHTS.topic * (Math.sqrt(matchOf(place)) + NEIGHBOUR_SHARE * beside)
    );
  };
}

/** A score without what quotations and questions count for less. */
function lowered(score: number, text: string, isDigest: boolean): number {
  const quoting = !isDigest && QUOTATION.test(text) ? WEIGHTS.quotation : 0;
  return score - quoting - (QUESTION.test(text) ? WEIGHTS.question : 0);
}

/** Tells by its place whether a sentence of an article may stand in a summary on the topic. */
function topicTest(
  { match }: Measures,
  topic: readonly QueryTerm[],
  { first, sentences }: ReadArticle,
  isDigest: boolean,
): (place: number) => boolean {
  const own = match.subarray(first, first + sentences.length);
  const holdsSome = (place: number): boolean => (own[place - first] ?? 0) > 0;
  if (topic.length <= MAX_NAME_TERMS) return holdsSome;
  if (isDigest) return place => [place, place - 1, place + 1].some(holdsSome);
  const bears = own.some(held => held > 0);
  return () => bears;
}

function standingAt(
  articles: readonly ReadArticle[],
  place: number,
): { readonly article: Article; readonly sentence: Sentence } {
  const read = articles[partitionPoint(articles, ({ first }) => first <= place) - 1];
  const sentence = read?.sentences[place - read.first];
  if (read === undefined || sentence === undefined) throw new RangeError(`no sentence ${place}`);
  return { article: read.article, sentence };
}

/** Gives values of 0 or more as shares of the greatest, by their place. */
function* shareOfMost(values: Float64Array): Generator<undefined, (place: number) => number> {
  let most = Number.MIN_VALUE;
  for (let place = 0; place < values.length; place += 1) {
    most = Math.max(most, values[place] ?? 0);
    if (place % VALUES_OF_STEP === 0) yield;
  }
  return place => (values[place] ?? 0) / most;
}
