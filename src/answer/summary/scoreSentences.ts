import type { Article } from '../../articles/article.ts';
import { partitionPoint } from '../../articles/partitionPoint.ts';
import type { Steps } from '../../concurrency/steps.ts';
import type { Sentence } from '../../passages/readPassages.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { LazyHeap } from './lazyHeap.ts';
import {
  type Material,
  type Measures,
  materialOf,
  measureByTerms,
  type ReadArticle,
  SENTENCES_PER_STEP,
  VALUES_PER_STEP,
  weighTerms,
} from './sentenceMeasures.ts';

/** A candidate sentence of a summary. */
export interface ScoredSentence {
  readonly article: Article;
  /** Index among the article's sentences, from 0. */
  readonly index: number;
  /** Unit: UTF-16 code units. */
  readonly length: number;
  readonly score: number;
}

/** Sentences, best first, equals in reading order; sorted only as far as it is read. */
export interface Ranking {
  /** The sentence at a rank, from 0; null beyond the last. */
  readonly at: (rank: number) => ScoredSentence | null;
}

/**
 * Rounded weights, one set for articles, digests and topics. Fitted to news with written summaries by
 * coordinate ascent on the mean of ROUGE-1, 2 and L, cross-validated over articles.
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
/** Half-life of the position weight. Unit: sentences. */
const POSITION_HALF_LIFE = { article: 3, digest: 6 };
/** Length from which a sentence has the full length weight. Unit: UTF-16 code units. */
const FULL_LENGTH = 200;
/** Share of a neighbouring sentence's topic match that a sentence gets. */
const NEIGHBOUR_SHARE = 0.3;
/** A topic with more terms is a description rather than a name. */
const MAX_NAME_TERMS = 3;
const QUESTION = /[?？؟]["'”’)]*$/u;
/** A quotation mark, or an apostrophe used as one. */
const QUOTATION = /["“”„«»「」]|(?<![\p{L}\p{N}])['‘]\p{L}|['’](?=[\s.,]|$)/u;

type Rating = (place: number, sentence: Sentence, read: ReadArticle) => number;

/**
 * Ranks the sentences of indexed articles by a weighted sum of measures, each 0 to 1:
 * - position: how early the sentence is in its article;
 * - frequency: mean log of the number of sentences with each of its terms (after Nenkova and
 *   Vanderwende, "The Impact of Frequency on Summarization", 2005), damped for few terms;
 * - centrality: cosine with the tf-idf centroid of all sentences, idf over sentences (Radev et al.,
 *   "Centroid-based summarization of multiple documents", 2004, section 3);
 * - support, in a digest: mean share of the other articles with each of its terms, damped likewise;
 * - length;
 * - topic: square root of its share of the topic's idf, relative to the best sentence, plus a part of
 *   that of its better neighbour.
 *
 * Questions score lower, and so do quotations outside a digest. On a topic that is a name, only
 * sentences with a term of it are ranked; on a description, in a digest also their neighbours, and
 * otherwise all sentences of an article with a term of it.
 *
 * @param topic null for the articles' main points.
 */
export function* scoreSentences(
  index: SearchIndex,
  articles: readonly Article[],
  topic: readonly QueryTerm[] | null,
): Steps<Ranking> {
  const material = yield* materialOf(index, articles);
  const weights = yield* weighTerms(material);
  const measures = yield* measureByTerms(material, weights, topic ?? []);
  return yield* rank(material, measures, topic);
}

/** Ranks the candidate sentences. */
function* rank(
  { articles, size }: Material,
  measures: Measures,
  topic: readonly QueryTerm[] | null,
): Steps<Ranking> {
  const isDigest = articles.length > 1;
  const rate = yield* createRating(measures, isDigest);
  const best = new LazyHeap(size, (place, guess) => {
    const { article, sentence } = standingAt(articles, place);
    return penalized(guess, article.text.slice(sentence.start, sentence.end), isDigest);
  });
  for (const read of articles) {
    const isOnTopic = topic === null ? () => true : topicTest(measures, topic, read, isDigest);
    for (const [at, sentence] of read.sentences.entries()) {
      const place = read.first + at;
      if (place % SENTENCES_PER_STEP === 0) yield;
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

/** Creates the function that scores sentences without reading their text: an upper bound. */
function* createRating(measures: Measures, isDigest: boolean): Steps<Rating> {
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

/** Subtracts the penalties for quotations and questions. */
function penalized(score: number, text: string, isDigest: boolean): number {
  const quoting = !isDigest && QUOTATION.test(text) ? WEIGHTS.quotation : 0;
  return score - quoting - (QUESTION.test(text) ? WEIGHTS.question : 0);
}

/** Creates the test for candidates of an article, given by position, on a topic. */
function topicTest(
  { match }: Measures,
  topic: readonly QueryTerm[],
  { first, sentences }: ReadArticle,
  isDigest: boolean,
): (place: number) => boolean {
  const own = match.subarray(first, first + sentences.length);
  const containsSome = (place: number): boolean => (own[place - first] ?? 0) > 0;
  if (topic.length <= MAX_NAME_TERMS) return containsSome;
  if (isDigest) return place => [place, place - 1, place + 1].some(containsSome);
  const isOnTopic = own.some(match => match > 0);
  return () => isOnTopic;
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

/** Creates the function that gives a value, by position, as a share of the greatest. */
function* shareOfMost(values: Float64Array): Steps<(place: number) => number> {
  let most = Number.MIN_VALUE;
  for (let place = 0; place < values.length; place += 1) {
    most = Math.max(most, values[place] ?? 0);
    if (place % VALUES_PER_STEP === 0) yield;
  }
  return place => (values[place] ?? 0) / most;
}
