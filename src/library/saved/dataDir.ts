import { mkdir, mkdtemp, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemErrorCode } from '../systemErrorCode.ts';

/**
 * Creates a folder and its missing parents for this user only; resolves with the created ones, outermost
 * first. Not the recursive mkdir: on Node.js 20 that loops for ever under /proc and under broken links.
 *
 * @throws NodeJS.ErrnoException when a folder cannot be created.
 */
export async function makeFolder(folder: string): Promise<readonly string[]> {
  if (await exists(folder)) return [];
  const above = await makeFolder(path.dirname(folder));
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    await removeFolders(above);
    // Another process may have created it meanwhile.
    if (await exists(folder)) return [];
    throw error;
  }
  return [...above, folder];
}

/**
 * Checks by a probe whether files can be written to a folder, which need not exist, and leaves it as it
 * was. Resolves with the system's error message, or null if it is writable.
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
    // The rest of the message has a path that differs between probes.
    return error.message.split(', ', 1).join();
  }
}

/** Why files cannot be written to a folder of DATA_DIR, with a remedy; null if they can. */
export async function unwritableReason(folder: string): Promise<string | null> {
  const problem = await findWriteProblem(folder);
  if (problem === null) return null;
  return `cannot write to ${folder} (${problem}); set DATA_DIR to a writable folder`;
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Removes folders, innermost first, unless others have started to use them. */
async function removeFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders.toReversed()) await rmdir(folder).catch(() => undefined);
}
