import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import { makeFolder } from '../library/saved/dataDir.ts';

/** Names of what earlier versions kept in the data folder itself. */
const CACHED = /\.(?:index|index\.parts|texts|vectors)$|^registered-guild$/u;

/**
 * Moves what earlier versions cached in the data folder to its cache folder, or deletes it if that fails:
 * it is made again. A folder that cannot be read or written is reported by those who use it.
 */
export async function moveCache({
  dataDir,
  cacheDir,
}: Pick<Config, 'dataDir' | 'cacheDir'>): Promise<void> {
  if (dataDir === null || cacheDir === null) return;
  const names = await readdir(dataDir).catch(() => []);
  const cached = names.filter(name => CACHED.test(name));
  if (cached.length === 0) return;
  await makeFolder(cacheDir).catch(() => undefined);
  for (const name of cached) {
    const from = path.join(dataDir, name);
    await rename(from, path.join(cacheDir, name)).catch(() =>
      rm(from, { recursive: true, force: true }).catch(() => undefined),
    );
  }
}
