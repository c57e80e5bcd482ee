import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../articles/article.ts';
import { takeSteps } from '../concurrency/takeSteps.ts';
import type { Config } from '../config.ts';
import { type SearchIndex, startIndexing } from '../search/searchIndex.ts';
import { AliasError, parseAliases } from '../search/spellings.ts';
import type { ArticleProblem, ArticleSource } from '../sources/folder/listArticles.ts';
import {
  type ArticlesFolder,
  type ParseText,
  readArticles,
} from '../sources/folder/readArticles.ts';
import { createArticleReader } from './articleReader.ts';
import { BlockFileError } from './saved/blockFile.ts';
import { findWriteProblem } from './saved/dataDir.ts';
import type { KnownArticles } from './saved/knownArticles.ts';
import { loadIndex, savedIndexPath, saveIndex } from './saved/savedIndex.ts';

/** What says where a collection is, and its saved index. */
export interface LibraryConfig
  extends Pick<Config, 'articlesDir' | 'maxArticleBytes' | 'aliasesFile' | 'dataDir'> {
  /** Where further articles are, or null. */
  readonly extraSource?: ArticleSource | null;
}

/** A folder of articles, indexed. */
export interface Collection {
  readonly index: SearchIndex;
  /** What was left out of the folder, and why. */
  readonly problems: readonly ArticleProblem[];
}

/** What a collection is made of. */
export interface LibraryContent extends ArticlesFolder {
  readonly aliases: readonly (readonly string[])[];
}

/** How far a collection has been opened. */
export interface Progress {
  readonly stage: 'reading' | 'indexing';
  /** Unit: files while they are read, articles while they are indexed. */
  readonly done: number;
  readonly total: number;
}

/** What came of a saved index. */
export type SavedIndexNote =
  | { readonly kind: 'loaded'; readonly articles: number }
  /** It cannot be used for this reason, and everything is read anew. */
  | { readonly kind: 'unusable'; readonly reason: string }
  | { readonly kind: 'saved'; readonly articles: number }
  /** It cannot be saved, now or when there is one. */
  | { readonly kind: 'unsaved'; readonly reason: string };

/** Who is told what happens while a collection is opened. */
export interface Listener {
  readonly onProgress?: (progress: Progress) => void;
  readonly onSavedIndex?: (note: SavedIndexNote) => void;
}

/** A collection cannot be opened; the message says why and what to do, in one line. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';
}

/** An index of fewer passages is made faster than it would be worth keeping. */
const MIN_SAVED = 2000;

/**
 * Reads and indexes the configured folder of articles, taking over what was saved of it, and saves
 * what is new.
 *
 * @throws ArticlesFolderError when the folder cannot be read.
 * @throws LibraryError when the alias file cannot be used.
 */
export async function openLibrary(
  config: LibraryConfig,
  { onProgress, onSavedIndex }: Listener = {},
): Promise<Collection> {
  const listener: Listener = {
    ...(onProgress && { onProgress }),
    ...(onSavedIndex && { onSavedIndex: tellOnce(onSavedIndex) }),
  };
  const reader = createArticleReader();
  try {
    const known = await loadKnown(config, listener);
    const source = await readLibrary(config, { parse: reader.parse, known, listener });
    const { index, steps } = startIndexing(source.articles, {
      aliases: source.aliases,
      earlier: known ?? undefined,
      readApart: reader.takeReading,
    });
    await takeSteps(steps, { onPause: () => tellIndexed(index, source, listener) });
    await keepIndex(config, index, { known, listener });
    return { index, problems: source.problems };
  } finally {
    await reader.close();
  }
}

/** What a reading goes by that is not the first one, or not alone. */
interface ReadingOptions {
  readonly parse?: ParseText;
  readonly earlier?: readonly Article[];
  readonly settleTime?: number;
  readonly known?: KnownArticles | null;
  readonly listener?: Listener;
  readonly signal?: AbortSignal;
}

/**
 * Reads the folder of articles and the aliases; options and errors as of `readArticles`.
 *
 * @throws the signal's AbortError when that is given and aborts.
 */
export async function readLibrary(
  { articlesDir, maxArticleBytes, aliasesFile, extraSource = null }: Omit<LibraryConfig, 'dataDir'>,
  { known, listener, signal, ...options }: ReadingOptions = {},
): Promise<LibraryContent> {
  const aliases = aliasesFile === null ? [] : await readAliases(aliasesFile);
  const folder = await readArticles(articlesDir, {
    ...options,
    ...(known && { known: (id, text) => known.articleOf(id, text) }),
    maxBytes: maxArticleBytes,
    extraSource,
    onProgress: (done, total) => {
      signal?.throwIfAborted();
      listener?.onProgress?.({ stage: 'reading', done, total });
    },
  });
  return { ...folder, aliases };
}

/** Tells how many of the articles are in an index that is being filled. */
export function tellIndexed(
  index: SearchIndex,
  { articles }: LibraryContent,
  { onProgress }: Listener,
): void {
  onProgress?.({ stage: 'indexing', done: index.articles.length, total: articles.length });
}

/**
 * Loads what was saved of the folder's articles; null where nothing was, or it cannot be used. Where
 * nothing could be saved either, the listener is told at once.
 */
export async function loadKnown(
  config: LibraryConfig,
  { onSavedIndex }: Listener,
): Promise<KnownArticles | null> {
  const file = await fileOf(config);
  if (file === null) return null;
  try {
    const known = await loadIndex(file);
    onSavedIndex?.({ kind: 'loaded', articles: known.size });
    return known;
  } catch (error) {
    const unwritable = await reasonAgainst(file);
    if (unwritable !== null) onSavedIndex?.({ kind: 'unsaved', reason: unwritable });
    else if (codeOf(error) !== 'ENOENT') {
      onSavedIndex?.({ kind: 'unusable', reason: reasonOf(file, error) });
    }
    return null;
  }
}

interface Keeping {
  /** What was known before the articles were indexed. */
  readonly known: KnownArticles | null;
  readonly listener: Listener;
  readonly signal?: AbortSignal;
}

/**
 * Saves an index where that is worth it and all of it was not known before; resolves with whether
 * nothing is left to be saved.
 *
 * @throws the signal's AbortError when that is given and aborts.
 */
export async function keepIndex(
  config: LibraryConfig,
  index: SearchIndex,
  { known, listener: { onSavedIndex }, signal }: Keeping,
): Promise<boolean> {
  const { articles, passages } = index;
  if (passages.length < MIN_SAVED) return true;
  const isKnown = known?.size === articles.length && articles.every(known.has);
  if (isKnown) return true;
  const file = await fileOf(config);
  if (file === null) return true;
  const unwritable = await reasonAgainst(file);
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
    onSavedIndex?.({ kind: 'unsaved', reason: reasonOf(file, error) });
    return false;
  }
}

/** Leaves out what tells the same trouble again. */
export function tellOnce(tell: (note: SavedIndexNote) => void): (note: SavedIndexNote) => void {
  let trouble: string | null = null;
  return note => {
    const reason = 'reason' in note ? note.reason : null;
    if (reason === null || reason !== trouble) tell(note);
    trouble = reason;
  };
}

async function fileOf({ dataDir, articlesDir }: LibraryConfig): Promise<string | null> {
  if (dataDir === null) return null;
  try {
    return await savedIndexPath(dataDir, articlesDir);
  } catch (error) {
    // Reading the folder says what is wrong with it.
    if (codeOf(error) === null) throw error;
    return null;
  }
}

/** Says why nothing can be saved in a file's folder, and what to do; null where it can. */
async function reasonAgainst(file: string): Promise<string | null> {
  const folder = path.dirname(file);
  const reason = await findWriteProblem(folder);
  if (reason === null) return null;
  return `nothing can be kept in ${folder} (${reason}); set DATA_DIR to a folder that Footnote may write in`;
}

/** Why a file cannot be used; any error but of the file and the system is thrown again. */
function reasonOf(file: string, error: unknown): string {
  if (error instanceof BlockFileError) return `${file} ${error.message}`;
  const code = codeOf(error);
  if (code === null) throw error;
  return `${file}: ${code}; check DATA_DIR`;
}

async function readAliases(file: string): Promise<string[][]> {
  try {
    return parseAliases(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof AliasError) {
      throw new LibraryError(`${file}, ${error.message}`, { cause: error });
    }
    const code = codeOf(error);
    if (code === null) throw error;
    throw new LibraryError(`cannot read the alias file ${file} (${code}); check ALIASES_FILE`, {
      cause: error,
    });
  }
}

/** The system's code of an error, null for any other. */
function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}
