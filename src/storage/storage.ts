import { open } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, sql } from 'kysely';
import { migrate, readSchemaState } from './migrations/migrate.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite/sqliteDialect.ts';
import { WorkerClient } from './sqlite/workerClient.ts';
import { StorageError, storageErrorOf } from './storageError.ts';

/** An open database. */
export interface Storage {
  readonly db: Kysely<Schema>;
  /** Reads from the file; rejects with a StorageError when that is impossible. */
  readonly check: () => Promise<void>;
  /** Removes what was deleted from the files as well. */
  readonly scrub: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The database's file in its folder. */
export const STORAGE_FILE = 'footnote.sqlite';

/**
 * Opens the database of a folder, which must exist; creates it if it is missing, for this user only.
 *
 * @throws StorageError when it cannot be used.
 */
export async function openStorage(dataDir: string): Promise<Storage> {
  const file = path.join(dataDir, STORAGE_FILE);
  await createFile(file);
  const db = connect(file);
  try {
    const { isNewer } = await readSchemaState(db);
    if (isNewer) throw new StorageError('newer', file);
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    check: async () => {
      await db.selectFrom('guilds').select('id').limit(1).execute();
    },
    scrub: async () => {
      // Until then, the write-ahead log has the pages as they were.
      await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
    },
    close: () => db.destroy(),
  };
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
