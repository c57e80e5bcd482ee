import { type Dirent, promises as fs, type Stats } from 'node:fs';
import path from 'node:path';
import { type Article, compareIds } from './article.ts';
import { seenArticles } from './copies.ts';
import { type KnownText, type Parsed, parseArticle } from './parseArticle.ts';

/** A file or sub-folder that was left out, and why. */
export interface ArticleProblem {
  /** The path below the articles folder, with `/` between its parts, as the disk spells it. */
  readonly file: string;
  /** Reads on after the file's name: "is empty". */
  readonly reason: string;
}

/** What a folder of articles held. */
export interface ArticlesFolder {
  /** Sorted by id. */
  readonly articles: readonly Article[];
  /** Sorted by file. */
  readonly problems: readonly ArticleProblem[];
  /** Whether a file was still being written, so that the folder is to be read again soon. */
  readonly isUnsettled: boolean;
}

/** The folder of articles itself cannot be used; the message says why and what to do. */
export class ArticlesFolderError extends Error {
  override readonly name = 'ArticlesFolderError';
}

/** A further folder, whose articles stand as if in a sub-folder of the first. */
export interface Annex {
  /** Without links in its path; its files are never seen half written. */
  readonly folder: string;
  /** What the sub-folder would be called. */
  readonly name: string;
}

interface Options {
  /** Larger files are left out. Unit: bytes. */
  readonly maxBytes: number;
  /** What an earlier reading gave; a file that can no longer be used keeps its article of then. */
  readonly earlier?: readonly Article[];
  /** A file that changed less than this ago counts as being written. Unit: milliseconds. */
  readonly settleTime?: number;
  readonly annex?: Annex | null;
  /** What a text is known to be read as, so that it need not be read anew. */
  readonly known?: KnownText;
  /** Is told how many files have been read, first when it is known how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a file gives: an article, a reason why not, or nothing while it is being written. */
type Reading = Parsed | { readonly ok: false; readonly reason: null };

/** A file or link below the articles folder. */
interface Entry {
  readonly id: string;
  readonly path: string;
}

/** What the walk through the articles folder has come across. */
interface Listing {
  /** The folder without links in its path. */
  readonly root: string;
  readonly files: Entry[];
  readonly links: Entry[];
  /** Real paths of the folders that were walked through. */
  readonly folders: Set<string>;
  readonly problems: ArticleProblem[];
}

/** More would be no faster, and all of them are held in memory at once. */
const FILES_AT_A_TIME = 8;
const NAME_TAKEN = 'has the name of a file in the articles folder';
const ENDINGS = new Set(['.txt', '.md']);

/**
 * Reads every .txt and .md file below `folder`, sub-folders included; a folder without any gives
 * no articles.
 *
 * Hidden files and other endings are passed over. A file that cannot be used becomes one problem
 * and the rest still load. Of two copies the first in the order of ids stays, a file before a link.
 * With `earlier`, a file or sub-folder that cannot be used now keeps what it gave then.
 *
 * @throws ArticlesFolderError when the folder is missing, is no folder or cannot be listed.
 */
export async function readArticles(folder: string, options: Options): Promise<ArticlesFolder> {
  const { annex = null } = options;
  const listing = await listFolder(folder);
  if (annex !== null) await listAnnex(listing, annex);
  const earlier = new Map((options.earlier ?? []).map(article => [article.id, article]));
  const problems = listing.problems.map(problem =>
    noteKept(
      problem,
      [...earlier.values()].some(article => stoodBelow(problem.file, article)),
    ),
  );
  const articles: Article[] = [];
  const seen = seenArticles();
  const take = (article: Article): void => {
    const twin = seen.addOrFind(article);
    if (twin === null) articles.push(article);
    else problems.push({ file: article.id, reason: `is a copy of ${twin}` });
  };
  let isUnsettled = false;
  let done = 0;
  options.onProgress?.(0, listing.files.length);
  for await (const { id, read } of readInOrder(listing.files, options)) {
    done += 1;
    options.onProgress?.(done, listing.files.length);
    if (read.ok) {
      take(read.article);
      continue;
    }
    const kept = earlier.get(id);
    if (read.reason === null) isUnsettled = true;
    else problems.push(noteKept({ file: id, reason: read.reason }, kept !== undefined));
    if (kept !== undefined) take(kept);
  }
  const listed = new Set(listing.files.map(({ id }) => id));
  for (const article of earlier.values()) {
    if (listed.has(article.id)) continue;
    const isBelow = listing.problems.some(({ file }) => stoodBelow(file, article));
    // While a file is unsettled, one that is gone may be the same under its old name.
    if (isUnsettled || isBelow) take(article);
  }
  return {
    articles: articles.sort((a, b) => compareIds(a.id, b.id)),
    problems: problems.sort((a, b) => compareIds(a.file, b.file)),
    isUnsettled,
  };
}

function stoodBelow(folder: string, { id }: Article): boolean {
  return id.startsWith(`${folder}/`);
}

function noteKept({ file, reason }: ArticleProblem, isKept: boolean): ArticleProblem {
  return { file, reason: isKept ? `${reason}; what it gave before is kept` : reason };
}

async function listFolder(folder: string): Promise<Listing> {
  try {
    const root = await fs.realpath(folder);
    const listing: Listing = { root, files: [], links: [], folders: new Set(), problems: [] };
    await walk(listing, { id: '', path: root }, await readFolder(root));
    listing.files.sort((a, b) => compareIds(a.id, b.id));
    await followLinks(listing);
    return listing;
  } catch (error) {
    throw new ArticlesFolderError(
      `the articles folder ${folder} ${errorReason(error)}; ` +
        'name another with ARTICLES_DIR or --articles',
      { cause: error },
    );
  }
}

/** Adds what an annex holds; a file of the first folder keeps its name. */
async function listAnnex(listing: Listing, { folder, name }: Annex): Promise<void> {
  const annexed: Listing = { ...listing, root: folder, files: [], links: [] };
  await walkSubfolder(annexed, { id: name, path: folder });
  const taken = new Set(listing.files.map(({ id }) => id));
  for (const file of annexed.files) {
    if (taken.has(file.id)) listing.problems.push({ file: file.id, reason: NAME_TAKEN });
    else listing.files.push(file);
  }
}

async function walk(listing: Listing, folder: Entry, entries: readonly Dirent[]): Promise<void> {
  listing.folders.add(folder.path);
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const id = folder.id === '' ? entry.name : `${folder.id}/${entry.name}`;
    const found = { id, path: path.join(folder.path, entry.name) };
    if (entry.isDirectory()) await walkSubfolder(listing, found);
    else if (entry.isSymbolicLink()) listing.links.push(found);
    else if (isArticleName(id)) listing.files.push(found);
  }
}

async function walkSubfolder(listing: Listing, folder: Entry): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readFolder(folder.path);
  } catch (error) {
    listing.problems.push({ file: folder.id, reason: errorReason(error) });
    return;
  }
  await walk(listing, folder, entries);
}

/** Follows the links once every file is listed, so that a file stands before the links to it. */
async function followLinks(listing: Listing): Promise<void> {
  const files = new Map(listing.files.map(({ id, path }) => [path, id]));
  for (const link of listing.links) {
    const target = await followLink(listing, link);
    const problem = (reason: string): void => {
      listing.problems.push({ file: link.id, reason });
    };
    if (target.kind === 'folder') {
      if (listing.folders.has(target.path)) problem('is a link to a folder that is read already');
      else await walkSubfolder(listing, { id: link.id, path: target.path });
    } else if (target.kind === 'outside') {
      if (target.isFolder || isArticleName(link.id)) problem(target.reason);
    } else if (!isArticleName(link.id)) {
    } else if (target.kind === 'broken') {
      problem(target.reason);
    } else {
      const original = files.get(target.path);
      if (original === undefined) listing.files.push({ id: link.id, path: target.path });
      else problem(`is a link to ${original}, which is read already`);
    }
  }
}

type Target =
  | { readonly kind: 'file' | 'folder'; readonly path: string }
  | { readonly kind: 'outside'; readonly isFolder: boolean; readonly reason: string }
  | { readonly kind: 'broken'; readonly reason: string };

async function followLink({ root }: Listing, link: Entry): Promise<Target> {
  try {
    const target = await fs.realpath(link.path);
    const isFolder = (await fs.stat(target)).isDirectory();
    const fromRoot = path.relative(root, target);
    if (fromRoot.split(path.sep)[0] === '..' || path.isAbsolute(fromRoot)) {
      return { kind: 'outside', isFolder, reason: 'is a link that leads out of the folder' };
    }
    return { kind: isFolder ? 'folder' : 'file', path: target };
  } catch (error) {
    return { kind: 'broken', reason: `is a link that ${errorReason(error, 'leads nowhere')}` };
  }
}

/** Reads a few files at a time, as the disk takes longer to answer than to read. */
async function* readInOrder(
  files: readonly Entry[],
  options: Options,
): AsyncGenerator<{ readonly id: string; readonly read: Reading }> {
  for (let at = 0; at < files.length; at += FILES_AT_A_TIME) {
    const batch = files.slice(at, at + FILES_AT_A_TIME);
    yield* await Promise.all(
      batch.map(async ({ id, path }) => ({ id, read: await readArticle(id, path, options) })),
    );
  }
}

async function readArticle(
  id: string,
  file: string,
  { maxBytes, settleTime = 0, annex, known }: Options,
): Promise<Reading> {
  try {
    const stat = await fs.stat(file);
    // A pipe would keep a reader waiting for ever.
    if (!stat.isFile()) return { ok: false, reason: 'is no regular file' };
    if (stat.size > maxBytes) {
      const reason = `is larger than ${formatBytes(maxBytes)}; raise MAX_ARTICLE_BYTES to read it`;
      return { ok: false, reason };
    }
    const content = await fs.readFile(file);
    const mayBeUnfinished = settleTime > 0 && path.dirname(file) !== annex?.folder;
    if (mayBeUnfinished && !isSettled(stat, await fs.stat(file), settleTime)) {
      return { ok: false, reason: null };
    }
    return parseArticle(id, content, known);
  } catch (error) {
    return { ok: false, reason: errorReason(error) };
  }
}

/** Whether a file had come to rest before it was read and did not change meanwhile. */
function isSettled(before: Stats, after: Stats, settleTime: number): boolean {
  // A disk's clock may run ahead a little; of a file from further on only a change while it is read tells.
  const isRecent = Math.abs(Date.now() - before.ctimeMs) < settleTime;
  return !isRecent && before.size === after.size && before.ctimeMs === after.ctimeMs;
}

async function readFolder(folder: string): Promise<Dirent[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => compareIds(a.name, b.name));
}

function isArticleName(name: string): boolean {
  return ENDINGS.has(path.extname(name).toLowerCase());
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: permission denied',
  ENOENT: 'does not exist',
  ELOOP: 'leads in a circle',
  ENOTDIR: 'is no folder',
  ENAMETOOLONG: 'has too long a name',
};

/** Why the system refused; any other error is thrown again. */
function errorReason(error: unknown, missing = REASONS.ENOENT): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^E[A-Z0-9]+$/u.test(code)) throw error;
  if (code === 'ENOENT' && missing !== undefined) return missing;
  return REASONS[code] ?? `cannot be read: ${code}`;
}

/** "5 MiB", "1.5 KiB", "300 bytes" */
function formatBytes(bytes: number): string {
  const [size, unit] =
    bytes >= 2 ** 20
      ? [bytes / 2 ** 20, 'MiB']
      : bytes >= 1024
        ? [bytes / 1024, 'KiB']
        : [bytes, 'bytes'];
  return `${size.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`;
}
