import type { ArticleLookup } from '../../articles/readFile.ts';
import type { EarlierIndex } from '../../search/searchIndex.ts';
import type { FolderMemory } from '../../sources/folder/folderMemory.ts';

/** Articles that were read before. */
export interface KnownArticles extends EarlierIndex {
  /** What was read from files that need not be read again. */
  readonly files: FolderMemory['files'];
  /** Finds an article by the key and text of its extract. */
  readonly articleOf: ArticleLookup;
}
