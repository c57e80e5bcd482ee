import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** Folders whose code determines how articles are read: any change may change an index. */
const SOURCES = [
  'src/articles',
  'src/languages',
  'src/passages',
  'src/search',
  'src/library/saved',
];

let known: Promise<string> | null = null;

/** Identifies how this program reads articles: a hash of its sources and its Unicode and ICU versions. */
export function indexVersion(): Promise<string> {
  known ??= indexVersionOf(ROOT);
  return known;
}

/** Computes `indexVersion` for a copy of the program in another folder. */
export async function indexVersionOf(root: string): Promise<string> {
  const { unicode = '', icu = '' } = process.versions;
  // Dictionaries in ICU split words in scripts without spaces.
  const hash = createHash('sha256').update(`${unicode}\n${icu}\n`);
  const folders = await Promise.all(SOURCES.map(folder => filesBelow(root, folder)));
  // package.json pins the stemmers and the stop words.
  for (const file of [...folders.flat(), 'package.json']) {
    hash.update(await readFile(path.join(root, file)));
  }
  return hash.digest('base64url');
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
