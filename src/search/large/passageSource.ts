import type { Article } from '../../articles/article.ts';
import type { LargeArticle, LoadedArticle } from './largeArticle.ts';
import type { PassageWords } from './wordsOfLibrary.ts';

/** Where the passages of a large library are. */
export interface PassageSource {
  /** Finds the passages with the heaviest words. */
  readonly find: (query: PassageQuery) => Promise<readonly CandidatePassage[]>;
  /** The articles that have any of some words, those with a passage with the heaviest words first. */
  readonly holders: (words: PassageQuery['words']) => Promise<readonly Article[]>;
  /** Reads the texts of articles, which stay in memory as long as the result. */
  readonly load: (articles: readonly LargeArticle[]) => Promise<readonly LoadedArticle[]>;
}

/** Which passages to find. */
export interface PassageQuery {
  /** The terms of which each passage has at least one. */
  readonly anyOf: readonly string[];
  /** Groups of terms; each passage has at least one of each group. */
  readonly allOf?: readonly (readonly string[])[];
  /** What passages are ordered by: the sum of the weights of the words that they have. */
  readonly words: readonly { readonly terms: readonly string[]; readonly weight: number }[];
  /** The articles to look in; all when left out. */
  readonly articles?: readonly Article[] | undefined;
  readonly limit: number;
}

/** A passage with its words. */
export interface CandidatePassage extends PassageWords {
  readonly article: Article;
  /** Its number in the article, from 0. */
  readonly number: number;
}
