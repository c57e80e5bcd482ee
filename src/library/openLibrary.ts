import { takeSteps } from '../concurrency/takeSteps.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import { startIndexing } from '../search/startIndexing.ts';
import { createArticleReader } from './articleReader.ts';
import type { Library, LibraryConfig, OpenListener } from './library.ts';
import { type LibraryContent, readLibrary } from './readLibrary.ts';
import { openExtractCache } from './saved/extractCache.ts';
import {
  folderIndexPath,
  loadKnownArticles,
  skipRepeats,
  updateSavedIndex,
} from './saved/indexStore.ts';

/**
 * Reads and indexes the configured folder, reusing its saved index, and saves the index when it has
 * changed.
 *
 * @throws ArticlesFolderError when the folder cannot be read.
 * @throws LibraryError when the alias file cannot be used.
 */
export async function openLibrary(
  config: LibraryConfig,
  { onProgress, onSavedIndex }: OpenListener = {},
): Promise<Library> {
  const listener: OpenListener = {
    ...(onProgress && { onProgress }),
    ...(onSavedIndex && { onSavedIndex: skipRepeats(onSavedIndex) }),
  };
  const cache = openExtractCache(config);
  const reader = createArticleReader({ cache });
  try {
    const file = await folderIndexPath(config);
    const known = await loadKnownArticles(file, listener);
    const content = await readLibrary(config, { read: reader.read, known, listener });
    const { index, steps } = startIndexing(content.articles, {
      aliases: content.aliases,
      isPartial: content.problems.length > 0,
      earlier: known ?? undefined,
      readApart: reader.takeReading,
    });
    await takeSteps(steps, { onPause: () => reportIndexed(index, content, listener) });
    await updateSavedIndex(file, index, { known, listener });
    await cache.removeUnused();
    const { problems, warnings, skipped } = content;
    return { index, problems, warnings, skipped };
  } finally {
    await reader.close();
  }
}

/** Reports how many articles have been added to an index. */
export function reportIndexed(
  index: SearchIndex,
  { articles }: LibraryContent,
  { onProgress }: OpenListener,
): void {
  onProgress?.({ stage: 'indexing', done: index.articles.length, total: articles.length });
}
