import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../articles/article.ts';
import type { ReadFile } from '../articles/readFile.ts';
import { AliasError, parseAliases } from '../search/spelling/parseAliases.ts';
import type { FolderChanges } from '../sources/folder/folderChanges.ts';
import { type FolderMemory, NO_MEMORY } from '../sources/folder/folderMemory.ts';
import { type ArticlesFolder, readArticles } from '../sources/folder/readArticles.ts';
import type { LibraryConfig, OpenListener } from './library.ts';
import type { KnownArticles } from './saved/knownArticles.ts';
import { systemErrorCode } from './systemErrorCode.ts';

/** What a library is indexed from. */
export interface LibraryContent extends ArticlesFolder {
  /** Groups of spellings that count as one word. */
  readonly aliases: readonly (readonly string[])[];
}

/** A library cannot be opened; the message is one line with the reason and a remedy. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';
}

/** How a library is read. */
export interface ReadOptions {
  readonly read?: ReadFile;
  readonly earlier?: readonly Article[];
  readonly memory?: FolderMemory;
  readonly changes?: FolderChanges;
  readonly settleTime?: number;
  readonly known?: KnownArticles | null;
  readonly listener?: OpenListener;
  readonly signal?: AbortSignal;
}

/**
 * Reads the articles and the aliases; options and errors as for `readArticles`.
 *
 * @throws LibraryError when the alias file cannot be used; AbortError when the signal aborts.
 */
export async function readLibrary(
  {
    articlesDir,
    maxArticleBytes,
    articlesEncoding = null,
    aliasesFile,
    extraSource = null,
  }: Omit<LibraryConfig, 'cacheDir'>,
  { known, listener, signal, ...options }: ReadOptions = {},
): Promise<LibraryContent> {
  const aliases = aliasesFile === null ? [] : await readAliases(aliasesFile);
  const folder = await readArticles(articlesDir, {
    ...options,
    ...(known && { known: known.articleOf, memory: { ...NO_MEMORY, files: known.files } }),
    maxBytes: maxArticleBytes,
    encoding: articlesEncoding,
    extraSource,
    onProgress: (done, total) => {
      signal?.throwIfAborted();
      listener?.onProgress?.({ stage: 'reading', done, total });
    },
  });
  return { ...folder, aliases };
}

/** Whether two contents give the same index and problems. Unchanged articles are the same objects. */
export function isSameContent(a: LibraryContent, b: LibraryContent): boolean {
  return isSameList(a.articles, b.articles) && isDeepStrictEqual(noticed(a), noticed(b));
}

function isSameList(a: readonly Article[], b: readonly Article[]): boolean {
  return a === b || (a.length === b.length && a.every((article, at) => article === b[at]));
}

/** What makes a difference besides the articles; files of other formats do not. */
function noticed({ problems, warnings, skipped, aliases }: LibraryContent): unknown {
  return [problems, warnings, skipped.drafts, aliases];
}

async function readAliases(file: string): Promise<string[][]> {
  try {
    return parseAliases(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof AliasError) {
      throw new LibraryError(`${file}, ${error.message}`, { cause: error });
    }
    const code = systemErrorCode(error);
    if (code === null) throw error;
    throw new LibraryError(`cannot read the alias file ${file} (${code}); check ALIASES_FILE`, {
      cause: error,
    });
  }
}
