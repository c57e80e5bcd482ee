import type { Updateable } from 'kysely';
import { type Change, changeGuild } from '../changeGuild.ts';
import { addDelivery, type NewDelivery } from '../deliveries.ts';
import type { Author } from '../log.ts';
import { newId } from '../newId.ts';
import type { Schema } from '../schema.ts';
import type { Storage } from '../storage.ts';
import { recordFeed } from './feedLog.ts';
import type { FeedState } from './feedTables.ts';
import { listFeeds, readFeed } from './readFeeds.ts';
import type { NewFeed, StoredFeed } from './storedFeed.ts';

export type AddFeedOutcome =
  | { readonly kind: 'added'; readonly feed: StoredFeed }
  /** The server has as many feeds as it may. */
  | { readonly kind: 'full' }
  /** The server has this feed already. */
  | { readonly kind: 'repeated'; readonly feed: StoredFeed };

/** Adds a feed to a server, to be read at once. */
export function addFeed(
  storage: Storage,
  guildId: string,
  { url, title, channelId, roleId, filter, mode }: NewFeed,
  { author, limit }: { readonly author: Author; readonly limit: number },
): Promise<AddFeedOutcome> {
  return changeGuild(storage, guildId, async (transaction): Promise<AddFeedOutcome> => {
    const feeds = await listFeeds({ db: transaction }, guildId);
    const same = feeds.find(feed => feed.url === url);
    if (same !== undefined) return { kind: 'repeated', feed: same };
    if (feeds.length >= limit) return { kind: 'full' };
    const id = newId();
    await transaction
      .insertInto('feeds')
      .values({
        guild_id: guildId,
        id,
        url,
        title,
        channel_id: channelId,
        role_id: roleId,
        filter,
        mode,
        added_by: author.member,
        added_at: author.at,
        state: 'active',
        is_seeded: 0,
        next_at: author.at,
        failures: 0,
        problem: null,
        etag: null,
        last_modified: null,
        polled_at: null,
        batch_at: null,
      })
      .execute();
    await recordFeed(transaction, { guildId, url, title }, author, { action: 'added' });
    const feed = await readFeed({ db: transaction }, guildId, id);
    if (feed === null) throw new Error('a new feed is missing');
    return { kind: 'added', feed };
  });
}

/** Pauses or resumes a feed, which is then read at once; the feed as it is now, null if there is none. */
export function setPaused(
  storage: Storage,
  guildId: string,
  feedId: string,
  isPaused: boolean,
  author: Author,
): Promise<StoredFeed | null> {
  return changeGuild(storage, guildId, async transaction => {
    const feed = await readFeed({ db: transaction }, guildId, feedId);
    const state: FeedState = isPaused ? 'paused' : 'active';
    if (feed === null || feed.state === state) return feed;
    await updateFeed(transaction, feed, { state, failures: 0, problem: null, next_at: author.at });
    const action = isPaused ? 'paused' : 'resumed';
    await recordFeed(transaction, feed, author, { action });
    return { ...feed, state, failures: 0, problem: null, nextAt: author.at };
  });
}

/** Deletes a feed; its articles stay. Resolves with the feed, null if there was none. */
export function removeFeed(
  storage: Storage,
  guildId: string,
  feedId: string,
  author: Author,
): Promise<StoredFeed | null> {
  return changeGuild(storage, guildId, async transaction => {
    const feed = await readFeed({ db: transaction }, guildId, feedId);
    if (feed === null) return null;
    await transaction
      .deleteFrom('feeds')
      .where('guild_id', '=', guildId)
      .where('id', '=', feedId)
      .execute();
    await recordFeed(transaction, feed, author, { action: 'removed' });
    return feed;
  });
}

/** What came of reading a feed. */
export interface PollResult {
  readonly title: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextAt: number;
  readonly polledAt: number;
}

/** Notes that a feed was read, and all of its new entries were taken. */
export async function notePolled(
  { db }: Pick<Storage, 'db'>,
  feed: StoredFeed,
  { title, etag, lastModified, nextAt, polledAt }: PollResult,
): Promise<void> {
  await updateFeed(db, feed, {
    title: title ?? feed.title,
    etag,
    last_modified: lastModified,
    next_at: nextAt,
    polled_at: polledAt,
    failures: 0,
    problem: null,
    is_seeded: 1,
  });
}

/** What a failure to read a feed leads to. */
export interface PollFailure {
  /** As JSON. */
  readonly problem: string;
  readonly at: number;
  /** When it is read again; null to disable it. */
  readonly nextAt: number | null;
  /** The message that says that it is disabled; null for none. */
  readonly notice: NewDelivery | null;
}

/** Notes that a feed could not be read. */
export function noteFailure(
  storage: Storage,
  feed: StoredFeed,
  { problem, nextAt, at, notice }: PollFailure,
): Promise<void> {
  return changeGuild(storage, feed.guildId, async transaction => {
    const failures = feed.failures + 1;
    if (nextAt !== null) {
      await updateFeed(transaction, feed, { failures, problem, next_at: nextAt });
      return;
    }
    await updateFeed(transaction, feed, { failures, problem, state: 'disabled' });
    const author = { member: null, at };
    await recordFeed(transaction, feed, author, { action: 'disabled', detail: problem });
    if (notice !== null) await addDelivery(transaction, notice, at);
  });
}

async function updateFeed(
  db: Pick<Change, 'updateTable'>,
  { guildId, id }: Pick<StoredFeed, 'guildId' | 'id'>,
  values: Updateable<Schema['feeds']>,
): Promise<void> {
  await db
    .updateTable('feeds')
    .set(values)
    .where('guild_id', '=', guildId)
    .where('id', '=', id)
    .execute();
}
