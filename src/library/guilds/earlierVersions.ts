import type { Article } from '../../articles/article.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { createSearchIndex } from '../../search/startIndexing.ts';
import { findVersion, listVersions, readArticle } from '../../storage/articles/readArticles.ts';
import type { Storage } from '../../storage/storage.ts';
import type { ArticleReader } from '../articleReader.ts';
import { readStoredArticle } from './readStoredArticle.ts';

/** A version of an article that another one has replaced. */
export interface EarlierVersion {
  readonly article: Article;
  /** An index of this version alone. */
  readonly index: SearchIndex;
  /** When the next version replaced it. Unit: milliseconds since 1970. */
  readonly changedAt: number;
}

/** Finds the earlier version that a quote refers to by its key; null for a current or unknown one. */
export async function findEarlier(
  storage: Storage,
  reader: ArticleReader,
  guildId: string,
  key: string,
): Promise<EarlierVersion | null> {
  const found = await findVersion(storage, guildId, key);
  if (found === null) return null;
  const { articleId, version: number } = found;
  const [current, versions] = await Promise.all([
    readArticle(storage, guildId, articleId),
    listVersions(storage, guildId, articleId),
  ]);
  const version = versions.find(one => one.version === number);
  const next = versions.find(one => one.version === number + 1);
  if (current === null || version === undefined || next === undefined) return null;
  const { retractedAt, isExcerpt } = current;
  const stored = { ...version, id: articleId, retractedAt, isExcerpt };
  const article = await readStoredArticle({ storage, reader, guildId }, stored);
  if (article === null) return null;
  return { article, index: createSearchIndex([article]), changedAt: next.readAt };
}
