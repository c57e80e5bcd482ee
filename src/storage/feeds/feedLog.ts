import { type Change, changeStoredGuild } from '../changeGuild.ts';
import type { Author } from '../log.ts';
import type { Storage } from '../storage.ts';
import type { FeedAction } from './feedTables.ts';
import type { FeedName } from './storedFeed.ts';

/** A line of the log of a server's feeds. */
export interface FeedLogEntry extends Author {
  /** Counted from 1; a later line has a greater one. */
  readonly number: number;
  readonly action: FeedAction;
  /** The feed's title, or its address. */
  readonly feed: string;
  /** The headline of an entry, for what happened to one. */
  readonly title: string | null;
  readonly detail: string | null;
}

type Entry = Pick<FeedLogEntry, 'action'> & Partial<Pick<FeedLogEntry, 'title' | 'detail'>>;

/** Lines that are kept per server. */
const MAX_LINES = 500;

/** Reads the log of a server's feeds, newest first, from before the line with number `before`. */
export async function readFeedLog(
  { db }: Storage,
  guildId: string,
  { limit, before }: { readonly limit: number; readonly before?: number },
): Promise<readonly FeedLogEntry[]> {
  return await db
    .selectFrom('feed_log')
    .select(['number', 'at', 'member', 'action', 'feed', 'title', 'detail'])
    .where('guild_id', '=', guildId)
    .$if(before !== undefined, query => query.where('number', '<', before ?? 0))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}

/** How many lines the log of a server's feeds has, and the number of the newest; 0 for none. */
export async function readFeedLogSize(
  { db }: Storage,
  guildId: string,
): Promise<{ readonly lines: number; readonly newest: number }> {
  const { lines, newest } = await db
    .selectFrom('feed_log')
    .select(({ fn }) => [
      fn.countAll<number>().as('lines'),
      fn.max<number | null>('number').as('newest'),
    ])
    .where('guild_id', '=', guildId)
    .executeTakeFirstOrThrow();
  return { lines, newest: newest ?? 0 };
}

/** Adds a line to the log of a server's feeds, in the transaction of the change. */
export async function recordFeed(
  transaction: Change,
  { guildId, title: feedTitle, url }: Pick<FeedName, 'guildId' | 'title' | 'url'>,
  { member, at }: Author,
  { action, title = null, detail = null }: Entry,
): Promise<void> {
  const last = await transaction
    .selectFrom('feed_log')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('guild_id', '=', guildId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const feed = feedTitle ?? url;
  await transaction
    .insertInto('feed_log')
    .values({ guild_id: guildId, number, at, member, action, feed, title, detail })
    .execute();
  await transaction
    .deleteFrom('feed_log')
    .where('guild_id', '=', guildId)
    .where('number', '<=', number - MAX_LINES)
    .execute();
}

/** Adds a line that stands by itself. */
export async function recordFeedEvent(
  storage: Storage,
  feed: Pick<FeedName, 'guildId' | 'title' | 'url'>,
  entry: Entry,
  at: number,
): Promise<void> {
  await changeStoredGuild(storage, feed.guildId, transaction =>
    recordFeed(transaction, feed, { member: null, at }, entry),
  );
}
