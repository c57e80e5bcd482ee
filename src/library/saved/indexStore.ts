import path from 'node:path';
import type { Article } from '../../articles/article.ts';
import type { EarlierIndex, SearchIndex } from '../../search/searchIndex.ts';
import type { LibraryConfig, OpenListener, SavedIndexEvent } from '../library.ts';
import { systemErrorCode } from '../systemErrorCode.ts';
import { BlockFileError } from './blockFile.ts';
import { unwritableReason } from './dataDir.ts';
import type { KnownArticles } from './knownArticles.ts';
import { loadIndex, savedIndexPath, saveIndex } from './savedIndex.ts';
import { areOutdated } from './savedSegment.ts';

/** Smaller indexes are faster to rebuild than to load. Unit: passages. */
const MIN_SAVED = 2000;

type StoreConfig = Pick<LibraryConfig, 'cacheDir' | 'articlesDir'>;

/** Path of a folder's saved index; null when none is saved. */
export async function folderIndexPath({
  cacheDir,
  articlesDir,
}: StoreConfig): Promise<string | null> {
  if (cacheDir === null) return null;
  try {
    return await savedIndexPath(cacheDir, articlesDir);
  } catch (error) {
    // Reading the articles will report the problem with their folder.
    if (systemErrorCode(error) === null) throw error;
    return null;
  }
}

/**
 * Loads the articles of a saved index; null when there is none or it cannot be used. Reports right away if
 * DATA_DIR is not writable.
 */
export async function loadKnownArticles(
  file: string | null,
  { onSavedIndex }: OpenListener,
): Promise<KnownArticles | null> {
  if (file === null) return null;
  try {
    const known = await loadIndex(file);
    onSavedIndex?.({ kind: 'loaded', articles: known.size });
    return known;
  } catch (error) {
    const unwritable = await unwritableReason(path.dirname(file));
    if (unwritable !== null) onSavedIndex?.({ kind: 'unsaved', reason: unwritable });
    else if (systemErrorCode(error) !== 'ENOENT') {
      onSavedIndex?.({ kind: 'unusable', reason: failureReason(file, error) });
    }
    return null;
  }
}

interface UpdateOptions {
  /** Articles of the saved index, or null. */
  readonly known: EarlierIndex | null;
  readonly listener: OpenListener;
  readonly signal?: AbortSignal;
}

/**
 * Saves an index that is large enough and holds articles that `known` does not, or whose files have changed
 * since; resolves with whether the saved index is up to date, or not needed.
 *
 * @throws AbortError when the signal aborts.
 */
export async function updateSavedIndex(
  file: string | null,
  index: SearchIndex,
  { known, listener: { onSavedIndex }, signal }: UpdateOptions,
): Promise<boolean> {
  const { articles, passageCount } = index;
  if (!isWorthSaving(passageCount)) return true;
  const isSaved = known !== null && isKnown(articles, known);
  if (isSaved && !areOutdated(index.asEarlier().slots)) return true;
  if (file === null) return true;
  const unwritable = await unwritableReason(path.dirname(file));
  if (unwritable !== null) {
    onSavedIndex?.({ kind: 'unsaved', reason: unwritable });
    return false;
  }
  try {
    await saveIndex(file, index, signal);
    onSavedIndex?.({ kind: 'saved', articles: articles.length });
    return true;
  } catch (error) {
    signal?.throwIfAborted();
    onSavedIndex?.({ kind: 'unsaved', reason: failureReason(file, error) });
    return false;
  }
}

/** Whether an index with so many passages loads faster than it is built. */
export function isWorthSaving(passages: number): boolean {
  return passages >= MIN_SAVED;
}

/** Whether `known` has these articles and no others. */
export function isKnown(articles: readonly Article[], { size, find }: EarlierIndex): boolean {
  return size === articles.length && articles.every(article => find(article) !== null);
}

/** Wraps a listener so that a failure is reported once until something else happens. */
export function skipRepeats(
  report: (event: SavedIndexEvent) => void,
): (event: SavedIndexEvent) => void {
  let lastReason: string | null = null;
  return event => {
    const reason = 'reason' in event ? event.reason : null;
    if (reason === null || reason !== lastReason) report(event);
    lastReason = reason;
  };
}

/** Describes an error of the file or the system; rethrows any other. */
function failureReason(file: string, error: unknown): string {
  if (error instanceof BlockFileError) return `${file} ${error.message}`;
  const code = systemErrorCode(error);
  if (code === null) throw error;
  return `${file}: ${code}; check DATA_DIR`;
}
