import type { Article } from '../articles/article.ts';
import type { Passage, Sentence } from '../passages/readPassages.ts';
import type { FormTable, Lexicon } from './lexical/lexicon.ts';
import type { Neighbours } from './spelling/spellings.ts';

/** A word of a question or search, resolved against a library. */
export interface QueryTerm {
  /** As typed. */
  readonly word: string;
  readonly term: string;
  /** The library's terms that match it; empty for a word that occurs nowhere. */
  readonly spellings: readonly string[];
  /** Whether the library has only another word, one edit away. */
  readonly corrected: boolean;
  /** BM25's inverse document frequency over passages; above 0. */
  readonly idf: number;
}

/** A passage with at least one query term in its text or in the headline above it. */
export interface Hit {
  readonly passage: Passage;
  /** As computed by `PassageScorer`; above 0. */
  readonly score: number;
  /** The query terms it contains. */
  readonly matched: readonly QueryTerm[];
}

/** Which passages to rank. */
export interface RankOptions {
  /** Ids of the articles to look in; all articles when left out. */
  readonly articles?: ReadonlySet<string> | undefined;
  /** Maximum number of hits; no maximum when left out. */
  readonly limit?: number;
}

export interface SearchOptions extends RankOptions {
  /** Filters passages; `place` is the passage's place among all passages, counted from 0. */
  readonly isWanted: (passage: Passage, place: number) => boolean;
}

/** The best hits of a search. */
export interface SearchHits {
  readonly hits: readonly Hit[];
  /** Number of matching passages, whatever the limit. */
  readonly total: number;
}

/** The passages of a library, ready to be searched. */
export interface SearchIndex {
  readonly lexicon: Lexicon;
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  /** All sentences of an indexed article, in order. */
  readonly sentencesOf: (article: Article) => readonly Sentence[];
  /** For each of these sentences its terms, as numbers in `lexicon`, with repeats. */
  readonly termsOf: (article: Article) => readonly (readonly number[])[];
  /** The number of a term in `lexicon`; 0 if no article contains it. */
  readonly findTerm: (term: string) => number;
  /** Reads the content words of a text as query terms, in order and without duplicates. */
  readonly interpret: (text: string) => QueryTerm[];
  /** Finds passages with at least one of the terms, best first; ties are in reading order. */
  readonly rank: (terms: readonly QueryTerm[], options?: RankOptions) => readonly Hit[];
  /**
   * Finds every passage whose own text has at least one of the terms, in the order of `rank`. A
   * generator that yields before each passage it scores and each hit it returns.
   */
  readonly search: (
    terms: readonly QueryTerm[],
    options: SearchOptions,
  ) => Generator<undefined, SearchHits>;
  /** Passages with any of some terms in their text or in the headline above it, in order. */
  readonly passagesWith: (terms: readonly string[]) => readonly Passage[];
  /** Whether folded words stand next to each other, in this order, in the passage at a place. */
  readonly containsPhrase: (place: number, words: readonly string[]) => boolean;
  /** The names that are spelling variants of each other. */
  readonly neighbours: () => Neighbours;
  /** What was read from an article; null for one that is not in the index. */
  readonly read: (article: Article) => ReadArticle | null;
  /** Suggests a word of the library for one that it does not contain; null if nothing is close. */
  readonly suggest: (word: string) => string | null;
}

/** What a previous or saved index knows about articles. */
export interface EarlierIndex {
  readonly lexicon: FormTable;
  /** Number of articles in it. */
  readonly size: number;
  readonly has: (article: Article) => boolean;
  /** The spelling variants found across all of its articles. */
  readonly neighbours: Neighbours;
  /** Finds what was read from an article, in steps; null for one that is new. */
  readonly find: (article: Article) => Generator<undefined, ReadArticle> | null;
}

/** An article with its words, as their numbers in a lexicon. */
export interface ReadArticle {
  readonly passages: readonly Passage[];
  readonly headline: ArrayLike<number>;
  /** The words of each passage, in the format of `ForwardView`. */
  readonly words: readonly ArrayLike<number>[];
}

/** An article that was read elsewhere, with a lexicon of its own. */
export interface ApartArticle {
  readonly lexicon: FormTable;
  /** Returns what was read, in steps. */
  readonly read: Generator<undefined, ReadArticle>;
}
