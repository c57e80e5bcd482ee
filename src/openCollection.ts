import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { Article } from './articles/article.ts';
import { type ArticleProblem, type ArticlesFolder, readArticles } from './articles/readArticles.ts';
import type { Config } from './config.ts';
import { type SearchIndex, startIndexing } from './search/searchIndex.ts';
import { AliasError, parseAliases } from './search/spellings.ts';

/** What says where a collection is. */
export type CollectionConfig = Pick<Config, 'articlesDir' | 'maxArticleBytes' | 'aliasesFile'>;

/** A folder of articles, indexed. */
export interface Collection {
  readonly index: SearchIndex;
  /** What was left out of the folder, and why. */
  readonly problems: readonly ArticleProblem[];
}

/** What a collection is made of. */
export interface CollectionSource extends ArticlesFolder {
  readonly aliases: readonly (readonly string[])[];
}

/** A collection cannot be opened; the message says why and what to do, in one line. */
export class CollectionError extends Error {
  override readonly name = 'CollectionError';
}

/** How long indexing goes on before others get their turn. Unit: milliseconds. */
const LONGEST_STRETCH = 20;

/**
 * Reads and indexes the configured folder of articles.
 *
 * @throws ArticlesFolderError when the folder cannot be read.
 * @throws CollectionError when the alias file cannot be used.
 */
export async function openCollection(config: CollectionConfig): Promise<Collection> {
  return indexCollection(await readCollection(config));
}

/** Reads the folder of articles and the aliases; options and errors as of `readArticles`. */
export async function readCollection(
  { articlesDir, maxArticleBytes, aliasesFile }: CollectionConfig,
  options: { readonly earlier?: readonly Article[]; readonly settleTime?: number } = {},
): Promise<CollectionSource> {
  const aliases = aliasesFile === null ? [] : await readAliases(aliasesFile);
  const folder = await readArticles(articlesDir, { ...options, maxBytes: maxArticleBytes });
  return { ...folder, aliases };
}

/**
 * Indexes what was read, leaving the process time for whatever else there is to do.
 *
 * @throws the signal's AbortError when that is given and aborts.
 */
export async function indexCollection(
  { articles, problems, aliases }: CollectionSource,
  signal?: AbortSignal,
): Promise<Collection> {
  const { index, steps } = startIndexing(articles, { aliases });
  let restedAt = performance.now();
  for (const _ of steps) {
    if (performance.now() - restedAt < LONGEST_STRETCH) continue;
    await setImmediate(undefined, { signal });
    restedAt = performance.now();
  }
  return { index, problems };
}

async function readAliases(file: string): Promise<string[][]> {
  try {
    return parseAliases(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof AliasError) {
      throw new CollectionError(`${file}, ${error.message}`, { cause: error });
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    throw new CollectionError(`cannot read the alias file ${file} (${code}); check ALIASES_FILE`, {
      cause: error,
    });
  }
}
