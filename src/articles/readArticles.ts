import { createHash } from 'node:crypto';
import { type Dirent, promises as fs } from 'node:fs';
import path from 'node:path';
import type { Article } from './article.ts';
import { parseArticle } from './parseArticle.ts';

/** A file that was left out, or a folder that could not be read, and why. */
export interface ArticleProblem {
  /** The path below the articles folder, with `/` between its parts; '.' is the folder itself. */
  readonly file: string;
  /** Reads on after the file's name: "is empty". */
  readonly reason: string;
}

/** What a folder of articles held. */
export interface ArticlesFolder {
  /** Sorted by id. */
  readonly articles: readonly Article[];
  readonly problems: readonly ArticleProblem[];
}

/** The folder of articles itself cannot be used; the message says why and what to do. */
export class ArticlesFolderError extends Error {
  override readonly name = 'ArticlesFolderError';
}

interface Options {
  /** Larger files are left out. Unit: bytes. */
  readonly maxBytes: number;
}

interface Found {
  readonly id: string;
  readonly file: string;
}

const ENDINGS = new Set(['.txt', '.md']);

/**
 * Reads every .txt and .md file below `folder`, sub-folders included.
 *
 * Hidden files and other endings are passed over. A file that cannot be used becomes a problem and
 * the rest still load.
 *
 * @throws ArticlesFolderError when the folder is missing, is no folder, or holds no usable article.
 */
export async function readArticles(folder: string, options: Options): Promise<ArticlesFolder> {
  const root = await resolveFolder(folder);
  const problems: ArticleProblem[] = [];
  const found = await listFiles(root, problems);
  const articles: Article[] = [];
  const ids = new Map<string, string>();
  for (const { id, file } of found) {
    const read = await readArticle(id, file, options);
    if (!read.ok) {
      problems.push({ file: id, reason: read.reason });
      continue;
    }
    const hash = contentHash(read.article);
    const twin = ids.get(hash);
    if (twin !== undefined) {
      problems.push({ file: id, reason: `is a copy of ${twin}` });
      continue;
    }
    ids.set(hash, id);
    articles.push(read.article);
  }
  problems.sort((a, b) => compare(a.file, b.file));
  return { articles, problems };
}

async function resolveFolder(folder: string): Promise<string> {
  try {
    const root = await fs.realpath(folder);
    if ((await fs.stat(root)).isDirectory()) return root;
  } catch (error) {
    throw new ArticlesFolderError(
      `cannot read the articles folder ${folder}: ${errorReason(error)}; ` +
        'name another with ARTICLES_DIR or --articles',
      { cause: error },
    );
  }
  throw new ArticlesFolderError(
    `${folder} is no folder; name the folder of articles with ARTICLES_DIR or --articles`,
  );
}

/** Lists the article files below `root`, sorted by id; links that lead out become problems. */
async function listFiles(root: string, problems: ArticleProblem[]): Promise<Found[]> {
  const found: Found[] = [];
  const visited = new Set<string>([root]);
  const visit = async (directory: string, prefix: string): Promise<void> => {
    let entries: Dirent[];
    try {
      entries = await fs.readdir(directory, { withFileTypes: true });
    } catch (error) {
      problems.push({ file: prefix.slice(0, -1) || '.', reason: errorReason(error) });
      return;
    }
    entries.sort((a, b) => compare(a.name, b.name));
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const id = prefix + entry.name;
      const file = path.join(directory, entry.name);
      const isArticle = ENDINGS.has(path.extname(entry.name).toLowerCase());
      if (entry.isDirectory()) {
        await visit(file, `${id}/`);
      } else if (entry.isSymbolicLink()) {
        const target = await followLink(root, file);
        if (!target.ok) {
          if (isArticle || target.leadsOut) problems.push({ file: id, reason: target.reason });
        } else if (target.isDirectory) {
          if (!visited.has(target.path)) {
            visited.add(target.path);
            await visit(target.path, `${id}/`);
          }
        } else if (isArticle) {
          found.push({ id, file });
        }
      } else if (isArticle) {
        found.push({ id, file });
      }
    }
  };
  await visit(root, '');
  return found.sort((a, b) => compare(a.id, b.id));
}

type Target =
  | { readonly ok: true; readonly path: string; readonly isDirectory: boolean }
  | { readonly ok: false; readonly leadsOut: boolean; readonly reason: string };

async function followLink(root: string, link: string): Promise<Target> {
  try {
    const target = await fs.realpath(link);
    const fromRoot = path.relative(root, target);
    if (fromRoot.split(path.sep)[0] === '..' || path.isAbsolute(fromRoot)) {
      return { ok: false, leadsOut: true, reason: 'is a link that leads out of the folder' };
    }
    return { ok: true, path: target, isDirectory: (await fs.stat(target)).isDirectory() };
  } catch (error) {
    return { ok: false, leadsOut: false, reason: `is a link that ${errorReason(error)}` };
  }
}

async function readArticle(
  id: string,
  file: string,
  { maxBytes }: Options,
): Promise<ReturnType<typeof parseArticle>> {
  let bytes: Uint8Array;
  try {
    const stat = await fs.stat(file);
    if (!stat.isFile()) return { ok: false, reason: 'is no regular file' };
    if (stat.size > maxBytes) {
      return { ok: false, reason: `is larger than ${maxBytes} bytes; raise MAX_ARTICLE_BYTES` };
    }
    bytes = await fs.readFile(file);
  } catch (error) {
    return { ok: false, reason: errorReason(error) };
  }
  return parseArticle(id, bytes);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: permission denied',
  ENOENT: 'does not exist',
  ELOOP: 'leads in a circle',
  ENOTDIR: 'is no folder',
};

function errorReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '') throw error;
  return REASONS[code] ?? `cannot be read: ${code}`;
}

/** Equal for copies that differ in white space, line ends or Unicode composition alone. */
function contentHash({ text }: Article): string {
  const content = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  return createHash('sha256').update(content).digest('base64');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
