import type { FileReading } from '../../articles/readFile.ts';

/** A file, link or sub-folder; `other` is a file with an ending that is not read. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'other' | 'folder' | 'link';
}

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
  /** Sorted entries of each folder, by its path. */
  readonly folders: ReadonlyMap<string, readonly FolderEntry[]>;
  /** By path. */
  readonly files: ReadonlyMap<string, RememberedFile>;
}

/** The memory before the first read. */
export const NO_MEMORY: FolderMemory = { folders: new Map(), files: new Map() };

/** What has changed in an articles folder since it was read last. */
export interface FolderChanges {
  /**
   * Starts to watch a folder; called before it is listed. Returns whether it has been watched since the
   * last read, so that `includes` knows of all changes in it.
   */
  readonly watch: (folder: string) => boolean;
  /** Whether a change of a file, or of the names in a folder, was reported. */
  readonly includes: (path: string) => boolean;
}

/** No folder is watched, so everything may have changed. */
export const UNKNOWN_CHANGES: FolderChanges = { watch: () => false, includes: () => false };
