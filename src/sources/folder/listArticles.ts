import { type Dirent, promises as fs } from 'node:fs';
import path from 'node:path';
import { compareIds } from '../../articles/article.ts';
import { systemReason } from './systemReason.ts';

/** A file or sub-folder that was skipped. */
export interface ArticleProblem {
  /** The path below the articles folder, with `/` between its parts, as spelled on disk. */
  readonly file: string;
  /** Continues a sentence after the file name: "is empty". */
  readonly reason: string;
}

/** The articles folder itself cannot be used; the message says why and what to do. */
export class ArticlesFolderError extends Error {
  override readonly name = 'ArticlesFolderError';
}

/** A second folder of articles, listed as if it were a sub-folder of the first. */
export interface ArticleSource {
  /** A path without links. Its files must be renamed into place: they are read without delay. */
  readonly folder: string;
  /** Name of the imaginary sub-folder; prefix of the ids. */
  readonly name: string;
}

/** A file or link below the articles folder. */
export interface Entry {
  readonly id: string;
  readonly path: string;
}

/** Result of a walk through the articles folder. */
export interface Listing {
  /** The folder's path without links. */
  readonly root: string;
  readonly files: Entry[];
  readonly links: Entry[];
  /** Real paths of the folders walked so far. */
  readonly folders: Set<string>;
  readonly problems: ArticleProblem[];
}

const NAME_TAKEN = 'has the name of a file in the articles folder';
const EXTENSIONS = new Set(['.txt', '.md']);

/**
 * Lists every .txt and .md file below a folder, sub-folders and links included, then those of a second
 * source.
 *
 * @throws ArticlesFolderError when the folder is missing, is not a folder or cannot be listed.
 */
export async function listArticles(
  folder: string,
  extraSource: ArticleSource | null,
): Promise<Listing> {
  const listing = await listFolder(folder);
  if (extraSource !== null) await listExtraSource(listing, extraSource);
  return listing;
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
      `the articles folder ${folder} ${systemReason(error)}; ` +
        'name another with ARTICLES_DIR or --articles',
      { cause: error },
    );
  }
}

/** Adds the files of a second source; on equal ids the file of the first folder wins. */
async function listExtraSource(listing: Listing, { folder, name }: ArticleSource): Promise<void> {
  const extra: Listing = { ...listing, root: folder, files: [], links: [] };
  await walkSubfolder(extra, { id: name, path: folder });
  const taken = new Set(listing.files.map(({ id }) => id));
  for (const file of extra.files) {
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
    listing.problems.push({ file: folder.id, reason: systemReason(error) });
    return;
  }
  await walk(listing, folder, entries);
}

/** Follows links after all files are listed, so that a file precedes the links to it. */
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
    return { kind: 'broken', reason: `is a link that ${systemReason(error, 'leads nowhere')}` };
  }
}

async function readFolder(folder: string): Promise<Dirent[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => compareIds(a.name, b.name));
}

function isArticleName(name: string): boolean {
  return EXTENSIONS.has(path.extname(name).toLowerCase());
}
