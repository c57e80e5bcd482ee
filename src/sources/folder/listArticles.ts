import { type Dirent, promises as fs } from 'node:fs';
import path from 'node:path';
import { compareIds } from '../../articles/article.ts';

/** A file or sub-folder that was left out, and why. */
export interface ArticleProblem {
  /** The path below the articles folder, with `/` between its parts, as the disk spells it. */
  readonly file: string;
  /** Reads on after the file's name: "is empty". */
  readonly reason: string;
}

/** The folder of articles itself cannot be used; the message says why and what to do. */
export class ArticlesFolderError extends Error {
  override readonly name = 'ArticlesFolderError';
}

/** A further folder, whose articles stand as if in a sub-folder of the first. */
export interface ArticleSource {
  /** Without links in its path; its files are never seen half written. */
  readonly folder: string;
  /** What the sub-folder would be called. */
  readonly name: string;
}

/** A file or link below the articles folder. */
export interface Entry {
  readonly id: string;
  readonly path: string;
}

/** What the walk through the articles folder has come across. */
export interface Listing {
  /** The folder without links in its path. */
  readonly root: string;
  readonly files: Entry[];
  readonly links: Entry[];
  /** Real paths of the folders that were walked through. */
  readonly folders: Set<string>;
  readonly problems: ArticleProblem[];
}

const NAME_TAKEN = 'has the name of a file in the articles folder';
const ENDINGS = new Set(['.txt', '.md']);

/**
 * Lists every .txt and .md file below a folder, sub-folders and links included, then those of the
 * extraSource.
 *
 * @throws ArticlesFolderError when the folder is missing, is no folder or cannot be listed.
 */
export async function listArticles(
  folder: string,
  extraSource: ArticleSource | null,
): Promise<Listing> {
  const listing = await listFolder(folder);
  if (extraSource !== null) await listExtraSource(listing, extraSource);
  return listing;
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
export function errorReason(error: unknown, missing = REASONS.ENOENT): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^E[A-Z0-9]+$/u.test(code)) throw error;
  if (code === 'ENOENT' && missing !== undefined) return missing;
  return REASONS[code] ?? `cannot be read: ${code}`;
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

/** Adds what an extraSource holds; a file of the first folder keeps its name. */
async function listExtraSource(listing: Listing, { folder, name }: ArticleSource): Promise<void> {
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

async function readFolder(folder: string): Promise<Dirent[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => compareIds(a.name, b.name));
}

function isArticleName(name: string): boolean {
  return ENDINGS.has(path.extname(name).toLowerCase());
}
