import type { FileReading } from '../../articles/readFile.ts';
import { SharedMap } from '../../articles/sharedMap.ts';
import type { FoundArticles } from './foundArticles.ts';
import type { ListedFile, Listing } from './listArticles.ts';
import type { Unreadable } from './readArticleFile.ts';

/** What was read from a file. */
export interface RememberedFile {
  /** Its `FileState` then. */
  readonly state: string;
  /** Whether any later write gives it another state. */
  readonly isSettled: boolean;
  readonly reading: FileReading;
}

/** What was read from an articles folder, so that the next read need not repeat it. */
export interface FolderMemory {
  /** Null before the first read. */
  readonly listing: Listing | null;
  /** By path. */
  readonly files: SharedMap<string, RememberedFile>;
  /** Files that could not be used, by path. */
  readonly unreadable: ReadonlyMap<string, Unreadable>;
  /** Files that may give something else although no change of them is reported. */
  readonly unsettled: readonly ListedFile[];
  /** Null if files that stay the same may give others, since one was still being written. */
  readonly found: FoundArticles | null;
}

/** The memory before the first read. */
export const NO_MEMORY: FolderMemory = {
  listing: null,
  files: new SharedMap(),
  unreadable: new Map(),
  unsettled: [],
  found: null,
};
