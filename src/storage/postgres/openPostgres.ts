import { Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from 'kysely';
import type { ChangeListener, Unsubscribe } from '../changes.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Schema } from '../schema.ts';
import { StorageError } from '../storageError.ts';
import { clusterTables } from './clusterTables.ts';
import { type ConnectionOptions, connectionOptions } from './connectionOptions.ts';
import { createPool } from './createPool.ts';
import { listen } from './listen.ts';
import { notices } from './notices.ts';
import { passageTables } from './passageTables.ts';
import { sharedArticles } from './sharedArticles.ts';
import { sharedVectors } from './sharedVectors.ts';

/** Longest time for a statement; migrations and copies have no limit. Unit: milliseconds. */
const TIMEOUT = 10_000;
/** As `server_version_num`: 14.0. */
const OLDEST_VERSION = 140_000;
/** Only PostgreSQL has these. */
const MIGRATIONS = {
  '001-notices': notices,
  '007-cluster': clusterTables,
  '008-shared-articles': sharedArticles,
  '009-passages': passageTables,
  '010-shared-vectors': sharedVectors,
};

/**
 * Opens a PostgreSQL database by its address and creates or updates its tables.
 *
 * @throws StorageError when it cannot be used.
 */
export async function openPostgres(address: string) {
  const connection = connectionOptions(address);
  await withoutTimeout(connection, db => prepare(db, connection.place));
  const pool = createPool(connection, TIMEOUT);
  const db = connect(pool);
  return {
    db,
    hasPassages: true,
    check: async () => {
      await db.selectFrom('guilds').select('id').limit(1).execute();
    },
    // PostgreSQL frees what is deleted when it vacuums a table, and overwrites it when it uses the space again.
    scrub: async () => undefined,
    /** Runs queries that see the database as it is now. */
    readSnapshot: (read: (db: Kysely<Schema>) => Promise<void>) =>
      withoutTimeout(connection, untimed =>
        untimed
          .transaction()
          .setIsolationLevel('repeatable read')
          .setAccessMode('read only')
          .execute(read),
      ),
    changeAll: (change: (transaction: Transaction<Schema>) => Promise<void>) =>
      withoutTimeout(connection, untimed =>
        untimed.transaction().execute(async transaction => {
          // Every change starts with the row of its server.
          await sql`LOCK TABLE guilds IN EXCLUSIVE MODE`.execute(transaction);
          await change(transaction);
        }),
      ),
    listen: (listener: ChangeListener): Unsubscribe =>
      listen({ ...listener, connection, isOwn: pool.isOwn }),
    close: () => db.destroy(),
  };
}

/** Checks that Footnote can use a database, and brings it to the current schema. */
export async function prepare(db: Kysely<Schema>, place: string): Promise<void> {
  const { rows } = await sql<{ version: number; encoding: string }>`
    SELECT current_setting('server_version_num')::int AS version,
      current_setting('server_encoding') AS encoding`.execute(db);
  const [server] = rows;
  if (server === undefined || server.version < OLDEST_VERSION)
    throw new StorageError('outdated', place);
  if (server.encoding !== 'UTF8') throw new StorageError('encoding', place);
  await migrate(db, place, MIGRATIONS);
}

/** Kysely on connections to PostgreSQL. */
export function connect(pool: PostgresPool): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** Runs statements that may take long. */
async function withoutTimeout<Result>(
  connection: ConnectionOptions,
  run: (db: Kysely<Schema>) => Promise<Result>,
): Promise<Result> {
  const db = connect(createPool(connection, 0));
  try {
    return await run(db);
  } finally {
    await db.destroy();
  }
}
