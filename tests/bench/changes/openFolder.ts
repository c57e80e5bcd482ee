import { followLibrary } from '../../../src/library/followLibrary.ts';
import type { LibraryChange, LiveLibrary } from '../../../src/library/library.ts';

const DELAYS = { debounce: 300, longest: 5000, settle: 0, retry: 600_000 };

/** Opens a folder of articles like the bot, with the index in `cacheDir`; resolves when it is complete. */
export async function openFolder(
  articlesDir: string,
  cacheDir: string,
  onChange: (change: LibraryChange) => void,
): Promise<LiveLibrary> {
  const config = { articlesDir, cacheDir, maxArticleBytes: 10_000_000, aliasesFile: null };
  const library = followLibrary(config, onChange, DELAYS);
  await library.opened;
  return library;
}
