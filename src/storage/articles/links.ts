import { type Change, changeGuild } from '../changeGuild.ts';
import { type Author, recordChange } from '../log.ts';
import type { Storage } from '../storage.ts';
import { readArticle } from './readArticles.ts';

/** Where a page was fetched, with what the server gave to ask whether it has changed. */
export interface LinkedPage {
  /** The address after redirects. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** An article whose page is to be fetched again. */
export interface DueLink {
  readonly guildId: string;
  readonly articleId: string;
}

/** Where an article was fetched; null if it was not. */
export async function readLink(
  { db }: Storage,
  guildId: string,
  articleId: string,
): Promise<LinkedPage | null> {
  const row = await db
    .selectFrom('links')
    .select(['url', 'etag', 'last_modified as lastModified'])
    .where('guild_id', '=', guildId)
    .where('article_id', '=', articleId)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * For each server that the bot is in, the article whose page was checked longest ago, if that was before a
 * time.
 */
export async function listDueLinks({ db }: Storage, time: number): Promise<readonly DueLink[]> {
  return await db
    .selectFrom('guilds')
    .innerJoin('links', 'links.guild_id', 'guilds.id')
    .select(['guilds.id as guildId', 'links.article_id as articleId'])
    .where('guilds.removed_at', 'is', null)
    .where('links.checked_at', '<=', time)
    .where(eb =>
      eb(
        'links.article_id',
        '=',
        eb
          .selectFrom('links as first')
          .select('first.article_id')
          .whereRef('first.guild_id', '=', 'guilds.id')
          .orderBy('first.checked_at')
          .orderBy('first.article_id')
          .limit(1),
      ),
    )
    .orderBy('links.checked_at')
    .orderBy('guilds.id')
    .execute();
}

/** Notes that the page of an article was checked, with its new validators if there are any. */
export async function noteCheck(
  { db }: Storage,
  guildId: string,
  articleId: string,
  { at, page }: { readonly at: number; readonly page?: LinkedPage },
): Promise<void> {
  const validators = page && { etag: page.etag, last_modified: page.lastModified };
  await db
    .updateTable('links')
    .set({ checked_at: at, ...validators })
    .where('guild_id', '=', guildId)
    .where('article_id', '=', articleId)
    .execute();
}

/** Notes in the log that the page of an article is deleted, or is back; resolves with whether that is new. */
export function setGone(
  storage: Storage,
  guildId: string,
  articleId: string,
  isGone: boolean,
  author: Author,
): Promise<boolean> {
  return changeGuild(storage, guildId, async transaction => {
    const { numUpdatedRows } = await transaction
      .updateTable('links')
      .set({ gone_at: isGone ? author.at : null })
      .where('guild_id', '=', guildId)
      .where('article_id', '=', articleId)
      .where('gone_at', isGone ? 'is' : 'is not', null)
      .executeTakeFirst();
    const article = await readArticle({ db: transaction }, guildId, articleId);
    if (numUpdatedRows === 0n || article === null) return false;
    const action = isGone ? 'gone' : 'back';
    const title = article.title ?? article.name;
    await recordChange(transaction, guildId, author, { action, articleId, title });
    return true;
  });
}

/** Saves the page of an article, which is there. */
export async function saveLink(
  transaction: Change,
  guildId: string,
  articleId: string,
  { url, etag, lastModified }: LinkedPage,
  at: number,
): Promise<void> {
  const row = { url, etag, last_modified: lastModified, checked_at: at, gone_at: null };
  await transaction
    .insertInto('links')
    .values({ guild_id: guildId, article_id: articleId, ...row })
    .onConflict(conflict => conflict.columns(['guild_id', 'article_id']).doUpdateSet(row))
    .execute();
}
