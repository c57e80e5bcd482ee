import type { Updateable } from 'kysely';
import { type Change, changeGuild } from '../changeGuild.ts';
import type { Author } from '../log.ts';
import type { Schema } from '../schema.ts';
import type { Storage } from '../storage.ts';
import { senderOf } from './digestDeliveries.ts';
import { listDigests, readDigest } from './readDigests.ts';
import type { DigestIdentity, NewDigest, StoredDigest } from './storedDigest.ts';

/**
 * Sets the digest of a channel, in place of an earlier one there, which keeps its number and what was
 * posted. Null if the server has as many digests as it may.
 */
export function setDigest(
  storage: Storage,
  guildId: string,
  { channelId, ...chosen }: NewDigest,
  { author, limit, nextAt }: { author: Author; limit: number; nextAt: number },
): Promise<StoredDigest | null> {
  return changeGuild(storage, guildId, async transaction => {
    const db = { db: transaction };
    const digests = await listDigests(db, guildId);
    const earlier = digests.find(digest => digest.channelId === channelId);
    if (earlier === undefined && digests.length >= limit) return null;
    const number = earlier?.number ?? (digests.at(-1)?.number ?? 0) + 1;
    const values = {
      ...chosen,
      ...ACTIVE,
      set_by: author.member,
      next_at: nextAt,
    };
    if (earlier === undefined) {
      const since = await readLastArticle(transaction, guildId);
      await transaction
        .insertInto('digests')
        .values({
          ...values,
          guild_id: guildId,
          number,
          channel_id: channelId,
          posted_at: null,
          since,
          until: since,
        })
        .execute();
    } else {
      await updateDigest(transaction, earlier, values);
    }
    return await readDigest(db, guildId, number);
  });
}

/**
 * Pauses a digest, or resumes it with the time of the next one; the digest as it is now, null if there is none.
 *
 * @param nextAt null to pause
 */
export function setDigestPaused(
  storage: Storage,
  { guildId, number }: DigestIdentity,
  nextAt: number | null,
): Promise<StoredDigest | null> {
  return changeGuild(storage, guildId, async transaction => {
    const values =
      nextAt === null
        ? ({ state: 'paused', problem: null } as const)
        : { ...ACTIVE, next_at: nextAt };
    await updateDigest(transaction, { guildId, number }, values);
    if (nextAt === null) await deleteUnsent(transaction, { guildId, number });
    return await readDigest({ db: transaction }, guildId, number);
  });
}

/** Deletes a digest; resolves with it, null if there was none. */
export function removeDigest(
  storage: Storage,
  { guildId, number }: DigestIdentity,
): Promise<StoredDigest | null> {
  return changeGuild(storage, guildId, async transaction => {
    const digest = await readDigest({ db: transaction }, guildId, number);
    await transaction
      .deleteFrom('digests')
      .where('guild_id', '=', guildId)
      .where('number', '=', number)
      .execute();
    await deleteUnsent(transaction, { guildId, number });
    return digest;
  });
}

/** The number of the article that a server added last; 0 before the first. */
async function readLastArticle(transaction: Change, guildId: string): Promise<number> {
  const { number } = await transaction
    .selectFrom('guilds')
    .select('last_article as number')
    .where('id', '=', guildId)
    .executeTakeFirstOrThrow();
  return number;
}

/** Changes a digest, if it is there. */
async function updateDigest(
  db: Pick<Change, 'updateTable'>,
  { guildId, number }: DigestIdentity,
  values: Updateable<Schema['digests']>,
): Promise<void> {
  await db
    .updateTable('digests')
    .set(values)
    .where('guild_id', '=', guildId)
    .where('number', '=', number)
    .execute();
}

/** Deletes the messages of a digest that are still to be sent. */
async function deleteUnsent(
  transaction: Change,
  { guildId, number }: DigestIdentity,
): Promise<void> {
  await transaction
    .deleteFrom('deliveries')
    .where('guild_id', '=', guildId)
    .where('sender', '=', senderOf(number))
    .execute();
}

const ACTIVE = { state: 'active', problem: null, is_told: 1 } as const;
