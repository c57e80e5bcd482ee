import { access } from 'node:fs/promises';
import path from 'node:path';
import { findWriteProblem, makeFolder } from '../../library/saved/dataDir.ts';
import { openStorage, STORAGE_FILE, type Storage } from '../../storage/storage.ts';

/**
 * Opens what servers have stored in a folder. Null if nothing can be stored there and nothing was: the index
 * warns of such a folder.
 *
 * @throws StorageError when what was stored cannot be used.
 */
export async function openBotStorage(folder: string | null): Promise<Storage | null> {
  if (folder === null) return null;
  const problem = await findWriteProblem(folder);
  if (problem !== null && !(await exists(path.join(folder, STORAGE_FILE)))) return null;
  if (problem === null) await makeFolder(path.resolve(folder));
  return await openStorage(folder);
}

async function exists(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}
