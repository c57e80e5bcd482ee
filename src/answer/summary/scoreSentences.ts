import type { Article } from '../../articles/article.ts';
import type { Sentence } from '../../passages/readPassages.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { LazyHeap } from './lazyHeap.ts';

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
/** The mean of a sentence's term weights is taken as if it held so many worthless terms more. */
const PRIOR_TERMS = 4;
/** No sentence counts for more by being longer than this. Unit: UTF-16 code units. */
const FULL_LENGTH = 200;
/** What a sentence next to one on the topic has of its match. */
const NEIGHBOUR_SHARE = 0.3;
/** A topic of more terms describes what is asked for rather than names it. */
const MAX_NAME_TERMS = 3;

/** How many sentences are read in one piece. */
const SENTENCES_OF_STEP = 100;
/** How many numbers are worked out or compared in one piece. */
const VALUES_OF_STEP = 2000;

const QUESTION = /[?？؟]["'”’)]*$/u;
/** A quotation mark, or an apostrophe that opens or closes one. */
const QUOTATION = /["“”„«»「」]|(?<![\p{L}\p{N}])['‘]\p{L}|['’](?=[\s.,]|$)/u;

/** What is summed up; its sentences go by their places in reading order, from 0. */
interface Material {
  readonly index: SearchIndex;
  readonly articles: readonly ReadArticle[];
  /** How many sentences there are in all. */
  readonly size: number;
}

interface ReadArticle {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  /** The place of its first sentence. */
  readonly first: number;
}

/** By the number of a term, what it adds to the measures of a sentence that holds it. */
interface TermWeights {
  readonly frequency: Float64Array;
  readonly support: Float64Array;
  /** Its idf, squared. */
  readonly square: Float64Array;
  /** That times how often it occurs. */
  readonly pull: Float64Array;
}

/** By the place of a sentence, what its terms tell of it. */
interface Measures {
  readonly frequency: Float64Array;
  readonly support: Float64Array;
  readonly centrality: Float64Array;
  /** The idf that it holds of the topic. */
  readonly match: Float64Array;
}

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

function* materialOf(
  index: SearchIndex,
  articles: readonly Article[],
): Generator<undefined, Material> {
  const read: ReadArticle[] = [];
  let size = 0;
  for (const article of articles) {
    const sentences = index.sentencesOf(article);
    if (sentences.length > 0) read.push({ article, sentences, first: size });
    size += sentences.length;
    yield;
  }
  return { index, articles: read, size };
}

/** Gives each sentence with its place, its article's number from 0, and its terms to `look`. */
function* eachSentence(
  { index, articles }: Material,
  look: (place: number, article: number, terms: readonly number[]) => void,
): Generator<undefined, void> {
  for (const [number, { article, first }] of articles.entries()) {
    for (const [at, terms] of index.termsOf(article).entries()) {
      look(first + at, number, terms);
      if ((first + at) % SENTENCES_OF_STEP === 0) yield;
    }
  }
}

function* weighTerms(material: Material): Generator<undefined, TermWeights> {
  // The index may be being filled, but articles that are in it gain no terms.
  const size = material.index.lexicon.termCount + 1;
  const counts = new Uint32Array(size);
  const sentences = new Uint32Array(size);
  const articles = new Uint32Array(size);
  const lastSentence = new Int32Array(size).fill(-1);
  const lastArticle = new Int32Array(size).fill(-1);
  yield* eachSentence(material, (place, article, terms) => {
    for (const term of terms) {
      counts[term] = (counts[term] ?? 0) + 1;
      if (lastSentence[term] === place) continue;
      lastSentence[term] = place;
      sentences[term] = (sentences[term] ?? 0) + 1;
      if (lastArticle[term] === article) continue;
      lastArticle[term] = article;
      articles[term] = (articles[term] ?? 0) + 1;
    }
  });
  const others = material.articles.length - 1;
  const weights = {
    frequency: new Float64Array(size),
    support: new Float64Array(size),
    square: new Float64Array(size),
    pull: new Float64Array(size),
  };
  for (let term = 1; term < size; term += 1) {
    const holders = sentences[term] ?? 0;
    if (term % VALUES_OF_STEP === 0) yield;
    if (holders === 0) continue;
    const square = Math.log(1 + material.size / holders) ** 2;
    weights.frequency[term] = Math.log(holders);
    weights.support[term] = others > 0 ? ((articles[term] ?? 0) - 1) / others : 0;
    weights.square[term] = square;
    weights.pull[term] = square * (counts[term] ?? 0);
  }
  return weights;
}

/**
 * Measures sentences by their terms: means held down where terms are few, and the cosine with the
 * centroid but for the centroid's norm, which is the same for all.
 */
function* measureByTerms(
  material: Material,
  weights: TermWeights,
  topic: readonly QueryTerm[],
): Generator<undefined, Measures> {
  const { index, size } = material;
  const measures = {
    frequency: new Float64Array(size),
    support: new Float64Array(size),
    centrality: new Float64Array(size),
    match: new Float64Array(size),
  };
  const sought = topic.map(({ spellings, idf }) => ({
    idf,
    terms: spellings.map(spelling => index.findTerm(spelling)),
  }));
  /** The last sentence that held each term. */
  const heldBy = new Int32Array(weights.square.length).fill(-1);
  yield* eachSentence(material, (place, _, terms) => {
    let [count, frequency, support, pull, norm] = [PRIOR_TERMS, 0, 0, 0, 0];
    for (const term of terms) {
      if (heldBy[term] === place) continue;
      heldBy[term] = place;
      count += 1;
      frequency += weights.frequency[term] ?? 0;
      support += weights.support[term] ?? 0;
      pull += weights.pull[term] ?? 0;
      norm += weights.square[term] ?? 0;
    }
    measures.frequency[place] = frequency / count;
    measures.support[place] = support / count;
    measures.centrality[place] = norm === 0 ? 0 : pull / Math.sqrt(norm);
    let match = 0;
    for (const { idf, terms: spellings } of sought) {
      if (isAnyAt(place, spellings, heldBy)) match += idf;
    }
    measures.match[place] = match;
  });
  return measures;
}

/** Whether a sentence was the last to hold one of some terms. */
function isAnyAt(place: number, terms: readonly number[], heldBy: Int32Array): boolean {
  // A function for each sentence, as for `some`, would take longer than all else.
  for (const term of terms) if (heldBy[term] === place) return true;
  return false;
}

/** Ranks the sentences that may stand in the summary. */
function* rank(
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
  let low = 0;
  let high = articles.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((articles[middle]?.first ?? Infinity) <= place) low = middle;
    else high = middle - 1;
  }
  const read = articles[low];
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
