import type { Storage } from '../storage.ts';
import {
  type ArticleDetails,
  type NewVersion,
  type StoredArticle,
  type StoredVersion,
  selectArticles,
  VERSION_COLUMNS,
} from './storedArticle.ts';

/**
 * A value that changes with every change of a server's library; null if nothing is stored for the server.
 * Read it before the articles: if they change in between, the next comparison shows it.
 */
export async function readRevision({ db }: Storage, guildId: string): Promise<string | null> {
  const guild = await db
    .selectFrom('guilds')
    .select('revision')
    .where('id', '=', guildId)
    .executeTakeFirst();
  return guild?.revision ?? null;
}

/** A server's articles in their current versions, in the order in which they were added. */
export async function listArticles(
  { db }: Storage,
  guildId: string,
): Promise<readonly StoredArticle[]> {
  return await selectArticles(db, guildId).orderBy('articles.number').execute();
}

/** An article in its current version; null if the server has none with this id. */
export async function readArticle(
  { db }: Pick<Storage, 'db'>,
  guildId: string,
  articleId: string,
): Promise<StoredArticle | null> {
  const article = await selectArticles(db, guildId)
    .where('articles.id', '=', articleId)
    .executeTakeFirst();
  return article ?? null;
}

/** What two articles that are the same have in common. */
interface Identity extends Pick<NewVersion, 'digest'>, Pick<ArticleDetails, 'url'> {
  /** Only of an article that a library has had before. */
  readonly id?: string;
}

/** An article of a server with the same id, text or canonical address; null if there is none. */
export async function findDuplicate(
  { db }: Pick<Storage, 'db'>,
  guildId: string,
  { digest, url, id }: Identity,
): Promise<StoredArticle | null> {
  const article = await selectArticles(db, guildId)
    .where(eb =>
      eb.or([
        eb('versions.digest', '=', digest),
        ...(url === null ? [] : [eb('versions.url', '=', url)]),
        ...(id === undefined ? [] : [eb('articles.id', '=', id)]),
      ]),
    )
    .orderBy('articles.number')
    .limit(1)
    .executeTakeFirst();
  return article ?? null;
}

/** The versions of an article, from the first to the current one. */
export async function listVersions(
  { db }: Storage,
  guildId: string,
  articleId: string,
): Promise<readonly StoredVersion[]> {
  return await db
    .selectFrom('versions')
    .select(VERSION_COLUMNS)
    .where('guild_id', '=', guildId)
    .where('article_id', '=', articleId)
    .orderBy('version')
    .execute();
}

/** The version of an article that citations name by a key; null if the server has none. */
export async function findVersion(
  { db }: Storage,
  guildId: string,
  key: string,
): Promise<{ readonly articleId: string; readonly version: number } | null> {
  const version = await db
    .selectFrom('versions')
    .select(['article_id as articleId', 'version'])
    .where('guild_id', '=', guildId)
    .where('key', '=', key)
    .executeTakeFirst();
  return version ?? null;
}

/** What the reader extracted of a version, as JSON; null if there is no such version. */
export async function readExtract(
  { db }: Storage,
  guildId: string,
  articleId: string,
  version: number,
): Promise<string | null> {
  const row = await db
    .selectFrom('versions')
    .select('extract')
    .where('guild_id', '=', guildId)
    .where('article_id', '=', articleId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.extract ?? null;
}

/** The bytes of a file; null if the server has none with this digest. */
export async function readOriginal(
  { db }: Storage,
  guildId: string,
  sha256: string,
): Promise<Uint8Array | null> {
  const original = await db
    .selectFrom('originals')
    .select('bytes')
    .where('guild_id', '=', guildId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return original?.bytes ?? null;
}
