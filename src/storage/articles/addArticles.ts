import { type Change, changeGuild } from '../changeGuild.ts';
import { type Author, recordChange } from '../log.ts';
import type { Origin } from '../schema.ts';
import type { Storage } from '../storage.ts';
import { insertVersion, type Permission, type Refusal } from './insertVersion.ts';
import { type LinkedPage, saveLink } from './links.ts';
import { describeFile, type FileSource, keepOriginal, type SourceFile } from './originals.ts';
import type { NewArticle } from './storedArticle.ts';
import { findExcess } from './usage.ts';

/** The articles of a file. */
export interface NewArticles {
  readonly source: FileSource;
  readonly origin: Origin;
  readonly versions: readonly NewArticle[];
  /** Where the only article was fetched, to fetch it again; by default it is not. */
  readonly page?: LinkedPage | null;
}

export type AddOutcome = { readonly kind: 'added'; readonly ids: readonly string[] } | Refusal;

/** Adds the articles of a file to a server's library: all of them or none. */
export function addArticles(
  storage: Storage,
  guildId: string,
  { source, origin, versions, page = null }: NewArticles,
  { author, limits }: Permission,
): Promise<AddOutcome> {
  return changeGuild(storage, guildId, async (transaction): Promise<AddOutcome> => {
    const file = await describeFile(transaction, guildId, source);
    if (file === null) return { kind: 'gone' };
    const usage = await findExcess(transaction, guildId, {
      file,
      versions,
      articles: versions.length,
      limits,
    });
    if (usage !== null) return { kind: 'full', usage };
    await keepOriginal(transaction, guildId, source, file);
    for (const article of versions) {
      await insertArticle(transaction, guildId, { article, file, origin, author });
      const { id: articleId } = article;
      const title = article.title ?? file.name;
      await recordChange(transaction, guildId, author, { action: 'added', articleId, title });
      if (page !== null) await saveLink(transaction, guildId, article.id, page, author.at);
    }
    return { kind: 'added', ids: versions.map(({ id }) => id) };
  });
}

interface InsertedArticle {
  readonly article: NewArticle;
  /** It must have been kept. */
  readonly file: SourceFile;
  readonly origin: Origin;
  readonly author: Author;
  /** Whether it is only a part of its text; false when left out. */
  readonly isExcerpt?: boolean;
}

/** Inserts an article in its first version. */
export async function insertArticle(
  transaction: Change,
  guildId: string,
  { article: { id, ...version }, file, origin, author, isExcerpt = false }: InsertedArticle,
): Promise<void> {
  await transaction
    .insertInto('articles')
    .values({
      guild_id: guildId,
      id,
      version: 1,
      origin,
      added_by: author.member,
      added_at: author.at,
      retracted_at: null,
      is_excerpt: isExcerpt ? 1 : 0,
    })
    .execute();
  const key = { guildId, articleId: id, version: 1 };
  await insertVersion(transaction, key, version, file, author.at);
}
