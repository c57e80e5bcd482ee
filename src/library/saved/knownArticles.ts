import type { ArticleLookup, FileLookup } from '../../articles/readFile.ts';
import type { EarlierIndex } from '../../search/searchIndex.ts';

/** Articles that were read before. */
export interface KnownArticles extends EarlierIndex {
  /** Finds what a file holds by its path and bytes. */
  readonly readingOf: FileLookup;
  /** Finds an article by the key and text of its extract. */
  readonly articleOf: ArticleLookup;
}
