import { mkdtemp, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { decodeText } from '../../articles/decodeText.ts';
import { createArticleReader } from '../../library/articleReader.ts';
import type { ArticleSource } from '../../sources/folder/listArticles.ts';

/** Articles that are added by hand, in a folder that lasts as long as this run. */
export interface UploadFolder {
  readonly extraSource: ArticleSource;
  /**
   * Writes an article, over an earlier one of its name; resolves with why it cannot be used, which
   * reads on after its name, or null. The name and the text may be anything.
   */
  readonly add: (fileName: string, text: string) => Promise<string | null>;
  readonly remove: (fileName: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What their ids open with. */
const NAME = 'dropped';
/** Unit: files. */
const MOST = 100;
/** Any disk takes a name so long. Unit: bytes. */
const LONGEST_NAME = 200;
/** No path, nothing hidden, and nothing that any system forbids. */
const PLAIN_NAME = /^[^.\p{C}/\\:*?"<>|][^\p{C}/\\:*?"<>|]*\.(?:txt|md)$/iu;

/** Makes a folder for articles of at most so many bytes each. */
export async function openUploadFolder(maxBytes: number): Promise<UploadFolder> {
  const reader = createArticleReader();
  // The folder for temporary files may be a link.
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'footnote-')));

  async function problemOf(fileName: string, bytes: Buffer): Promise<string | null> {
    if (!PLAIN_NAME.test(fileName)) return 'needs a plain name that ends in .txt or .md';
    if (Buffer.byteLength(fileName) > LONGEST_NAME) return 'has too long a name';
    if (bytes.length > maxBytes) return `is larger than ${maxBytes.toLocaleString('en')} bytes`;
    const held = await readdir(folder);
    if (held.length >= MOST && !held.includes(fileName)) return `is one too many: ${MOST} are kept`;
    const decoded = decodeText(bytes);
    if (!decoded.ok) return decoded.reason;
    const parsed = await reader.parse(`${NAME}/${fileName}`, decoded.text);
    return parsed.ok ? null : parsed.reason;
  }

  return {
    extraSource: { folder, name: NAME },
    add: async (fileName, text) => {
      const bytes = Buffer.from(text);
      const problem = await problemOf(fileName, bytes);
      if (problem !== null) return problem;
      // Hidden until it is whole.
      const unfinished = path.join(folder, `.${fileName}`);
      await writeFile(unfinished, bytes);
      await rename(unfinished, path.join(folder, fileName));
      return null;
    },
    remove: fileName => rm(path.join(folder, fileName), { force: true }),
    close: async () => {
      await reader.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
