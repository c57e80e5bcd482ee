import { readFile } from 'node:fs/promises';
import { type ArticleProblem, readArticles } from './articles/readArticles.ts';
import type { Config } from './config.ts';
import { createSearchIndex, type SearchIndex } from './search/searchIndex.ts';
import { AliasError, parseAliases } from './search/spellings.ts';

/** A folder of articles, indexed. */
export interface Collection {
  readonly index: SearchIndex;
  /** What was left out of the folder, and why. */
  readonly problems: readonly ArticleProblem[];
}

/** A collection cannot be opened; the message says why and what to do, in one line. */
export class CollectionError extends Error {
  override readonly name = 'CollectionError';
}

/**
 * Reads and indexes the configured folder of articles.
 *
 * @throws ArticlesFolderError when the folder cannot be read.
 * @throws CollectionError when the alias file cannot be used.
 */
export async function openCollection(config: Config): Promise<Collection> {
  const aliases = config.aliasesFile === null ? [] : await readAliases(config.aliasesFile);
  const { articles, problems } = await readArticles(config.articlesDir, {
    maxBytes: config.maxArticleBytes,
  });
  return { index: createSearchIndex(articles, { aliases }), problems };
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
