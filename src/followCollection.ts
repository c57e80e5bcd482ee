import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { collectionKey } from './articles/articleKey.ts';
import {
  type Collection,
  type CollectionConfig,
  type CollectionSource,
  indexCollection,
  readCollection,
} from './openCollection.ts';

/** A collection that follows its folder. */
export interface LiveCollection {
  readonly current: () => Collection;
  readonly close: () => Promise<void>;
}

/** What happened to a collection after something changed on the disk. */
export type CollectionChange =
  | { readonly kind: 'reloaded'; readonly collection: Collection }
  /** The folder or the alias file cannot be read, for this reason; the collection stays. */
  | { readonly kind: 'kept'; readonly reason: string };

/** Units: milliseconds. */
interface Delays {
  /** Changes that follow each other within this are read as one. */
  readonly debounce: number;
  /** Changes that follow each other without a pause are read after this. */
  readonly longest: number;
  /** A file that changed less than this ago is still being written. */
  readonly settle: number;
  /** A folder that cannot be read, or may be another by now, is looked at again after this. */
  readonly retry: number;
}

const DELAYS: Delays = { debounce: 300, longest: 5000, settle: 1000, retry: 5000 };

/**
 * Opens a collection and reads it again whenever its folder or its alias file changes.
 *
 * What cannot be read any more, or is still being written, stays as it was last.
 *
 * @throws ArticlesFolderError, CollectionError as `openCollection` does, on the first reading.
 */
export async function followCollection(
  config: CollectionConfig,
  report: (change: CollectionChange) => void,
  delays: Delays = DELAYS,
): Promise<LiveCollection> {
  const source = await readCollection(config);
  const first = { source, collection: await indexCollection(source) };
  const live = new Following(config, first, report, delays);
  await live.start();
  return { current: () => live.collection, close: () => live.close() };
}

/** At most one reading at a time, and always one after the last change. */
class Following {
  collection: Collection;
  #source: CollectionSource;
  readonly #config: CollectionConfig;
  readonly #report: (change: CollectionChange) => void;
  readonly #delays: Delays;
  #watcher: FSWatcher | null = null;
  #lookout: NodeJS.Timeout | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** When the first change came that is still to be read, or null. */
  #waitingSince: number | null = null;
  #reading: Promise<void> = Promise.resolve();
  /** The last reason for keeping the collection, so that it is reported once. */
  #trouble: string | null = null;
  readonly #closing = new AbortController();

  constructor(
    config: CollectionConfig,
    first: { readonly source: CollectionSource; readonly collection: Collection },
    report: (change: CollectionChange) => void,
    delays: Delays,
  ) {
    this.#config = config;
    this.#source = first.source;
    this.collection = first.collection;
    this.#report = report;
    this.#delays = delays;
  }

  /** Watches the disk; what has changed since the first reading is read as well. */
  async start(): Promise<void> {
    await this.#watch();
    this.#schedule(this.#delays.debounce);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#timer);
    await this.#reading;
    clearInterval(this.#lookout);
    await this.#watcher?.close();
  }

  async #watch(): Promise<void> {
    const { articlesDir, aliasesFile } = this.#config;
    // Links below the folder are not followed: what they may lead to lies inside it anyway.
    const folder = await realpath(articlesDir);
    const identity = await identityOf(articlesDir);
    const watcher = watch(aliasesFile === null ? [folder] : [folder, aliasesFile], {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: file => file !== folder && path.basename(file).startsWith('.'),
    });
    watcher.on('all', (event, file) => {
      if (event === 'unlinkDir' && file === folder) this.#lose();
      else this.#schedule(this.#delays.debounce);
    });
    watcher.on('error', error => this.#keep(messageOf(error)));
    this.#watcher = watcher;
    // Where another folder is moved or linked into its place, the watch stays with the old one.
    const look = async (): Promise<void> => {
      if (identity !== (await identityOf(articlesDir)) && this.#watcher === watcher) this.#lose();
    };
    this.#lookout = setInterval(() => void look(), this.#delays.retry);
    await new Promise<void>(resolve => {
      watcher.once('ready', resolve);
    });
  }

  /** The folder is gone, and with it the watch over it: another may be in its place or come there. */
  #lose(): void {
    const watcher = this.#watcher;
    this.#watcher = null;
    clearInterval(this.#lookout);
    this.#reading = this.#reading.then(() => watcher?.close());
    this.#schedule(this.#delays.debounce);
  }

  #schedule(delay: number): void {
    if (this.#isClosed()) return;
    const now = performance.now();
    this.#waitingSince ??= now;
    const latest = this.#waitingSince + this.#delays.longest;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#waitingSince = null;
        this.#reading = this.#reading.then(() => this.#read());
      },
      Math.min(delay, latest - now),
    );
  }

  async #read(): Promise<void> {
    if (this.#isClosed()) return;
    try {
      const source = await readCollection(this.#config, {
        earlier: this.#source.articles,
        settleTime: this.#delays.settle,
      });
      if (this.#watcher === null) await this.start();
      this.#trouble = null;
      if (source.isUnsettled) this.#schedule(this.#delays.settle);
      if (contentOf(source) === contentOf(this.#source)) return;
      this.collection = await indexCollection(source, this.#closing.signal);
      this.#source = source;
      this.#report({ kind: 'reloaded', collection: this.collection });
    } catch (error) {
      if (this.#isClosed()) return;
      this.#keep(messageOf(error));
      this.#schedule(this.#delays.retry);
    }
  }

  #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  #keep(reason: string): void {
    if (reason !== this.#trouble) this.#report({ kind: 'kept', reason });
    this.#trouble = reason;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Tells a folder from any other; null for one that cannot be reached, as reading it will say. */
async function identityOf(folder: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(folder);
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/** Equal for readings that make no difference to anyone. */
function contentOf({ articles, problems, aliases }: CollectionSource): string {
  return JSON.stringify([collectionKey(articles), problems, aliases]);
}
