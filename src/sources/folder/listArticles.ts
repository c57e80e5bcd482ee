import { promises as fs } from 'node:fs';
import path from 'node:path';
import { compareIds } from '../../articles/article.ts';
import { ENDINGS } from '../../articles/readers/formats.ts';
import { endingOf } from '../../articles/readers/recognizeFormat.ts';
import type { FolderChanges } from './folderChanges.ts';
import { systemReason } from './systemReason.ts';

/** A file or sub-folder that was skipped. */
export interface ArticleProblem {
  /**
   * The path below the articles folder, with `/` between its parts, as spelled on disk; or the id of an
   * article.
   */
  readonly file: string;
  /** Continues a sentence after the file name: "is empty". */
  readonly reason: string;
}

/** The articles folder itself cannot be used; the message says why and what to do. */
export class ArticlesFolderError extends Error {
  override readonly name = 'ArticlesFolderError';
}

/** A second folder of articles, listed as if its files were in the first or in a sub-folder of it. */
export interface ArticleSource {
  /** A path without links. Its files must be renamed into place: they are read without delay. */
  readonly folder: string;
  /** Name of the imaginary sub-folder, a prefix of the ids; empty for none. */
  readonly name: string;
}

/** A file, link or sub-folder; `other` is a file with an ending that is not read. */
interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'other' | 'folder' | 'link';
}

/** A file or folder below the articles folder. */
interface Entry {
  readonly id: string;
  readonly path: string;
}

/** A file below the articles folder. */
export interface ListedFile extends Entry {
  /** Whether its changes since the last read were reported. */
  readonly isWatched: boolean;
}

/** Result of a walk through the articles folder. */
export interface Listing {
  /** The folder's path without links. */
  readonly root: string;
  readonly files: ListedFile[];
  readonly links: Entry[];
  /** Sorted entries of the folders walked so far, by real path. */
  readonly folders: Map<string, readonly FolderEntry[]>;
  readonly problems: ArticleProblem[];
  /** Paths of the files whose ending is not read. */
  readonly others: string[];
}

/** What a listing need not look up on disk. */
interface Known {
  readonly changes: FolderChanges;
  /** The last listing, or null. */
  readonly last: Listing | null;
}

const NAME_TAKEN = 'has the name of a file in the articles folder';
const READ = new Set(ENDINGS);

/**
 * Lists every file below a folder whose ending is read, sub-folders and links included, then those of a
 * second source. Folders without changes are not read again; if there are no others, the last listing is returned.
 *
 * @throws ArticlesFolderError when the folder is missing, is not a folder or cannot be listed.
 */
export async function listArticles(
  folder: string,
  extraSource: ArticleSource | null,
  known: Known,
): Promise<Listing> {
  const { last, changes } = known;
  if (last !== null && (await isUpToDate(folder, last, changes))) return last;
  const listing = await listFolder(folder, known);
  if (extraSource !== null) await listExtraSource(listing, extraSource, known);
  return listing;
}

/** Whether a listing would be the same today, as far as that can be told without listing a folder. */
async function isUpToDate(
  folder: string,
  { root, files, links, folders, problems }: Listing,
  changes: FolderChanges,
): Promise<boolean> {
  if (links.length > 0 || problems.length > 0) return false;
  if (!files.every(({ isWatched }) => isWatched)) return false;
  for (const path of folders.keys()) {
    if (!changes.watch(path) || changes.includes(path)) return false;
  }
  return (await fs.realpath(folder).catch(() => null)) === root;
}

async function listFolder(folder: string, known: Known): Promise<Listing> {
  try {
    const root = await fs.realpath(folder);
    const listing: Listing = {
      root,
      files: [],
      links: [],
      folders: new Map(),
      problems: [],
      others: [],
    };
    await walk(listing, { id: '', path: root }, known);
    listing.files.sort((a, b) => compareIds(a.id, b.id));
    await followLinks(listing, known);
    return listing;
  } catch (error) {
    throw new ArticlesFolderError(
      `the articles folder ${folder} ${systemReason(error)}; ` +
        'name another with ARTICLES_DIR or --articles',
      { cause: error },
    );
  }
}

/** Adds the files of a second source; on equal ids the file of the first folder wins. */
async function listExtraSource(
  listing: Listing,
  { folder, name }: ArticleSource,
  known: Known,
): Promise<void> {
  const extra: Listing = { ...listing, root: folder, files: [], links: [] };
  await walkSubfolder(extra, { id: name, path: folder }, known);
  const taken = new Set(listing.files.map(({ id }) => id));
  for (const file of extra.files) {
    if (taken.has(file.id)) listing.problems.push({ file: file.id, reason: NAME_TAKEN });
    else listing.files.push(file);
  }
}

async function walk(listing: Listing, folder: Entry, { changes, last }: Known): Promise<void> {
  // The watch starts first, so that it misses no change.
  const isWatched = changes.watch(folder.path);
  const isSame = isWatched && !changes.includes(folder.path);
  const remembered = isSame ? last?.folders.get(folder.path) : undefined;
  const entries = remembered ?? (await readFolder(folder.path));
  listing.folders.set(folder.path, entries);
  // Much faster than path.join for each file.
  const prefix = path.join(folder.path, path.sep);
  for (const { name, kind } of entries) {
    const id = folder.id === '' ? name : `${folder.id}/${name}`;
    const found = { id, path: prefix + name };
    if (kind === 'folder') await walkSubfolder(listing, found, { changes, last });
    else if (kind === 'link') listing.links.push(found);
    else if (kind === 'other') listing.others.push(id);
    else listing.files.push({ ...found, isWatched });
  }
}

async function walkSubfolder(listing: Listing, folder: Entry, known: Known): Promise<void> {
  try {
    await walk(listing, folder, known);
  } catch (error) {
    listing.problems.push({ file: folder.id, reason: systemReason(error) });
  }
}

/** Follows links after all files are listed, so that a file precedes the links to it. */
async function followLinks(listing: Listing, known: Known): Promise<void> {
  if (listing.links.length === 0) return;
  const files = new Map(listing.files.map(({ id, path }) => [path, id]));
  for (const link of listing.links) {
    const target = await followLink(listing, link);
    const problem = (reason: string): void => {
      listing.problems.push({ file: link.id, reason });
    };
    if (target.kind === 'folder') {
      if (listing.folders.has(target.path)) problem('is a link to a folder that is read already');
      else await walkSubfolder(listing, { id: link.id, path: target.path }, known);
    } else if (target.kind === 'outside') {
      if (target.isFolder || isArticleName(link.id)) problem(target.reason);
    } else if (!isArticleName(link.id)) {
      if (target.kind === 'file') listing.others.push(link.id);
    } else if (target.kind === 'broken') {
      problem(target.reason);
    } else {
      const original = files.get(target.path);
      if (original !== undefined) problem(`is a link to ${original}, which is read already`);
      else {
        // Its folder may be one that is not listed itself, such as a hidden one.
        known.changes.watch(path.dirname(target.path));
        listing.files.push({ id: link.id, path: target.path, isWatched: false });
      }
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
    return { kind: 'broken', reason: `is a link that ${systemReason(error, 'leads nowhere')}` };
  }
}

async function readFolder(folder: string): Promise<FolderEntry[]> {
  const entries: FolderEntry[] = [];
  for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    if (entry.isDirectory()) entries.push({ name, kind: 'folder' });
    else if (entry.isSymbolicLink()) entries.push({ name, kind: 'link' });
    else if (isArticleName(name)) entries.push({ name, kind: 'file' });
    else if (entry.isFile()) entries.push({ name, kind: 'other' });
  }
  return entries.sort((a, b) => compareIds(a.name, b.name));
}

function isArticleName(name: string): boolean {
  return READ.has(endingOf(name));
}
