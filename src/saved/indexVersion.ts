import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Where it is decided how articles are read: another line there may read them otherwise. */
const SOURCES = ['src/articles', 'src/passages', 'src/search', 'src/saved'];

let known: Promise<string> | null = null;

/** Tells programs apart that may read the same article otherwise, by their sources and their Unicode. */
export function indexVersion(): Promise<string> {
  known ??= digestOfSources();
  return known;
}

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256').update(process.versions.unicode ?? '');
  const folders = await Promise.all(
    SOURCES.map(async folder => {
      const files = await readdir(path.join(ROOT, folder));
      return files.sort().map(file => path.join(folder, file));
    }),
  );
  // The stemmers and the list of stop words are pinned there.
  for (const file of [...folders.flat(), 'package.json']) {
    hash.update(await readFile(path.join(ROOT, file)));
  }
  return hash.digest('base64url');
}
