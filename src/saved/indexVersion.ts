import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Where it is decided how articles are read: another line there may read them otherwise. */
const SOURCES = ['src/articles', 'src/passages', 'src/search', 'src/saved'];

let known: Promise<string> | null = null;

/** Tells programs apart that may read the same article otherwise: by their sources, Unicode and ICU. */
export function indexVersion(): Promise<string> {
  known ??= versionOf(ROOT);
  return known;
}

/** The same of a program that stands elsewhere. */
export async function versionOf(root: string): Promise<string> {
  const { unicode = '', icu = '' } = process.versions;
  // ICU has the dictionaries that part words where no spaces do.
  const hash = createHash('sha256').update(`${unicode}\n${icu}\n`);
  const folders = await Promise.all(
    SOURCES.map(async folder => {
      const entries = await readdir(path.join(root, folder), {
        recursive: true,
        withFileTypes: true,
      });
      return entries
        .filter(entry => entry.isFile())
        .map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)))
        .sort();
    }),
  );
  // The stemmers and the list of stop words are pinned there.
  for (const file of [...folders.flat(), 'package.json']) {
    hash.update(await readFile(path.join(root, file)));
  }
  return hash.digest('base64url');
}
