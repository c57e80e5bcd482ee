import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';

/**
 * A short digest of where a folder is, to name files about it.
 *
 * @throws NodeJS.ErrnoException when there is no such folder.
 */
export async function folderKey(folder: string): Promise<string> {
  const digest = createHash('sha256').update(await realpath(folder));
  return digest.digest('hex').slice(0, 16);
}
