import type { Article } from '../../articles/article.ts';
import type { Steps } from '../../concurrency/steps.ts';
import type { Sentence } from '../../passages/readPassages.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';

/** Sentences per step. */
export const SENTENCES_PER_STEP = 100;

/** Values computed per step. */
export const VALUES_PER_STEP = 2000;

/** Terms of weight 0 added to each mean, which dampens it for sentences with few terms. */
const PRIOR_TERMS = 4;

/** The articles to summarize; positions count their sentences in reading order, from 0. */
export interface Material {
  readonly index: SearchIndex;
  readonly articles: readonly ReadArticle[];
  /** Number of sentences in all. */
  readonly size: number;
}

export interface ReadArticle {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  /** Position of its first sentence. */
  readonly first: number;
}

/** Weights by term number, from which the measures of sentences are computed. */
interface TermWeights {
  readonly frequency: Float64Array;
  readonly support: Float64Array;
  /** Squared idf. */
  readonly square: Float64Array;
  /** Squared idf times number of occurrences. */
  readonly pull: Float64Array;
}

/** Measures by position of the sentence. */
export interface Measures {
  readonly frequency: Float64Array;
  readonly support: Float64Array;
  readonly centrality: Float64Array;
  /** Idf of the topic's terms in the sentence. */
  readonly match: Float64Array;
}

/** Collects the sentences of articles. Yields after each article. */
export function* materialOf(index: SearchIndex, articles: readonly Article[]): Steps<Material> {
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

/** Calls `look` with each sentence's position, its article's number from 0, and its terms. */
function* eachSentence(
  { index, articles }: Material,
  look: (place: number, article: number, terms: readonly number[]) => void,
): Steps<void> {
  for (const [number, { article, first }] of articles.entries()) {
    for (const [at, terms] of index.termsOf(article).entries()) {
      look(first + at, number, terms);
      if ((first + at) % SENTENCES_PER_STEP === 0) yield;
    }
  }
}

/** Weighs the terms of the material by how many of its sentences and articles have them. */
export function* weighTerms(material: Material): Steps<TermWeights> {
  // The index may still be growing, but articles already in it gain no terms.
  const size = material.index.termCount + 1;
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
    if (term % VALUES_PER_STEP === 0) yield;
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
 * Computes the measures: damped means of term weights, and the cosine with the centroid up to the
 * centroid's norm, a constant factor.
 */
export function* measureByTerms(
  material: Material,
  weights: TermWeights,
  topic: readonly QueryTerm[],
): Steps<Measures> {
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
  /** Position of the last sentence with each term. */
  const lastPlaces = new Int32Array(weights.square.length).fill(-1);
  yield* eachSentence(material, (place, _, terms) => {
    let [count, frequency, support, pull, norm] = [PRIOR_TERMS, 0, 0, 0, 0];
    for (const term of terms) {
      if (lastPlaces[term] === place) continue;
      lastPlaces[term] = place;
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
      if (isAnyAt(place, spellings, lastPlaces)) match += idf;
    }
    measures.match[place] = match;
  });
  return measures;
}

/** Whether the sentence at a position is the last one with any of the terms. */
function isAnyAt(place: number, terms: readonly number[], lastPlaces: Int32Array): boolean {
  // A closure for each sentence, as `some` needs, would dominate the running time.
  for (const term of terms) if (lastPlaces[term] === place) return true;
  return false;
}
