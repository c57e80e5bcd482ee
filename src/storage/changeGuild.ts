import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';
import type { Storage } from './storage.ts';

export type Change = Transaction<Schema>;

/**
 * Runs a change of what a server has stored, in one transaction; creates the server's row if needed.
 *
 * Changes of one server wait for each other: the first statement locks its row, and with PostgreSQL's default
 * isolation the statements after it see what was committed meanwhile. So no change has to be tried again, as it
 * would with serializable transactions. Whatever depends on other rows of a server is changed in this way.
 */
export function changeGuild<Outcome>(
  { db }: Storage,
  guildId: string,
  change: (transaction: Change) => Promise<Outcome>,
): Promise<Outcome> {
  return db.transaction().execute(async transaction => {
    await transaction
      .insertInto('guilds')
      .values({ id: guildId, removed_at: null, revision: randomUUID() })
      // Changes nothing, but locks the row.
      .onConflict(conflict => conflict.column('id').doUpdateSet({ id: guildId }))
      .execute();
    return await change(transaction);
  });
}

/** Like `changeGuild`, but resolves with null if nothing is stored for the server. */
export function changeStoredGuild<Outcome>(
  { db }: Pick<Storage, 'db'>,
  guildId: string,
  change: (transaction: Change) => Promise<Outcome>,
): Promise<Outcome | null> {
  return db
    .transaction()
    .execute(async transaction =>
      (await lockGuild(transaction, guildId)) ? await change(transaction) : null,
    );
}

/** Locks a server's row until the end of a transaction; whether there is one. Several are locked in order of id. */
export async function lockGuild(transaction: Change, guildId: string): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('guilds')
    .set({ id: guildId })
    .where('id', '=', guildId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
