import type { Article } from '../../articles/article.ts';
import type { Sentence } from '../../passages/readPassages.ts';
import { quantize } from './quantizedVector.ts';
import { type LinkedArticle, type NearSentence, scan } from './scan.ts';
import { inputOf, keyOf, type SentenceInput } from './sentenceInput.ts';
import { VectorTable } from './vectorTable.ts';

/** A sentence without a vector. */
export interface Unencoded {
  readonly article: Article;
  /** Position among the article's sentences, from 0. */
  readonly index: number;
  readonly input: SentenceInput;
  /** Sentences with the same key need one vector. */
  readonly key: string;
}

export interface NearestOptions {
  /** Articles to look in; those that were never linked have no vectors. */
  readonly articles: readonly Article[];
  readonly limit: number;
}

/** Sentences hashed or copied per step. */
const SENTENCES_OF_STEP = 500;
/** Place of a sentence without a vector. */
const NOWHERE = -1;

/**
 * The vectors of the sentences of articles. Articles are told apart by identity, and forgotten with
 * their objects; vectors are kept by what was encoded, so an edited article keeps those of its
 * unchanged sentences.
 */
export class SentenceVectors {
  #table: VectorTable;
  readonly #links = new WeakMap<Article, LinkedArticle>();

  constructor(table = new VectorTable()) {
    this.#table = table;
  }

  /** All vectors, including those of articles that are gone. */
  get table(): VectorTable {
    return this.#table;
  }

  /** Finds the vectors that an article's sentences already have, in steps. */
  *link(article: Article, sentences: readonly Sentence[]): Generator<undefined, void> {
    if (this.#links.has(article)) return;
    const places = new Int32Array(sentences.length).fill(NOWHERE);
    for (const [at, sentence] of sentences.entries()) {
      places[at] = this.#table.find(keyOf(inputOf(article, sentence)));
      if (at % SENTENCES_OF_STEP === SENTENCES_OF_STEP - 1) yield;
    }
    this.#links.set(article, { article, table: this.#table, places });
  }

  /** Likewise, by the keys of its sentences. */
  linkKeys(article: Article, keys: readonly string[]): void {
    const places = Int32Array.from(keys, key => this.#table.find(key));
    this.#links.set(article, { article, table: this.#table, places });
  }

  /** Number of an article's sentences that have a vector. */
  encodedCount(article: Article): number {
    let count = 0;
    for (const place of this.#links.get(article)?.places ?? []) if (place !== NOWHERE) count += 1;
    return count;
  }

  /** The sentences of a linked article that have no vector. */
  *unencoded(article: Article, sentences: readonly Sentence[]): Generator<Unencoded> {
    const places = this.#links.get(article)?.places;
    if (places === undefined) return;
    for (const sentence of sentences) {
      if (places[sentence.index] !== NOWHERE) continue;
      const input = inputOf(article, sentence);
      yield { article, index: sentence.index, input, key: keyOf(input) };
    }
  }

  /**
   * Adds the vector of sentences with the same key.
   *
   * @throws RangeError when it has not `DIMENSIONS` dimensions.
   */
  add(sentences: readonly Unencoded[], vector: Float32Array): void {
    const quantized = quantize(vector);
    for (const { article, index, key } of sentences) {
      const link = this.#links.get(article);
      if (link !== undefined) link.places[index] = link.table.add(key, quantized);
    }
  }

  /**
   * Finds the sentences nearest to a unit vector, best first; ties are in the order of the articles.
   * A generator that yields every millisecond or so.
   */
  nearest(
    vector: Float32Array,
    { articles, limit }: NearestOptions,
  ): Generator<undefined, readonly NearSentence[]> {
    const links = articles.flatMap(article => this.#links.get(article) ?? []);
    return scan(links, vector, limit);
  }

  /** Dot product of a sentence's vector with another one; null if the sentence has none yet. */
  similarityOf(article: Article, index: number, vector: Float32Array): number | null {
    const link = this.#links.get(article);
    const place = link?.places[index] ?? NOWHERE;
    return link === undefined || place === NOWHERE ? null : link.table.similarity(place, vector);
  }

  /** Number of vectors that none of the articles has. */
  countStale(articles: readonly Article[]): number {
    const used = new Uint8Array(this.#table.size);
    for (const article of articles) {
      for (const place of this.#links.get(article)?.places ?? []) {
        if (place !== NOWHERE) used[place] = 1;
      }
    }
    return used.reduce((stale, isUsed) => stale - isUsed, used.length);
  }

  /** Drops the vectors that none of the articles has, in steps; scans that have begun are not affected. */
  *dropStale(articles: readonly Article[]): Generator<undefined, void> {
    const table = new VectorTable();
    const links: LinkedArticle[] = [];
    let copied = 0;
    for (const article of articles) {
      const link = this.#links.get(article);
      if (link === undefined) continue;
      const places = new Int32Array(link.places.length).fill(NOWHERE);
      for (const [at, place] of link.places.entries()) {
        if (place === NOWHERE) continue;
        places[at] = table.add(link.table.keyAt(place), link.table.at(place));
        copied += 1;
        if (copied % SENTENCES_OF_STEP === 0) yield;
      }
      links.push({ article, table, places });
    }
    this.#table = table;
    for (const link of links) this.#links.set(link.article, link);
  }
}
