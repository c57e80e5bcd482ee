import type { Article } from '../articles/article.ts';
import type { SharedMap } from '../articles/sharedMap.ts';
import type { Steps } from '../concurrency/steps.ts';
import type { Passage, Sentence } from '../passages/readPassages.ts';
import type { FormTable, Lexicon } from './lexical/lexicon.ts';
import type { Statistics } from './lexical/statistics.ts';
import type { Vocabulary } from './lexical/vocabulary.ts';
import type { HeldArticle } from './segments/heldArticle.ts';
import type { ArticleSlot, ReadArticle } from './segments/segment.ts';
import type { Neighbours } from './spelling/spellings.ts';
import type { WordFamilies } from './spelling/wordFamilies.ts';

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

/** A passage with at least one query term in its text, or in the headline or heading above it. */
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
  /** Phrases, as folded words, that a passage or the headline or heading above it must contain. */
  readonly phrases?: readonly (readonly string[])[];
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
  readonly articles: readonly Article[];
  /** Whether files of the library were skipped, so that their words are not known. */
  readonly isPartial: boolean;
  /** Groups of words that it was told are spellings of one name. */
  readonly aliases: readonly (readonly string[])[];
  readonly passageCount: number;
  /**
   * The same articles, with their texts in memory as long as this index. A large library has only the texts of its
   * hits in memory; of more than 200 articles it loads the first ones, of all its articles the newest, and gives them
   * in reading order.
   */
  readonly load: (articles: readonly Article[]) => Steps<readonly Article[]>;
  /** All sentences of an indexed article, in order. */
  readonly sentencesOf: (article: Article) => readonly Sentence[];
  /** For each of these sentences its terms, as numbers, with repeats. */
  readonly termsOf: (article: Article) => readonly (readonly number[])[];
  /** The number of a term; 0 if no article contains it. */
  readonly findTerm: (term: string) => number;
  /** The highest number of a term. */
  readonly termCount: number;
  /** Reads the content words of a text as query terms, in order and without duplicates. */
  readonly interpret: (text: string) => QueryTerm[];
  /**
   * Finds passages with at least one of the terms, best first; ties are in reading order. Like all the
   * generators here it yields after each segment that it has searched.
   */
  readonly rank: (terms: readonly QueryTerm[], options?: RankOptions) => Steps<readonly Hit[]>;
  /**
   * Finds every passage with at least one of the terms: those with one in their text in the order of
   * `rank`, then those with one only in the headline or heading above them. Yields before each
   * passage it looks at and each hit it returns.
   */
  readonly search: (terms: readonly QueryTerm[], options: SearchOptions) => Steps<SearchHits>;
  /**
   * Passages with any of some terms in their text, or in the headline or heading above, in order. A large library
   * gives those with the most of `others`.
   */
  readonly passagesWith: (
    terms: readonly string[],
    others?: readonly QueryTerm[],
  ) => Steps<readonly Passage[]>;
  /** The articles with any of some terms, in order; of a large library those with the rarest ones first. */
  readonly articlesWith: (terms: readonly string[]) => Steps<ReadonlySet<Article>>;
  /** Whether folded words stand next to each other, in this order, in the passage at a place. */
  readonly containsPhrase: (place: number, words: readonly string[]) => boolean;
  /** Passages in whose text folded words stand next to each other, in order. */
  readonly passagesWithPhrase: (words: readonly string[]) => Steps<readonly Passage[]>;
  /** Suggests a word of the library for one that it does not contain; null if nothing is close. */
  readonly suggest: (word: string) => string | null;
  /** What it consists of, for later indexes and for saving. */
  readonly asEarlier: () => IndexContent;
}

/** What an index consists of. Later indexes share the lexicon, the word families and the segments. */
export interface IndexParts {
  readonly lexicon: Lexicon;
  readonly families: WordFamilies;
  readonly vocabulary: Vocabulary;
  readonly statistics: Statistics;
  /** The names that are spelling variants of each other. */
  readonly neighbours: Neighbours;
}

/** What a later index can take over. */
export interface EarlierIndex {
  readonly parts: IndexParts;
  /** Where its articles are. */
  readonly slots: Iterable<ArticleSlot>;
  /** Number of articles in it. */
  readonly size: number;
  /** Its articles by id; null if they are not at hand before they are found. */
  readonly byId: SharedMap<string, HeldArticle> | null;
  /** Finds an article; null for one that is new. */
  readonly find: (article: Article) => HeldArticle | null;
}

/** What an index consists of, with its articles. */
export interface IndexContent extends EarlierIndex {
  readonly slots: Iterable<HeldArticle>;
}

/** An article that was read elsewhere, with a lexicon of its own. */
export interface ApartArticle {
  readonly lexicon: FormTable;
  readonly read: ReadArticle;
}
