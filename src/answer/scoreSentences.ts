import type { Article } from '../articles/article.ts';
import type { Passage, Sentence } from '../passages/readPassages.ts';
import type { QueryTerm } from '../search/searchIndex.ts';
import { holds, measureSentence, weightOf } from './sentenceFeatures.ts';

/** A sentence that may stand in a summary. */
export interface ScoredSentence {
  readonly article: Article;
  /** Its place among the article's sentences, from 0. */
  readonly index: number;
  /** Unit: UTF-16 code units. */
  readonly length: number;
  readonly terms: ReadonlySet<string>;
  readonly score: number;
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

/** What the score of a sentence is made of, whatever it is summed up for. */
interface Traits {
  /** Without repeats. */
  readonly terms: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  readonly quotes: boolean;
  readonly asks: boolean;
}

interface Measured extends Traits {
  readonly article: Article;
  readonly sentence: Sentence;
}

/** In how much of what is summed up a term occurs. */
interface TermUse {
  /** How often. */
  count: number;
  sentences: number;
  articles: number;
  /** The last of those articles. */
  latest: Article;
}

/** What a term adds to the measures of a sentence that holds it. */
interface TermWeight {
  readonly frequency: number;
  readonly support: number;
  /** Its idf, squared. */
  readonly square: number;
  /** That times how often it occurs. */
  readonly pull: number;
}

/** What the terms of a sentence tell, before it is compared with the others. */
interface TermMeasures {
  readonly frequency: number;
  readonly support: number;
  readonly centrality: number;
}

/** The traits of sentences that a summary has looked at. */
const knownTraits = new WeakMap<Sentence, Traits>();
const QUESTION = /[?？؟]["'”’)]*$/u;
/** A quotation mark, or an apostrophe that opens or closes one. */
const QUOTATION = /["“”„«»「」]|(?<![\p{L}\p{N}])['‘]\p{L}|['’](?=[\s.,]|$)/u;

function traitsOf(passage: Passage, sentence: Sentence): Traits {
  const known = knownTraits.get(sentence);
  if (known !== undefined) return known;
  const { tokens, terms, text } = measureSentence(passage, sentence);
  const counts = new Map<string, number>();
  for (const { term } of tokens) if (term !== null) counts.set(term, (counts.get(term) ?? 0) + 1);
  const traits = { terms, counts, quotes: QUOTATION.test(text), asks: QUESTION.test(text) };
  knownTraits.set(sentence, traits);
  return traits;
}

/**
 * Scores sentences by a sum of measures, each 0 to 1, and puts them best first:
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
 * Questions count for less, and so do quotations outside a digest. On a topic of a few terms only sentences that hold one
 * count; on one that describes what is asked for all those of articles that hold some of it.
 */
export function scoreSentences(
  passages: readonly Passage[],
  topicTerms: readonly QueryTerm[],
  hasTopic: boolean,
): ScoredSentence[] {
  const measured = passages.flatMap(passage =>
    passage.sentences.map(sentence => ({
      article: passage.article,
      sentence,
      ...traitsOf(passage, sentence),
    })),
  );
  const matches = shareOfMost(
    measured.map(({ terms }) => weightOf(topicTerms.filter(term => holds(terms, term)))),
  );
  const isOnTopic = hasTopic ? topicTest(measured, matches, topicTerms) : () => true;
  const articles = new Set(measured.map(({ article }) => article)).size;
  const isDigest = articles > 1;
  const halfLife = isDigest ? POSITION_HALF_LIFE.digest : POSITION_HALF_LIFE.article;
  const weights = termWeights(measured, articles);
  const byTerms = measured.map(({ terms }) => measureTerms(terms, weights));
  const frequencies = shareOfMost(byTerms.map(({ frequency }) => frequency));
  const centralities = shareOfMost(byTerms.map(({ centrality }) => centrality));
  return measured
    .flatMap(({ article, sentence, terms, quotes, asks }, at): ScoredSentence[] => {
      if (!isOnTopic(at)) return [];
      const length = sentence.end - sentence.start;
      const score =
        WEIGHTS.position * 2 ** (-sentence.index / halfLife) +
        WEIGHTS.frequency * (frequencies[at] ?? 0) +
        WEIGHTS.centrality * (centralities[at] ?? 0) +
        WEIGHTS.support * (byTerms[at]?.support ?? 0) +
        WEIGHTS.length * Math.min(1, length / FULL_LENGTH) +
        WEIGHTS.topic * topicality(measured, matches, at) -
        (quotes && !isDigest ? WEIGHTS.quotation : 0) -
        (asks ? WEIGHTS.question : 0);
      return [{ article, index: sentence.index, length, terms, score }];
    })
    .sort((a, b) => b.score - a.score);
}

/** How much a sentence holds of the topic, and part of how much the better of its neighbours does. */
function topicality(measured: readonly Measured[], matches: readonly number[], at: number): number {
  const rootAt = (place: number): number =>
    measured[place]?.article === measured[at]?.article ? Math.sqrt(matches[place] ?? 0) : 0;
  return rootAt(at) + NEIGHBOUR_SHARE * Math.max(rootAt(at - 1), rootAt(at + 1));
}

/** Tells by its place whether a sentence may stand in a summary on the topic. */
function topicTest(
  measured: readonly Measured[],
  matches: readonly number[],
  topicTerms: readonly QueryTerm[],
): (at: number) => boolean {
  const holdsSome = (at: number): boolean => (matches[at] ?? 0) > 0;
  if (topicTerms.length <= MAX_NAME_TERMS) return holdsSome;
  const articles = new Set(measured.filter((_, at) => holdsSome(at)).map(({ article }) => article));
  return at => {
    const article = measured[at]?.article;
    return article !== undefined && articles.has(article);
  };
}

/** The sentences of an article must stand together. */
function termWeights(
  measured: readonly Measured[],
  articles: number,
): ReadonlyMap<string, TermWeight> {
  const uses = new Map<string, TermUse>();
  for (const { article, counts } of measured) {
    for (const [term, count] of counts) {
      const use = uses.get(term);
      if (use === undefined) {
        uses.set(term, { count, sentences: 1, articles: 1, latest: article });
        continue;
      }
      use.count += count;
      use.sentences += 1;
      if (use.latest !== article) use.articles += 1;
      use.latest = article;
    }
  }
  const weights = new Map<string, TermWeight>();
  for (const [term, use] of uses) {
    const square = Math.log(1 + measured.length / use.sentences) ** 2;
    weights.set(term, {
      frequency: Math.log(use.sentences),
      support: articles > 1 ? (use.articles - 1) / (articles - 1) : 0,
      square,
      pull: square * use.count,
    });
  }
  return weights;
}

/**
 * Measures a sentence by its terms: means held down where terms are few, and the cosine with the
 * centroid but for the centroid's norm, which is the same for all.
 */
function measureTerms(
  terms: ReadonlySet<string>,
  weights: ReadonlyMap<string, TermWeight>,
): TermMeasures {
  let [frequency, support, pull, norm] = [0, 0, 0, 0];
  for (const term of terms) {
    const weight = weights.get(term);
    if (weight === undefined) continue;
    frequency += weight.frequency;
    support += weight.support;
    pull += weight.pull;
    norm += weight.square;
  }
  const count = terms.size + PRIOR_TERMS;
  return {
    frequency: frequency / count,
    support: support / count,
    centrality: norm === 0 ? 0 : pull / Math.sqrt(norm),
  };
}

/** Values over 0 as shares of the greatest. */
function shareOfMost(values: readonly number[]): number[] {
  const most = values.reduce((a, b) => Math.max(a, b), Number.MIN_VALUE);
  return values.map(value => value / most);
}
