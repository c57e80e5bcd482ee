import { termOverlap } from '../../../src/answer/quote/isNearDuplicate.ts';
import type { Article } from '../../../src/articles/article.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
import { termsOf } from '../../../src/search/terms/tokenize.ts';

/** A sentence that an extractor may choose. */
export interface Candidate {
  /** The place of its article, from 0. */
  readonly article: number;
  /** Its place among the article's sentences, from 0. */
  readonly index: number;
  readonly text: string;
  /** Its terms in order, stop words left out, repeats kept. */
  readonly terms: readonly string[];
}

/** How much is chosen: texts as long together, or so many. Unit of `length`: UTF-16 code units. */
export type Room = { readonly length: number } | { readonly sentences: number };

/** Puts the candidates, best first. */
export type Extractor = (candidates: readonly Candidate[]) => readonly Candidate[];

/** Two texts that share so many of the shorter one's terms repeat each other. */
const REPEATS = 0.6;
const DAMPING = 0.85;
/** Similarity from which LexRank joins two sentences. */
const LEXRANK_THRESHOLD = 0.1;
const MAX_ROUNDS = 100;
const CONVERGED = 1e-6;

/** The sentences of articles in reading order. */
export function candidatesOf(index: SearchIndex, articles: readonly Article[]): Candidate[] {
  return articles.flatMap((read, article) =>
    index.sentencesOf(read).map(sentence => {
      const text = read.text.slice(sentence.start, sentence.end);
      return { article, index: sentence.index, text, terms: termsOf(text) };
    }),
  );
}

/** The opening sentences; of several articles the first of each, then the second of each. */
export function lead(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => a.index - b.index || a.article - b.article);
}

/**
 * TextRank: PageRank over sentences joined by the terms that two share, divided by the logarithms of
 * their lengths (Mihalcea and Tarau, "TextRank: Bringing Order into Texts", 2004, section 4.1).
 */
export function textRank(candidates: readonly Candidate[]): readonly Candidate[] {
  const sets = candidates.map(({ terms }) => new Set(terms));
  return byRank(candidates, (a, b) => {
    const lengths =
      Math.log(candidates[a]?.terms.length ?? 1) + Math.log(candidates[b]?.terms.length ?? 1);
    const common = sharedCount(sets[a] ?? new Set(), sets[b] ?? new Set());
    return common > 0 && lengths > 0 ? common / lengths : 0;
  });
}

/**
 * LexRank: PageRank over sentences whose tf-idf cosine is at least 0.1, each join alike (Erkan and
 * Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization", 2004, section
 * 3.2); idf over the sentences at hand.
 */
export function lexRank(candidates: readonly Candidate[]): readonly Candidate[] {
  const vectors = tfIdf(candidates.map(({ terms }) => terms));
  return byRank(candidates, (a, b) =>
    cosine(vectors[a] ?? new Map(), vectors[b] ?? new Map()) >= LEXRANK_THRESHOLD ? 1 : 0,
  );
}

/** Takes the best that still fit and may be taken, passing over the others; in reading order. */
export function fill(
  ranked: readonly Candidate[],
  room: Room,
  take: (candidate: Candidate) => boolean = () => true,
): Candidate[] {
  let left = 'length' in room ? room.length : room.sentences;
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    const size = 'length' in room ? candidate.text.length : 1;
    if (size > left || !take(candidate)) continue;
    left -= size;
    chosen.push(candidate);
  }
  return inOrder(chosen);
}

/** Takes the best up to the first that no longer fits; in reading order. */
export function fillInTurn(ranked: readonly Candidate[], room: Room): Candidate[] {
  if (!('length' in room)) return fill(ranked, room);
  let left = room.length;
  const end = ranked.findIndex(({ text }) => {
    left -= text.length;
    return left < 0;
  });
  return inOrder(end < 0 ? ranked : ranked.slice(0, end));
}

/** Share of the sentences that hold, or are held by, 60 % of another's terms; 0 to 1. */
export function repeatShare(texts: readonly string[]): number {
  const sets = texts.map(text => new Set(termsOf(text)));
  const repeats = sets.filter((set, at) =>
    sets.some((other, place) => place !== at && termOverlap(set, other) >= REPEATS),
  );
  return texts.length === 0 ? 0 : repeats.length / texts.length;
}

function inOrder(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted((a, b) => a.article - b.article || a.index - b.index);
}

/** Puts the candidates by weighted PageRank, those of one rank in reading order. */
function byRank(
  candidates: readonly Candidate[],
  similarity: (a: number, b: number) => number,
): readonly Candidate[] {
  const places = [...candidates.keys()];
  const edges = places.map(() => new Map<number, number>());
  for (const a of places) {
    for (const b of places.slice(a + 1)) {
      const weight = similarity(a, b);
      if (weight === 0) continue;
      edges[a]?.set(b, weight);
      edges[b]?.set(a, weight);
    }
  }
  const ranks = pageRank(edges);
  return places
    .toSorted((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || a - b)
    .flatMap(at => candidates[at] ?? []);
}

/** Page and Brin's rank over undirected weighted edges, each vertex's mass 1 at first. */
function pageRank(edges: readonly ReadonlyMap<number, number>[]): readonly number[] {
  const totals = edges.map(joined => sum([...joined.values()]));
  let ranks = edges.map(() => 1);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const known = ranks;
    ranks = edges.map(joined => {
      const given = [...joined].map(
        ([from, weight]) => ((known[from] ?? 0) * weight) / (totals[from] ?? 1),
      );
      return 1 - DAMPING + DAMPING * sum(given);
    });
    if (ranks.every((rank, at) => Math.abs(rank - (known[at] ?? 0)) < CONVERGED)) break;
  }
  return ranks;
}

function tfIdf(texts: readonly (readonly string[])[]): ReadonlyMap<string, number>[] {
  const holders = new Map<string, number>();
  for (const terms of texts) {
    for (const term of new Set(terms)) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return texts.map(terms => {
    const vector = new Map<string, number>();
    for (const term of terms) {
      const idf = Math.log(texts.length / (holders.get(term) ?? 1));
      vector.set(term, (vector.get(term) ?? 0) + idf);
    }
    return vector;
  });
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const dot = sum([...a].map(([term, weight]) => weight * (b.get(term) ?? 0)));
  return dot === 0 ? 0 : dot / (norm(a) * norm(b));
}

function norm(vector: ReadonlyMap<string, number>): number {
  return Math.sqrt(sum([...vector.values()].map(weight => weight ** 2)));
}

function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter(term => b.has(term)).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
