import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import PQueue from 'p-queue';
import type { Schema } from './schema.ts';
import type { Storage } from './storage.ts';

export type Change = Transaction<Schema>;

type Database = Kysely<Schema>;

/** Changes that run or wait in this process, by server. */
const queues = new WeakMap<Database, Map<string, PQueue>>();

/**
 * Runs a change of what a server has stored, in one transaction; creates the server's row if needed.
 *
 * Changes of one server wait for each other: the first statement locks its row, and with PostgreSQL's default
 * isolation the statements after it see what was committed meanwhile. So no change has to be tried again, as it
 * would with serializable transactions. Whatever depends on other rows of a server is changed in this way.
 * Those of one process wait without a connection, so that a flood in one server leaves the others theirs.
 */
export function changeGuild<Outcome>(
  { db }: Storage,
  guildId: string,
  change: (transaction: Change) => Promise<Outcome>,
): Promise<Outcome> {
  return inTurn(db, guildId, async transaction => {
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
  return inTurn(db, guildId, async transaction =>
    (await lockGuild(transaction, guildId)) ? await change(transaction) : null,
  );
}

/** Locks a server's row until the end of a transaction; resolves with whether it exists. Lock several by id. */
export async function lockGuild(transaction: Change, guildId: string): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('guilds')
    .set({ id: guildId })
    .where('id', '=', guildId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Runs a transaction after those of the same server that were asked for before. */
async function inTurn<Outcome>(
  db: Database,
  guildId: string,
  change: (transaction: Change) => Promise<Outcome>,
): Promise<Outcome> {
  const ofDatabase = queues.get(db) ?? new Map<string, PQueue>();
  queues.set(db, ofDatabase);
  const queue = ofDatabase.get(guildId) ?? new PQueue({ concurrency: 1 });
  ofDatabase.set(guildId, queue);
  try {
    return await queue.add(() => db.transaction().execute(change));
  } finally {
    if (queue.size === 0 && queue.pending === 0) ofDatabase.delete(guildId);
  }
}
