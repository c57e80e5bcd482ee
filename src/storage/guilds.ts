import type { Storage } from './storage.ts';

/** A server that something is stored for. */
export interface StoredGuild {
  readonly id: string;
  /** When the bot left it; null while it is there. Unit: milliseconds since 1970. */
  readonly removedAt: number | null;
}

/** Every server that something is stored for. */
export async function listGuilds({ db }: Storage): Promise<readonly StoredGuild[]> {
  return await db
    .selectFrom('guilds')
    .select(['id', 'removed_at as removedAt'])
    .orderBy('id')
    .execute();
}

/** Notes that the bot has left a server. A server that was left before keeps its first time. */
export async function markRemoved({ db }: Storage, guildId: string, at: number): Promise<void> {
  await db
    .updateTable('guilds')
    .set({ removed_at: at })
    .where('id', '=', guildId)
    .where('removed_at', 'is', null)
    .execute();
}

/** Notes that the bot is in a server again. */
export async function unmarkRemoved({ db }: Storage, guildId: string): Promise<void> {
  await db
    .updateTable('guilds')
    .set({ removed_at: null })
    .where('id', '=', guildId)
    .where('removed_at', 'is not', null)
    .execute();
}

/** Deletes everything of the servers that `isMeant` and the bot left before a time; resolves with their ids. */
export async function deleteRemovedBefore(
  storage: Storage,
  time: number,
  isMeant: (guildId: string) => boolean = () => true,
): Promise<readonly string[]> {
  const left = await storage.db
    .selectFrom('guilds')
    .select('id')
    .where('removed_at', '<', time)
    .execute();
  const deleted: string[] = [];
  // One at a time, since two statements that lock several servers could wait for each other.
  for (const { id } of left.filter(guild => isMeant(guild.id))) {
    const { numDeletedRows } = await storage.db
      .deleteFrom('guilds')
      .where('id', '=', id)
      .where('removed_at', '<', time)
      .executeTakeFirst();
    if (numDeletedRows > 0n) deleted.push(id);
  }
  if (deleted.length > 0) await storage.scrub();
  return deleted;
}

/** Deletes everything of a server; resolves with whether there was anything. */
export async function deleteGuild(storage: Storage, guildId: string): Promise<boolean> {
  const { numDeletedRows } = await storage.db
    .deleteFrom('guilds')
    .where('id', '=', guildId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await storage.scrub();
  return true;
}
