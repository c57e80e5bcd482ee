import type { Article } from '../../articles/article.ts';
import { DIMENSIONS, quantize } from './quantizedVector.ts';
import { packSigns, SIGN_WORDS } from './signs.ts';
import type { VectorTable } from './vectorTable.ts';

/** An article with the places of its sentences' vectors in a table; below 0 for a sentence without one. */
export interface LinkedArticle {
  readonly article: Article;
  readonly table: VectorTable;
  readonly places: Int32Array;
}

/** A sentence near a question. */
export interface NearSentence {
  readonly article: Article;
  /** Position among the article's sentences, from 0. */
  readonly index: number;
  /** Dot product of its vector and the question's. */
  readonly similarity: number;
}

/**
 * Vectors compared exactly: those whose signs differ least from the question's. Among 290,000 they hold
 * .99 of the 50 nearest ones or more.
 */
const CANDIDATES = 4000;
/** Vectors compared per step, by their signs or exactly. */
const STEP = { signs: 20_000, exact: 1000 };
/** Distance of a sentence without a vector. */
const FARTHEST = DIMENSIONS + 1;

/** Finds the sentences nearest to a unit vector, best first, in two passes. */
export function* scan(
  links: readonly LinkedArticle[],
  vector: Float32Array,
  limit: number,
): Generator<undefined, readonly NearSentence[]> {
  const signs = new Int32Array(SIGN_WORDS);
  packSigns(quantize(vector).codes, signs, 0);
  const total = links.reduce((sum, { places }) => sum + places.length, 0);
  const distances = new Uint16Array(total);
  let first = 0;
  for (const link of links) {
    measure(link, signs, distances, first);
    const next = first + link.places.length;
    if (isBoundary(first, next, STEP.signs)) yield;
    first = next;
  }
  const bar = distanceOf(distances, CANDIDATES);
  const found: NearSentence[] = [];
  first = 0;
  for (const link of links) {
    const before = found.length;
    for (let index = 0; index < link.places.length; index += 1) {
      if ((distances[first + index] ?? FARTHEST) <= bar) found.push(compare(link, index, vector));
    }
    if (isBoundary(before, found.length, STEP.exact)) yield;
    first += link.places.length;
  }
  return found.sort((a, b) => b.similarity - a.similarity).slice(0, limit);
}

/** Writes the distance of each sentence of an article, in how many signs it differs, from `first` on. */
function measure(
  { table, places }: LinkedArticle,
  signs: Int32Array,
  distances: Uint16Array,
  first: number,
): void {
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? -1;
    distances[first + index] = place < 0 ? FARTHEST : table.differingSigns(place, signs);
  }
}

/** The smallest distance within which there are `count` sentences, or all. */
function distanceOf(distances: Uint16Array, count: number): number {
  const counts = new Uint32Array(FARTHEST + 1);
  for (let at = 0; at < distances.length; at += 1) {
    const distance = distances[at] ?? FARTHEST;
    counts[distance] = (counts[distance] ?? 0) + 1;
  }
  let within = 0;
  for (let distance = 0; distance < FARTHEST; distance += 1) {
    within += counts[distance] ?? 0;
    if (within >= count) return distance;
  }
  return DIMENSIONS;
}

function compare(
  { article, table, places }: LinkedArticle,
  index: number,
  vector: Float32Array,
): NearSentence {
  return { article, index, similarity: table.similarity(places[index] ?? -1, vector) };
}

/** Whether a multiple of `step` lies in `(from, to]`. */
function isBoundary(from: number, to: number, step: number): boolean {
  return Math.floor(from / step) !== Math.floor(to / step);
}
