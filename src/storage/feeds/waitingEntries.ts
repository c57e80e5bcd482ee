import { changeStoredGuild } from '../changeGuild.ts';
import { addDelivery, type NewDelivery } from '../deliveries.ts';
import type { Storage } from '../storage.ts';
import { recordFeed } from './feedLog.ts';
import type { FeedAction } from './feedTables.ts';
import type { StoredFeed } from './storedFeed.ts';

/** An entry that waits to be announced. */
export interface WaitingEntry {
  readonly key: string;
  readonly title: string | null;
  readonly articleId: string;
}

/** How waiting entries are settled. */
export interface Settlement {
  readonly keys: readonly string[];
  /** The message that announces them; null for none. */
  readonly delivery: NewDelivery | null;
  /** Why some are not announced, by headline. */
  readonly skipped: readonly { readonly action: FeedAction; readonly title: string | null }[];
  /** Whether the message counts as the hourly one. */
  readonly isBatch: boolean;
}

/** The entries of a feed that wait to be announced, oldest first. */
export async function listWaitingEntries(
  { db }: Storage,
  { guildId, id }: Pick<StoredFeed, 'guildId' | 'id'>,
): Promise<readonly WaitingEntry[]> {
  return await db
    .selectFrom('feed_entries')
    .select(['key', 'title', 'article_id as articleId'])
    .where('guild_id', '=', guildId)
    .where('feed_id', '=', id)
    .orderBy('number')
    .execute();
}

/** Settles waiting entries; does nothing if one of them no longer waits. */
export async function settleEntries(
  storage: Storage,
  feed: StoredFeed,
  { keys, delivery, skipped, isBatch }: Settlement,
  at: number,
): Promise<void> {
  const { guildId, id } = feed;
  await changeStoredGuild(storage, guildId, async transaction => {
    const { waiting } = await transaction
      .selectFrom('feed_entries')
      .select(({ fn }) => fn.countAll<number>().as('waiting'))
      .where('guild_id', '=', guildId)
      .where('feed_id', '=', id)
      .where('key', 'in', keys)
      .executeTakeFirstOrThrow();
    if (waiting < keys.length) return;
    await transaction
      .deleteFrom('feed_entries')
      .where('guild_id', '=', guildId)
      .where('feed_id', '=', id)
      .where('key', 'in', keys)
      .execute();
    if (delivery !== null) await addDelivery(transaction, delivery, at);
    for (const { action, title } of skipped) {
      await recordFeed(transaction, feed, { member: null, at }, { action, title });
    }
    if (!isBatch) return;
    await transaction
      .updateTable('feeds')
      .set({ batch_at: at })
      .where('guild_id', '=', guildId)
      .where('id', '=', id)
      .execute();
  });
}
