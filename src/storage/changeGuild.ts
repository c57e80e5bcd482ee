import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';
import type { Storage } from './storage.ts';

export type Change = Transaction<Schema>;

/** Runs a change of what a server has stored, in one transaction; creates the server's row if needed. */
export function changeGuild<Outcome>(
  { db }: Storage,
  guildId: string,
  change: (transaction: Change) => Promise<Outcome>,
): Promise<Outcome> {
  return db.transaction().execute(async transaction => {
    await transaction
      .insertInto('guilds')
      .values({ id: guildId, removed_at: null, revision: randomUUID() })
      // Changes nothing, but makes changes of one server wait for each other in PostgreSQL too.
      .onConflict(conflict => conflict.column('id').doUpdateSet({ id: guildId }))
      .execute();
    return await change(transaction);
  });
}
