import { open } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, sql, type Transaction } from 'kysely';
import type { ChangeListener, Unsubscribe } from './changes.ts';
import { copyTables } from './copyTables.ts';
import { migrate } from './migrations/migrate.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite/sqliteDialect.ts';
import { WorkerClient } from './sqlite/workerClient.ts';
import { storageErrorOf } from './storageError.ts';

/** An open database. */
export interface Storage {
  readonly db: Kysely<Schema>;
  /** Whether it has the tables of `passages`, as PostgreSQL has. */
  readonly hasPassages: boolean;
  /** Reads from the file; rejects with a StorageError when that is impossible. */
  readonly check: () => Promise<void>;
  /** Removes what was deleted from the files as well. */
  readonly scrub: () => Promise<void>;
  /** Writes everything as it is now to a new SQLite file, also while it is being changed. */
  readonly copyTo: (file: string) => Promise<void>;
  /** Runs a transaction of any length, while no other changes anything of a server. */
  readonly changeAll: (
    change: (transaction: Transaction<Schema>) => Promise<void>,
  ) => Promise<void>;
  /** Calls the listener when another process changes something; with SQLite never. */
  readonly listen: (listener: ChangeListener) => Unsubscribe;
  readonly close: () => Promise<void>;
}

/** Where the database is: a folder with a SQLite file, or the address of a PostgreSQL database. */
export type StoragePlace = string | { readonly databaseUrl: string };

/** The database's file in its folder. */
export const STORAGE_FILE = 'footnote.sqlite';

/**
 * Opens a database and creates or updates its tables. A folder must exist; its database file is created if it is
 * missing, for this user only.
 *
 * @throws StorageError when it cannot be used.
 */
export async function openStorage(place: StoragePlace): Promise<Storage> {
  if (typeof place === 'string') return await openFile(path.join(place, STORAGE_FILE));
  // Nothing of PostgreSQL's driver is loaded without need.
  const { openPostgres } = await import('./postgres/openPostgres.ts');
  const { readSnapshot, ...storage } = await openPostgres(place.databaseUrl);
  return { ...storage, copyTo: file => readSnapshot(db => writeFile(db, file)) };
}

async function openFile(file: string): Promise<Storage> {
  await createFile(file);
  const db = connect(file);
  try {
    await migrate(db, file);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    hasPassages: false,
    check: async () => {
      await db.selectFrom('guilds').select('id').limit(1).execute();
    },
    scrub: async () => {
      // Until then, the write-ahead log has the pages as they were.
      await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
    },
    copyTo: async copy => {
      await sql`VACUUM INTO ${copy}`.execute(db);
    },
    changeAll: change => db.transaction().execute(change),
    listen: () => async () => undefined,
    close: () => db.destroy(),
  };
}

/** Writes everything of another database to a new file. */
async function writeFile(from: Kysely<Schema>, file: string): Promise<void> {
  const db = connect(file);
  try {
    await migrate(db, file);
    await db.transaction().execute(transaction => copyTables(from, transaction));
  } finally {
    await db.destroy();
  }
}

/** A connection to a database file, which is opened by the first query. */
export function connect(file: string): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: sqliteDialect(new WorkerClient(file)) });
}

/** SQLite would create a file that everyone can read. Its other files get the mode of this one. */
async function createFile(file: string): Promise<void> {
  try {
    const handle = await open(file, 'a', 0o600);
    await handle.close();
  } catch (error) {
    throw storageErrorOf(error, file) ?? error;
  }
}
