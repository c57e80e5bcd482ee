import { changeGuild, changeStoredGuild } from '../changeGuild.ts';
import type { GapReason } from '../schema.ts';
import type { Storage } from '../storage.ts';

/** A question without a good answer. Names no member. */
export interface Gap {
  /** That of the message with the answer if it was voted down; else random. */
  readonly id: string;
  /** The question as JSON. */
  readonly question: string;
  readonly reason: GapReason;
  /** When it was asked, in UTC, such as `2025-03-02`. */
  readonly day: string;
}

/** Adds a question; one with the same id stays as it is. */
export async function addGap(storage: Storage, guildId: string, gap: Gap): Promise<void> {
  await changeGuild(storage, guildId, async transaction => {
    await transaction
      .insertInto('gaps')
      .values({ guild_id: guildId, ...gap })
      .onConflict(conflict => conflict.columns(['guild_id', 'id']).doNothing())
      .execute();
  });
}

/** A server's questions from a day on, newest first. */
export async function readGaps(
  { db }: Storage,
  guildId: string,
  { from, limit }: { readonly from: string; readonly limit: number },
): Promise<readonly Gap[]> {
  return await db
    .selectFrom('gaps')
    .select(['id', 'question', 'reason', 'day'])
    .where('guild_id', '=', guildId)
    .where('day', '>=', from)
    .orderBy('day', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Deletes some of a server's questions, or all for null. */
export async function deleteGaps(
  storage: Storage,
  guildId: string,
  ids: readonly string[] | null,
): Promise<void> {
  await storage.db
    .deleteFrom('gaps')
    .where('guild_id', '=', guildId)
    .$if(ids !== null, query => query.where('id', 'in', ids ?? []))
    .execute();
  await storage.scrub();
}

/** Deletes the question of an answer that was voted down, once no such vote is left. */
export async function withdrawGap(
  storage: Storage,
  guildId: string,
  messageId: string,
): Promise<void> {
  await changeStoredGuild(storage, guildId, async transaction => {
    await transaction
      .deleteFrom('gaps')
      .where('guild_id', '=', guildId)
      .where('id', '=', messageId)
      .where('id', 'not in', eb =>
        eb
          .selectFrom('votes')
          .select('message_id')
          .where('guild_id', '=', guildId)
          .where('is_helpful', '=', 0),
      )
      .execute();
  });
}

/** Deletes all servers' questions from before a day. */
export async function deleteGapsBefore(storage: Storage, day: string): Promise<void> {
  const { numDeletedRows } = await storage.db
    .deleteFrom('gaps')
    .where('day', '<', day)
    .executeTakeFirst();
  if (numDeletedRows > 0n) await storage.scrub();
}
