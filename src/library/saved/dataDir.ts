import { mkdir, mkdtemp, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder, and those above it that are missing, for this user alone; resolves with those
 * made, outermost first. On Node.js 20 the recursive mkdir loops for ever under /proc and under
 * links that lead nowhere.
 *
 * @throws NodeJS.ErrnoException when one cannot be made.
 */
export async function makeFolder(folder: string): Promise<readonly string[]> {
  if (await exists(folder)) return [];
  const above = await makeFolder(path.dirname(folder));
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    await removeFolders(above);
    // Another process may have made it meanwhile.
    if (await exists(folder)) return [];
    throw error;
  }
  return [...above, folder];
}

/**
 * Finds out whether files can be kept in a folder, which need not be there; leaves it as it was.
 * Resolves with the system's reason why not, or null.
 */
export async function findWriteProblem(folder: string): Promise<string | null> {
  try {
    const made = await makeFolder(path.resolve(folder));
    try {
      await rmdir(await mkdtemp(path.join(folder, 'probe-')));
    } finally {
      await removeFolders(made);
    }
    return null;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // The call and its path, which follow, differ from one probe to the next.
    return error.message.split(', ', 1).join();
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Removes folders but those that others have begun to use. */
async function removeFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders.toReversed()) await rmdir(folder).catch(() => undefined);
}
