import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../config.ts';
import { makeFolder, unwritableReason } from '../../library/saved/dataDir.ts';
import { openStorage, STORAGE_FILE, type Storage } from '../../storage/storage.ts';

/**
 * Opens the data of servers in a database or, without one, in a folder. Null if the folder has none and cannot be
 * written, which is reported to `complain`.
 *
 * @throws StorageError when what was stored cannot be used.
 */
export async function openBotStorage(
  { databaseUrl, dataDir: folder }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  complain: (reason: string) => void,
): Promise<Storage | null> {
  if (databaseUrl !== null) return await openStorage({ databaseUrl });
  if (folder === null) return null;
  const reason = await unwritableReason(folder);
  if (reason === null) await makeFolder(path.resolve(folder));
  else if (!existsSync(path.join(folder, STORAGE_FILE))) {
    complain(`servers cannot add articles: ${reason}`);
    return null;
  }
  return await openStorage(folder);
}
