import { isDeepStrictEqual } from 'node:util';
import { rememberFileState } from '../../articles/fileState.ts';
import type { SourceFile } from '../../articles/readers/recognizeFormat.ts';
import { type FileReading, soleArticle } from '../../articles/readFile.ts';
import { SharedMap } from '../../articles/sharedMap.ts';
import { TimeSlice } from '../../concurrency/timeSlice.ts';
import { type FolderChanges, UNKNOWN_CHANGES } from './folderChanges.ts';
import { type FolderMemory, NO_MEMORY, type RememberedFile } from './folderMemory.ts';
import type { ListedFile, Listing } from './listArticles.ts';
import {
  type FileLimits,
  type FileState,
  findFileState,
  readArticleFile,
  type Unreadable,
} from './readArticleFile.ts';

/** Reads the articles of a file. */
type Read = (file: SourceFile) => Promise<FileReading>;

/** How files are read. */
export interface FileOptions extends FileLimits {
  /** Of the last read. */
  readonly memory?: FolderMemory;
  /** Since the last read; unknown by default. */
  readonly changes?: FolderChanges;
  /** Reads the bytes of a file; `readArticleFile` by default. */
  readonly readFile?: typeof readArticleFile;
  /** Longest time between two changes of a file that may leave it in the same state. Unit: milliseconds. */
  readonly clockResolution?: number;
  /** Called with 0 when the files are listed, then after each file that is looked up on disk. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What files contain. */
export interface FilesRead {
  /** Files that were read, by path; of one that is being written, what was read before. */
  readonly remembered: SharedMap<string, RememberedFile>;
  /** Files that cannot be used now, by path. */
  readonly unreadable: ReadonlyMap<string, Unreadable>;
  /** As in `FolderMemory`. */
  readonly unsettled: readonly ListedFile[];
  /** Whether a file was still being written. */
  readonly isUnsettled: boolean;
  /** Paths of the files that do not hold what they held at the last read. */
  readonly changed: readonly string[];
}

/** More files at a time would be no faster, and all of them are held in memory. */
const FILES_AT_A_TIME = 8;
/** Disks with coarser clocks depend on changes being reported. */
const CLOCK_RESOLUTION = 1000;

/** Reads the files of a listing that may have changed, and recalls the others. */
export async function readFiles(
  listing: Listing,
  readArticles: Read,
  options: FileOptions,
): Promise<FilesRead> {
  const { memory = NO_MEMORY, changes = UNKNOWN_CHANGES, onProgress } = options;
  const { files } = listing;
  onProgress?.(0, files.length);
  const { remembered, pending } =
    listing === memory.listing
      ? recall(files, memory, changes)
      : await sort(files, memory, changes);
  const unreadable = new Map<string, Unreadable>();
  const unsettled: ListedFile[] = [];
  const changed: string[] = [];
  let isUnsettled = false;
  let done = files.length - pending.length;
  const reading = { ...options, memory, changes, readArticles };
  for await (const { file, read } of readInOrder(pending, reading)) {
    const { id } = file;
    done += 1;
    onProgress?.(done, files.length);
    const last = memory.files.get(id);
    if (isRemembered(read)) {
      remembered.set(id, read);
      if (!read.isSettled) unsettled.push(file);
      if (!isSameReading(read, last)) changed.push(id);
      continue;
    }
    unsettled.push(file);
    if (!isDeepStrictEqual(read, memory.unreadable.get(id))) changed.push(id);
    const isWritten = read.reason === null;
    if (isWritten) isUnsettled = true;
    if (isWritten && last) remembered.set(id, { ...last, isSettled: false });
    else {
      remembered.delete(id);
      unreadable.set(id, read);
    }
  }
  return { remembered, unreadable, unsettled, isUnsettled, changed };
}

/** What is known of files, and those that must be looked up. */
interface Recalled {
  readonly remembered: SharedMap<string, RememberedFile>;
  readonly pending: readonly ListedFile[];
}

/** Recalls the files of the last listing, all of which are watched. */
function recall(
  files: readonly ListedFile[],
  memory: FolderMemory,
  changes: FolderChanges,
): Recalled {
  const unsettled = new Set(memory.unsettled);
  const pending = files.filter(file => changes.includes(file.path) || unsettled.has(file));
  return { remembered: memory.files.fork(), pending };
}

/** Recalls those files of another listing that are watched and settled. */
async function sort(
  files: readonly ListedFile[],
  memory: FolderMemory,
  changes: FolderChanges,
): Promise<Recalled> {
  const remembered = new SharedMap<string, RememberedFile>();
  const pending: ListedFile[] = [];
  const slice = new TimeSlice();
  for (const file of files) {
    const last = memory.files.get(file.id);
    const isWatched = file.isWatched && !changes.includes(file.path);
    if (last?.isSettled && isWatched) remembered.set(file.id, last);
    else pending.push(file);
    if (slice.isOver) await slice.end();
  }
  return { remembered, pending };
}

/** Articles that are the same are the same objects, so this compares no text. */
function isSameReading({ reading }: RememberedFile, last: RememberedFile | undefined): boolean {
  return isDeepStrictEqual(reading, last?.reading);
}

function isRemembered(read: RememberedFile | Unreadable): read is RememberedFile {
  return 'state' in read;
}

interface ReadOptions extends FileOptions {
  readonly memory: FolderMemory;
  readonly changes: FolderChanges;
  readonly readArticles: Read;
}

/** Reads a few files at a time, since disks are slow to respond; yields to other tasks in between. */
async function* readInOrder(
  files: readonly ListedFile[],
  options: ReadOptions,
): AsyncGenerator<{ readonly file: ListedFile; readonly read: RememberedFile | Unreadable }> {
  const slice = new TimeSlice();
  for (let at = 0; at < files.length; at += FILES_AT_A_TIME) {
    const batch = await Promise.all(
      files
        .slice(at, at + FILES_AT_A_TIME)
        .map(async file => ({ file, loaded: await load(file, options) })),
    );
    const results: {
      readonly file: ListedFile;
      readonly read: Promise<RememberedFile | Unreadable>;
    }[] = [];
    for (const { file, loaded } of batch) {
      const read = parseLoaded(file.id, loaded, options);
      // It may reject before it is awaited below.
      read.catch(() => undefined);
      results.push({ file, read });
      if (slice.isOver) await slice.end();
    }
    for (const { file, read } of results) {
      yield { file, read: await read };
      if (slice.isOver) await slice.end();
    }
  }
}

/** A file in the state it was in when it was read last, or with the bytes it has now. */
type Loaded =
  | RememberedFile
  | Unreadable
  | { readonly found: FileState; readonly bytes: Uint8Array };

async function load({ id, path }: ListedFile, options: ReadOptions): Promise<Loaded> {
  const { memory, changes, readFile = readArticleFile } = options;
  const found = await findFileState(path, options);
  if (!found.ok) return found;
  const last = memory.files.get(id);
  if (last?.isSettled && last.state === found.state && !changes.includes(path)) return last;
  const content = await readFile(path, found, options);
  return content.ok ? { found, bytes: content.bytes } : content;
}

async function parseLoaded(
  id: string,
  loaded: Loaded,
  options: ReadOptions,
): Promise<RememberedFile | Unreadable> {
  if (!('bytes' in loaded)) return loaded;
  const { found, bytes } = loaded;
  const { readArticles, encoding = null, clockResolution = CLOCK_RESOLUTION } = options;
  const { state } = found;
  const isSettled = found.age >= clockResolution;
  const reading = await readArticles({ path: id, bytes, encoding });
  const article = soleArticle(reading);
  if (isSettled && article !== null) rememberFileState(article, state);
  return { state, isSettled, reading };
}
