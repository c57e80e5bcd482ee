import type { Change } from '../changeGuild.ts';
import type { Storage } from '../storage.ts';
import type { StoredFeed } from './storedFeed.ts';

type Feed = Pick<StoredFeed, 'guildId' | 'id'>;

/** How long a key is kept after its entry was last in the feed. Unit: milliseconds. */
const KEPT = 90 * 24 * 60 * 60 * 1000;
/** How old the note of having seen a key may get. Unit: milliseconds. */
const SEEN_PRECISION = 24 * 60 * 60 * 1000;
/** SQLite takes 32,766 parameters in a query. */
const MAX_KEYS = 5000;

/** The known ones of some keys, with the article that their entry became, if any. */
export async function findFeedKeys(
  { db }: Pick<Storage, 'db'>,
  { guildId, id }: Feed,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('feed_keys')
    .select(['key', 'article_id as articleId'])
    .where('guild_id', '=', guildId)
    .where('feed_id', '=', id)
    .where('key', 'in', keys.slice(0, MAX_KEYS))
    .execute();
  return new Map(rows.map(({ key, articleId }) => [key, articleId]));
}

/** Whether an article is already that of an entry of a feed. */
export async function hasEntryOf(
  transaction: Change,
  { guildId, id }: Feed,
  articleId: string,
): Promise<boolean> {
  const key = await transaction
    .selectFrom('feed_keys')
    .select('key')
    .where('guild_id', '=', guildId)
    .where('feed_id', '=', id)
    .where('article_id', '=', articleId)
    .limit(1)
    .executeTakeFirst();
  return key !== undefined;
}

/** Notes the keys of an entry, in the transaction that takes it. */
export async function addFeedKeys(
  transaction: Change,
  { guildId, id }: Feed,
  keys: readonly string[],
  { articleId, at }: { readonly articleId: string | null; readonly at: number },
): Promise<void> {
  const rows = keys.map(key => ({
    guild_id: guildId,
    feed_id: id,
    key,
    article_id: articleId,
    seen_at: at,
  }));
  await transaction
    .insertInto('feed_keys')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

/** Notes which keys a feed has now, and forgets those that it has not had for 90 days. */
export async function noteSeenKeys(
  { db }: Storage,
  { guildId, id }: Feed,
  keys: readonly string[],
  at: number,
): Promise<void> {
  if (keys.length > 0) {
    await db
      .updateTable('feed_keys')
      .set({ seen_at: at })
      .where('guild_id', '=', guildId)
      .where('feed_id', '=', id)
      .where('seen_at', '<', at - SEEN_PRECISION)
      .where('key', 'in', keys.slice(0, MAX_KEYS))
      .execute();
  }
  await db
    .deleteFrom('feed_keys')
    .where('guild_id', '=', guildId)
    .where('feed_id', '=', id)
    .where('seen_at', '<', at - KEPT)
    .execute();
}
