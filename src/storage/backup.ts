import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdtemp, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { copyTables } from './copyTables.ts';
import { migrate, readSchemaState } from './migrations/migrate.ts';
import { connect, type Storage } from './storage.ts';
import { StorageError, storageErrorOf } from './storageError.ts';

/** A file cannot be written or used as a backup; the message is one line that says why. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/**
 * Writes a copy of the database as it is now to a new SQLite file, also while other processes use the database.
 *
 * @throws BackupError when the file exists; StorageError when it cannot be written.
 */
export async function backUp({ copyTo }: Storage, file: string): Promise<void> {
  if (existsSync(file)) throw new BackupError(`${file} exists already: name another file`);
  const folder = path.dirname(file);
  let temporary: string | null = null;
  try {
    // A folder that only this user can read, since SQLite creates a file that everyone can.
    temporary = await mkdtemp(path.join(folder, 'backup-'));
    const unfinished = path.join(temporary, 'backup.sqlite');
    await copyTo(unfinished);
    await chmod(unfinished, 0o600);
    await flush(unfinished);
    await rename(unfinished, file);
    await flush(folder);
  } catch (error) {
    throw storageErrorOf(error, file) ?? error;
  } finally {
    if (temporary !== null) await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * Replaces everything in the database by a backup, in one transaction. A process that has the database open
 * sees the backup from its next query on.
 *
 * @param dataDir A folder for a temporary copy of the backup.
 * @throws BackupError when the file is not a backup that can be used; StorageError.
 */
export async function restore(
  { changeAll, scrub }: Storage,
  dataDir: string,
  file: string,
): Promise<void> {
  const temporary = await mkdtemp(path.join(dataDir, 'restore-'));
  try {
    // A copy, because opening a database changes its file, and an older backup is migrated.
    const copy = path.join(temporary, 'backup.sqlite');
    await copyFile(file, copy).catch((error: unknown) => {
      throw new BackupError(`${file} cannot be copied: ${shortMessage(error)}`, { cause: error });
    });
    await prepare(copy, file);
    const backup = connect(copy);
    try {
      await changeAll(transaction => copyTables(backup, transaction));
    } finally {
      await backup.destroy();
    }
    await scrub();
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Checks a copy of a backup and brings it to the current schema. */
async function prepare(copy: string, file: string): Promise<void> {
  const db = connect(copy);
  try {
    const { applied, isNewer } = await readSchemaState(db);
    if (applied.length === 0) throw new BackupError(`${file} is not a backup of Footnote`);
    if (isNewer)
      throw new BackupError(`${file} is of a newer version of Footnote: update Footnote`);
    const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(db);
    if (rows[0]?.integrity_check !== 'ok') throw new BackupError(`${file} is damaged`);
    await migrate(db, file);
  } catch (error) {
    if (!(error instanceof StorageError && error.reason === 'corrupt')) throw error;
    throw new BackupError(`${file} is damaged or not a backup of Footnote`, { cause: error });
  } finally {
    await db.destroy();
  }
}

/** A system error's message without its paths. */
function shortMessage(error: unknown): string {
  return error instanceof Error ? error.message.split(', ', 1).join() : String(error);
}

/** Waits until a file or folder is on the disk. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
