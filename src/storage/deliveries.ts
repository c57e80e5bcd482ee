import { createHash } from 'node:crypto';
import { type Change, changeStoredGuild } from './changeGuild.ts';
import type { Storage } from './storage.ts';

/** A message that is to be sent exactly once. */
export interface NewDelivery {
  readonly guildId: string;
  /** Identifies the message, see `nonceOf`. */
  readonly nonce: string;
  /** What it is from, such as `feed` with an id. */
  readonly sender: string;
  /** What it is about, for the log. */
  readonly subject: string;
  readonly channelId: string;
  /** The role it mentions, as far as `member` may mention it; null for none. */
  readonly roleId: string | null;
  readonly member: string | null;
  /** As JSON. */
  readonly message: string;
  /** When it is too late to send it; null for never. */
  readonly expiresAt: number | null;
}

export interface StoredDelivery extends NewDelivery {
  readonly createdAt: number;
  /** When it was first sent, whatever came of it; null before. */
  readonly attemptedAt: number | null;
}

/** Unit: characters of 6 bits. Discord accepts 25. */
const NONCE_LENGTH = 22;

/** A digest of what makes a message unique, by which Discord and Footnote recognize it. `identity` becomes JSON. */
export function nonceOf(identity: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify(identity));
  return hash.digest('base64url').slice(0, NONCE_LENGTH);
}

/** Notes that a message is to be sent, in the transaction that decides it. */
export async function addDelivery(
  transaction: Change,
  { guildId, channelId, roleId, expiresAt, ...delivery }: NewDelivery,
  at: number,
): Promise<void> {
  const last = await transaction
    .selectFrom('deliveries')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('guild_id', '=', guildId)
    .executeTakeFirst();
  await transaction
    .insertInto('deliveries')
    .values({
      ...delivery,
      number: (last?.number ?? 0) + 1,
      guild_id: guildId,
      channel_id: channelId,
      role_id: roleId,
      created_at: at,
      attempted_at: null,
      expires_at: expiresAt,
    })
    .execute();
}

/** All messages that are to be sent in servers that the bot is in, oldest first. */
export async function listDeliveries({ db }: Storage): Promise<readonly StoredDelivery[]> {
  return await db
    .selectFrom('deliveries')
    .innerJoin('guilds', 'guilds.id', 'deliveries.guild_id')
    .where('guilds.removed_at', 'is', null)
    .select([
      'deliveries.guild_id as guildId',
      'deliveries.nonce',
      'deliveries.sender',
      'deliveries.subject',
      'deliveries.channel_id as channelId',
      'deliveries.role_id as roleId',
      'deliveries.member',
      'deliveries.created_at as createdAt',
      'deliveries.attempted_at as attemptedAt',
      'deliveries.message',
      'deliveries.expires_at as expiresAt',
    ])
    .orderBy('deliveries.created_at')
    .orderBy('deliveries.number')
    .execute();
}

/** Notes that a message is about to be sent for the first time, or anew. */
export async function noteAttempt(
  { db }: Storage,
  { guildId, nonce }: Pick<StoredDelivery, 'guildId' | 'nonce'>,
  at: number,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ attempted_at: at })
    .where('guild_id', '=', guildId)
    .where('nonce', '=', nonce)
    .execute();
}

/** Deletes a message that is done; `record` notes what came of it, in the same transaction. */
export async function finishDelivery(
  storage: Storage,
  { guildId, nonce }: Pick<StoredDelivery, 'guildId' | 'nonce'>,
  record: (transaction: Change) => Promise<void>,
): Promise<void> {
  await changeStoredGuild(storage, guildId, async transaction => {
    const { numDeletedRows } = await transaction
      .deleteFrom('deliveries')
      .where('guild_id', '=', guildId)
      .where('nonce', '=', nonce)
      .executeTakeFirst();
    if (numDeletedRows > 0n) await record(transaction);
  });
}
