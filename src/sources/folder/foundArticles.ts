import type { Article } from '../../articles/article.ts';
import type { ArticleProblem } from './listArticles.ts';

/** What an articles folder holds. */
export interface FoundArticles {
  /** Sorted by id. */
  readonly articles: readonly Article[];
  /** What was skipped because something is wrong with it; sorted by file. */
  readonly problems: readonly ArticleProblem[];
  /** What is wrong with the articles; sorted by file. */
  readonly warnings: readonly ArticleProblem[];
  readonly skipped: Skipped;
}

/** What was skipped although nothing is wrong with it. */
export interface Skipped {
  /** Paths of the files of other formats, sorted. */
  readonly others: readonly string[];
  /** Ids of the drafts, sorted. */
  readonly drafts: readonly string[];
}

export const NOTHING_SKIPPED: Skipped = { others: [], drafts: [] };
