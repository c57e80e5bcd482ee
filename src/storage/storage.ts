import { open } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, sql } from 'kysely';
import { appliedMigrations, migrate } from './migrations/migrate.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite/sqliteDialect.ts';
import { WorkerClient } from './sqlite/workerClient.ts';
import { reasonOf, StorageError } from './storageError.ts';

/** An open database. */
export interface Storage {
  readonly db: Kysely<Schema>;
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
  return await openFile(file);
}

/** Opens a database file and brings it to the current schema; throws like `openStorage`. */
export async function openFile(file: string): Promise<Storage> {
  const db = new Kysely<Schema>({ dialect: sqliteDialect(new WorkerClient(file)) });
  try {
    const { unknown } = await appliedMigrations(db);
    if (unknown.length > 0) throw new StorageError('newer', file);
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    scrub: async () => {
      // The log that precedes the database still has what was deleted.
      await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
    },
    close: () => db.destroy(),
  };
}

/** SQLite gives the files that it adds the mode of the database, which would be readable by everyone. */
async function createFile(file: string): Promise<void> {
  try {
    const handle = await open(file, 'a', 0o600);
    await handle.close();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? reasonOf(String(error.code)) : null;
    if (reason === null) throw error;
    throw new StorageError(reason, file, { cause: error });
  }
}
