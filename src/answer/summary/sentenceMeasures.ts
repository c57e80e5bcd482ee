import type { Article } from '../../articles/article.ts';
import type { Sentence } from '../../passages/readPassages.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';

/** How many sentences are read in one piece. */
export const SENTENCES_OF_STEP = 100;

/** How many numbers are worked out or compared in one piece. */
export const VALUES_OF_STEP = 2000;

/** The mean of a sentence's term weights is taken as if it held so many worthless terms more. */
const PRIOR_TERMS = 4;

/** What is summed up; its sentences go by their places in reading order, from 0. */
export interface Material {
  readonly index: SearchIndex;
  readonly articles: readonly ReadArticle[];
  /** How many sentences there are in all. */
  readonly size: number;
}

export interface ReadArticle {
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
export interface Measures {
  readonly frequency: Float64Array;
  readonly support: Float64Array;
  readonly centrality: Float64Array;
  /** The idf that it holds of the topic. */
  readonly match: Float64Array;
}

export function* materialOf(
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

export function* weighTerms(material: Material): Generator<undefined, TermWeights> {
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
export function* measureByTerms(
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
