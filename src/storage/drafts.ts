import { sha256Of } from './articles/originals.ts';
import { changeGuild, changeStoredGuild } from './changeGuild.ts';
import { newId } from './newId.ts';
import type { Storage } from './storage.ts';

/** A file that a member has sent and not confirmed yet. */
export interface NewDraft {
  readonly member: string;
  /** Unit: milliseconds since 1970. */
  readonly createdAt: number;
  /** The file's name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What was read from the file, as JSON; storage does not look into it. */
  readonly result: string;
}

/** A draft without its bytes, which `addArticles` takes over. */
export interface Draft extends Omit<NewDraft, 'bytes'> {
  readonly id: string;
  readonly sha256: string;
  /** Unit: bytes. */
  readonly size: number;
}

/** Saves a draft; resolves with its id, of 16 characters. */
export async function saveDraft(
  storage: Storage,
  guildId: string,
  { member, createdAt, name, bytes, result }: NewDraft,
): Promise<string> {
  const id = newId();
  const draft = {
    guild_id: guildId,
    id,
    member,
    created_at: createdAt,
    name,
    sha256: sha256Of(bytes),
    size: bytes.byteLength,
    bytes,
    result,
  };
  await changeGuild(storage, guildId, async transaction => {
    await transaction.insertInto('drafts').values(draft).execute();
  });
  return id;
}

/** Reads a draft; null if the server has none with this id, or no longer. */
export async function readDraft(
  { db }: Storage,
  guildId: string,
  id: string,
): Promise<Draft | null> {
  const draft = await db
    .selectFrom('drafts')
    .select(['id', 'member', 'created_at as createdAt', 'name', 'sha256', 'size', 'result'])
    .where('guild_id', '=', guildId)
    .where('id', '=', id)
    .executeTakeFirst();
  return draft ?? null;
}

/** Reads the file of a draft; null if the server has none with this id, or no longer. */
export async function readDraftBytes(
  { db }: Storage,
  guildId: string,
  id: string,
): Promise<Uint8Array | null> {
  const draft = await db
    .selectFrom('drafts')
    .select('bytes')
    .where('guild_id', '=', guildId)
    .where('id', '=', id)
    .executeTakeFirst();
  return draft?.bytes ?? null;
}

/** Replaces what was read, after a member has edited it; resolves with whether the draft still exists. */
export async function updateDraft(
  { db }: Storage,
  guildId: string,
  id: string,
  result: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('drafts')
    .set({ result })
    .where('guild_id', '=', guildId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Deletes a draft; resolves with whether it existed. */
export async function discardDraft(
  storage: Storage,
  guildId: string,
  id: string,
): Promise<boolean> {
  // While a draft is being added, it stays.
  const isDeleted = await changeStoredGuild(storage, guildId, async transaction => {
    const { numDeletedRows } = await transaction
      .deleteFrom('drafts')
      .where('guild_id', '=', guildId)
      .where('id', '=', id)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  });
  if (isDeleted !== true) return false;
  await storage.scrub();
  return true;
}

/** Deletes the drafts of all servers that were created before a time; resolves with their number. */
export async function discardDraftsBefore(storage: Storage, time: number): Promise<number> {
  const guilds = await storage.db
    .selectFrom('drafts')
    .select('guild_id as id')
    .distinct()
    .where('created_at', '<', time)
    .execute();
  let deleted = 0;
  for (const { id } of guilds) {
    await changeStoredGuild(storage, id, async transaction => {
      const { numDeletedRows } = await transaction
        .deleteFrom('drafts')
        .where('guild_id', '=', id)
        .where('created_at', '<', time)
        .executeTakeFirst();
      deleted += Number(numDeletedRows);
    });
  }
  if (deleted > 0) await storage.scrub();
  return deleted;
}
