import type { Storage } from '../storage.ts';
import { DIGEST_COLUMNS, type StoredDigest } from './storedDigest.ts';

type Database = Pick<Storage, 'db'>;

/** A server's digests, by number. */
export async function listDigests(
  { db }: Database,
  guildId: string,
): Promise<readonly StoredDigest[]> {
  return await db
    .selectFrom('digests')
    .select(DIGEST_COLUMNS)
    .where('guild_id', '=', guildId)
    .orderBy('number')
    .execute();
}

/** A digest; null if the server has none with this number. */
export async function readDigest(
  { db }: Database,
  guildId: string,
  number: number,
): Promise<StoredDigest | null> {
  const digest = await db
    .selectFrom('digests')
    .select(DIGEST_COLUMNS)
    .where('guild_id', '=', guildId)
    .where('number', '=', number)
    .executeTakeFirst();
  return digest ?? null;
}

/** The digests that are due at a time, of servers that the bot is in; those that wait longest first. */
export async function listDueDigests(
  { db }: Database,
  time: number,
): Promise<readonly StoredDigest[]> {
  return await db
    .selectFrom('digests')
    .innerJoin('guilds', 'guilds.id', 'digests.guild_id')
    .where('guilds.removed_at', 'is', null)
    .where('digests.state', '=', 'active')
    .where('digests.next_at', '<=', time)
    .select(DIGEST_COLUMNS)
    .orderBy('digests.next_at')
    .execute();
}
