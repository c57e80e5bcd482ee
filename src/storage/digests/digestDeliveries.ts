import { type Change, changeStoredGuild } from '../changeGuild.ts';
import { addDelivery, type NewDelivery } from '../deliveries.ts';
import type { Storage } from '../storage.ts';
import type { DigestIdentity, StoredDigest } from './storedDigest.ts';

type Message = Pick<NewDelivery, 'nonce' | 'message'>;

/** What a due digest posts, and when it is due next. */
export interface DuePost {
  /** Its messages, in order; none if nothing is new. */
  readonly messages: readonly Message[];
  /** The number of the last article that is not new afterwards. */
  readonly until: number;
  readonly nextAt: number;
  readonly expiresAt: number;
}

/** Stores the messages of a digest that is due, unless it was changed meanwhile or an earlier one is still unsent. */
export async function storeDue(
  storage: Storage,
  { guildId, number, nextAt: dueAt, channelId }: StoredDigest,
  { messages, until, nextAt, expiresAt }: DuePost,
  at: number,
): Promise<void> {
  await changeStoredGuild(storage, guildId, async transaction => {
    const sender = senderOf(number);
    const unsent = await transaction
      .selectFrom('deliveries')
      .select('nonce')
      .where('guild_id', '=', guildId)
      .where('sender', '=', sender)
      .executeTakeFirst();
    if (unsent !== undefined) return;
    const { numUpdatedRows } = await transaction
      .updateTable('digests')
      .set({ next_at: nextAt, until })
      .where('guild_id', '=', guildId)
      .where('number', '=', number)
      .where('state', '=', 'active')
      .where('next_at', '=', dueAt)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    for (const message of messages) {
      const place = { guildId, channelId, sender, roleId: null, member: null, expiresAt };
      await addDelivery(transaction, { ...place, ...message, subject: '' }, at);
    }
  });
}

/** Notes that a message of a digest was posted; what it is about is no longer new. */
export async function notePosted(
  transaction: Change,
  { guildId, number }: DigestIdentity,
  at: number,
): Promise<void> {
  await transaction
    .updateTable('digests')
    .set(eb => ({ since: eb.ref('until'), posted_at: at }))
    .where('guild_id', '=', guildId)
    .where('number', '=', number)
    .execute();
}

/** Pauses a digest that Discord refused. */
export async function noteRefused(
  transaction: Change,
  { guildId, number }: DigestIdentity,
  problem: string,
): Promise<void> {
  await transaction
    .updateTable('digests')
    .set({ state: 'refused', problem, is_told: 0 })
    .where('guild_id', '=', guildId)
    .where('number', '=', number)
    .where('state', '=', 'active')
    .execute();
}

/** Takes the refused digests whose members have not been told yet; each is taken once. */
export async function takeUntold({ db }: Storage) {
  return await db
    .updateTable('digests')
    .set({ is_told: 1 })
    .where('is_told', '=', 0)
    .returning(['guild_id as guildId', 'number'])
    .execute();
}

/** What the messages of a digest are stored as being from. */
export function senderOf(number: number): string {
  return `digest ${String(number)}`;
}

/** The number of the digest that a message is from; null if it is from none. */
export function digestNumberIn(sender: string): number | null {
  const number = /^digest (?<number>\d+)$/u.exec(sender)?.groups?.number;
  return number === undefined ? null : Number(number);
}
