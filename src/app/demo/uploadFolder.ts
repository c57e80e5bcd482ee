import { mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ENDINGS, ENDINGS_TEXT } from '../../articles/readers/formats.ts';
import { endingOf } from '../../articles/readers/recognizeFormat.ts';
import { createArticleReader } from '../../library/articleReader.ts';
import type { ArticleSource } from '../../sources/folder/listArticles.ts';

/** Articles uploaded on the demo page, in a folder that is deleted on close. */
export interface UploadFolder {
  readonly source: ArticleSource;
  /**
   * Writes an article, replacing one of the same name; resolves with the reason it cannot be used,
   * which continues a sentence after the file name, or null. Name and bytes are untrusted.
   */
  readonly add: (fileName: string, bytes: Uint8Array) => Promise<string | null>;
  readonly has: (fileName: string) => boolean;
  readonly remove: (fileName: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const MAX_FILES = 100;
/** Every file system accepts names of this length. Unit: bytes. */
const MAX_NAME_LENGTH = 200;
/** A name without a path, not hidden, and without characters that some system forbids. */
const PLAIN_NAME = /^[^.\p{C}/\\:*?"<>|][^\p{C}/\\:*?"<>|]*$/u;

/** Creates an empty folder for articles of at most `maxBytes` each. */
export async function openUploadFolder(maxBytes: number): Promise<UploadFolder> {
  const reader = createArticleReader();
  // The folder for temporary files may be a link.
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'footnote-')));
  const names = new Set<string>();

  async function problemOf(fileName: string, bytes: Uint8Array): Promise<string | null> {
    if (!PLAIN_NAME.test(fileName) || !ENDINGS.includes(endingOf(fileName)))
      return `needs a plain name that ends in ${ENDINGS_TEXT}`;
    if (Buffer.byteLength(fileName) > MAX_NAME_LENGTH) return 'has too long a name';
    if (bytes.length > maxBytes) return `is larger than ${maxBytes.toLocaleString('en')} bytes`;
    if (names.size >= MAX_FILES && !names.has(fileName)) {
      return `is one too many: the limit is ${MAX_FILES} files`;
    }
    const reading = await reader.read({ path: fileName, bytes }, () => null);
    return reading.ok ? null : (reading.reason ?? 'is in no format that is read');
  }

  return {
    // Without a prefix, replies show a file by its own name.
    source: { folder, name: '' },
    add: async (fileName, bytes) => {
      const problem = await problemOf(fileName, bytes);
      if (problem !== null) return problem;
      // A hidden name keeps the library from reading an incomplete file.
      const unfinished = path.join(folder, `.${fileName}`);
      await writeFile(unfinished, bytes);
      await rename(unfinished, path.join(folder, fileName));
      names.add(fileName);
      return null;
    },
    has: fileName => names.has(fileName),
    remove: async fileName => {
      names.delete(fileName);
      await rm(path.join(folder, fileName), { force: true });
    },
    close: async () => {
      await reader.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
