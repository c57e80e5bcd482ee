import type { Storage } from '../storage.ts';
import { FEED_COLUMNS, type StoredFeed } from './storedFeed.ts';

type Database = Pick<Storage, 'db'>;

/** A server's feeds, in the order in which they were added. */
export async function listFeeds({ db }: Database, guildId: string): Promise<readonly StoredFeed[]> {
  return await db
    .selectFrom('feeds')
    .select(FEED_COLUMNS)
    .where('guild_id', '=', guildId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

/** A feed; null if the server has none with this id. */
export async function readFeed(
  { db }: Database,
  guildId: string,
  feedId: string,
): Promise<StoredFeed | null> {
  const feed = await db
    .selectFrom('feeds')
    .select(FEED_COLUMNS)
    .where('guild_id', '=', guildId)
    .where('id', '=', feedId)
    .executeTakeFirst();
  return feed ?? null;
}

/** The feeds that are to be read by a time, of servers that the bot is in; those that wait longest first. */
export async function listDueFeeds({ db }: Database, time: number): Promise<readonly StoredFeed[]> {
  return await db
    .selectFrom('feeds')
    .innerJoin('guilds', 'guilds.id', 'feeds.guild_id')
    .where('guilds.removed_at', 'is', null)
    .where('feeds.state', '=', 'active')
    .where('feeds.next_at', '<=', time)
    .select(FEED_COLUMNS)
    .orderBy('feeds.next_at')
    .execute();
}

/** The feeds with entries that are to be announced. */
export async function listFeedsWithNews({ db }: Database): Promise<readonly StoredFeed[]> {
  return await db
    .selectFrom('feeds')
    .innerJoin('guilds', 'guilds.id', 'feeds.guild_id')
    .where('guilds.removed_at', 'is', null)
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('feed_entries')
          .select('feed_entries.key')
          .whereRef('feed_entries.guild_id', '=', 'feeds.guild_id')
          .whereRef('feed_entries.feed_id', '=', 'feeds.id'),
      ),
    )
    .select(FEED_COLUMNS)
    .orderBy('feeds.added_at')
    .execute();
}
