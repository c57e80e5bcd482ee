import { type FSWatcher, unwatchFile, watch, watchFile } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FolderChanges } from '../sources/folder/folderChanges.ts';
import { systemErrorCode } from './systemErrorCode.ts';

/** What is watched. */
interface Places {
  /** The articles folder; its sub-folders are watched as they are read. */
  readonly folder: string;
  readonly aliasesFile: string | null;
  /** Time between checks of the alias file, and of whether another folder is at the path of `folder`. Unit: milliseconds. */
  readonly checkInterval: number;
}

/** Errors of a folder that is gone or cannot be read, which reading it reports. */
const ERRORS_OF_FOLDER = new Set(['EACCES', 'ENOENT', 'ENOTDIR', 'EPERM']);

/**
 * Notes which files change in the folders that are read. Every folder has one watch, whatever the number of its
 * files, and hidden files are ignored.
 */
export class FolderWatch {
  readonly #places: Places;
  readonly #onChange: () => void;
  readonly #watchers = new Map<string, FSWatcher>();
  #changed = new Set<string>();
  #failure: unknown = null;
  #identity: Promise<string | null>;
  readonly #check: NodeJS.Timeout;

  /** Calls `onChange` after each change, and when an unknown number of changes may have been missed. */
  constructor(places: Places, onChange: () => void) {
    this.#places = places;
    this.#onChange = onChange;
    const { folder, aliasesFile, checkInterval } = places;
    this.#identity = identityOf(folder);
    this.#check = setInterval(() => void this.#compareIdentity(), checkInterval);
    // By path, so that it may be replaced or be a link.
    if (aliasesFile !== null) watchFile(aliasesFile, { interval: checkInterval }, onChange);
  }

  /** The changes since the last call. */
  takeChanges(): FolderChanges {
    const changed = this.#changed;
    this.#changed = new Set();
    return { watch: folder => this.#watch(folder), includes: file => changed.has(file) };
  }

  /** Why folders could not be watched since the last call, or null. */
  takeFailure(): unknown {
    const failure = this.#failure;
    this.#failure = null;
    return failure;
  }

  /** Forgets all folders, so that everything is looked up in the next read. */
  reset(): void {
    for (const folder of this.#watchers.keys()) this.#drop(folder);
  }

  close(): void {
    this.reset();
    clearInterval(this.#check);
    if (this.#places.aliasesFile !== null) unwatchFile(this.#places.aliasesFile, this.#onChange);
  }

  /** Watches a folder; returns whether it was watched already. */
  #watch(folder: string): boolean {
    if (this.#watchers.has(folder)) return true;
    try {
      const watcher = watch(folder, (event, name) => this.#note(folder, event, name));
      watcher.on('error', error => {
        this.#drop(folder);
        this.#fail(error);
        this.#onChange();
      });
      this.#watchers.set(folder, watcher);
    } catch (error) {
      this.#fail(error);
    }
    return false;
  }

  #note(folder: string, event: 'rename' | 'change', name: string | null): void {
    // Events of the folder itself have its own name.
    const isOfFolder = name === null || name === path.basename(folder);
    if (isOfFolder) this.#dropBelow(folder);
    else if (name.startsWith('.')) return;
    if (name !== null) {
      const file = path.join(folder, name);
      this.#changed.add(file);
      if (event === 'rename') {
        this.#changed.add(folder);
        // A watch stays with its folder when that is moved.
        if (this.#watchers.has(file)) this.#dropBelow(file);
      }
    }
    this.#onChange();
  }

  #fail(error: unknown): void {
    if (!ERRORS_OF_FOLDER.has(systemErrorCode(error) ?? '')) this.#failure = error;
  }

  /** Drops a folder and all below it. */
  #dropBelow(folder: string): void {
    for (const watched of this.#watchers.keys()) {
      if (watched === folder || watched.startsWith(folder + path.sep)) this.#drop(watched);
    }
  }

  #drop(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  async #compareIdentity(): Promise<void> {
    const before = await this.#identity;
    this.#identity = identityOf(this.#places.folder);
    if (before === (await this.#identity)) return;
    this.reset();
    this.#onChange();
  }
}

/** Identifies a folder on disk; null when it cannot be reached. */
async function identityOf(folder: string): Promise<string | null> {
  try {
    // File systems reuse inode numbers, so the time of creation is compared as well.
    const { dev, ino, birthtimeMs } = await stat(folder);
    return `${dev}:${ino}:${birthtimeMs}`;
  } catch {
    return null;
  }
}
