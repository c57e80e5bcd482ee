import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { libraryKey } from '../articles/articleKey.ts';
import { takeSteps } from '../concurrency/takeSteps.ts';
import {
  createSearchIndex,
  type Indexing,
  type SearchIndex,
  startIndexing,
} from '../search/searchIndex.ts';
import { createArticleReader } from './articleReader.ts';
import {
  type Collection,
  keepIndex,
  type LibraryConfig,
  type LibraryContent,
  type Listener,
  loadKnown,
  type Progress,
  readLibrary,
  type SavedIndexNote,
  tellIndexed,
  tellOnce,
} from './openLibrary.ts';
import { type KnownArticles, knownArticlesOf } from './saved/knownArticles.ts';

/** A collection that follows its folder. */
export interface LiveLibrary {
  /** What there is to answer from now; while it is opened, what has been indexed so far. */
  readonly current: () => Collection;
  /** How far it has been opened; null when it is. */
  readonly progress: () => Progress | null;
  /** Resolves when it is known what there is to read; rejects as `opened` does. */
  readonly begun: Promise<void>;
  /**
   * Resolves when all is read and indexed; rejects with an ArticlesFolderError or LibraryError as
   * `openLibrary` does.
   */
  readonly opened: Promise<void>;
  /** Reads the folder again at once; resolves when what there is can be used. */
  readonly readNow: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What happens to a collection. */
export type LibraryChange =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'saved index'; readonly note: SavedIndexNote }
  | { readonly kind: 'opened'; readonly collection: Collection }
  | { readonly kind: 'reloaded'; readonly collection: Collection }
  /** The folder or the alias file cannot be read, for this reason; the collection stays. */
  | { readonly kind: 'kept'; readonly reason: string }
  /** They can be read again, and hold what they held. */
  | { readonly kind: 'regained'; readonly collection: Collection };

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
 * Opens a collection and reads it again whenever its folder or its alias file changes. It can be used
 * at once, with what has been read.
 *
 * What cannot be read any more, or is still being written, stays as it was last.
 */
export function followLibrary(
  config: LibraryConfig,
  report: (change: LibraryChange) => void,
  delays: Delays = DELAYS,
): LiveLibrary {
  const live = new Following(config, report, delays);
  const begun = new Promise<void>((resolve, reject) => {
    live.open(resolve).then(resolve, reject);
  });
  const { opened } = live;
  // Whoever waits for one of them is told.
  for (const promise of [begun, opened]) promise.catch(() => undefined);
  return {
    current: () => live.collection,
    progress: () => live.progress,
    begun,
    opened,
    readNow: () => live.readNow(),
    close: () => live.close(),
  };
}

const NOTHING_LISTED: Progress = { stage: 'reading', done: 0, total: 0 };

/** At most one reading at a time, and always one after the last change. */
class Following {
  collection: Collection = { index: createSearchIndex([]), problems: [] };
  progress: Progress | null = NOTHING_LISTED;
  /** As of `LiveLibrary`. */
  opened: Promise<void> = Promise.resolve();
  #source: LibraryContent = { articles: [], problems: [], isUnsettled: false, aliases: [] };
  readonly #reader = createArticleReader();
  readonly #config: LibraryConfig;
  readonly #report: (change: LibraryChange) => void;
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
  /** Ends what is still done for the current index when another takes its place. */
  #finishing = new AbortController();
  #finished: Promise<void> = Promise.resolve();
  /** Whether the saved index holds what was read last, or needs not. */
  #isKept = true;
  readonly #tellSaved: (note: SavedIndexNote) => void;

  constructor(config: LibraryConfig, report: (change: LibraryChange) => void, delays: Delays) {
    this.#config = config;
    this.#report = report;
    this.#delays = delays;
    this.#tellSaved = tellOnce(note => report({ kind: 'saved index', note }));
  }

  /** Reads and indexes everything for the first time; `begin` is called once it is known what there is. */
  open(begin: () => void): Promise<void> {
    this.opened = this.#open(begin);
    return this.opened;
  }

  async #open(begin: () => void): Promise<void> {
    const listener: Listener = {
      onProgress: progress => {
        begin();
        this.progress = progress;
        this.#report({ kind: 'progress', progress });
      },
      onSavedIndex: this.#tellSaved,
    };
    try {
      const known = await loadKnown(this.#config, listener);
      const { signal } = this.#closing;
      const source = await readLibrary(this.#config, {
        parse: this.#reader.parse,
        known,
        listener,
        signal,
      });
      await this.#index(source, known, listener);
      this.progress = null;
      this.#report({ kind: 'opened', collection: this.collection });
    } catch (error) {
      if (!this.#isClosed()) throw error;
    }
    await this.start().catch((error: unknown) => this.#retry(error));
  }

  /** Watches the disk; what has changed since the first reading is read as well. */
  async start(): Promise<void> {
    if (this.#isClosed()) return;
    await this.#watch();
    this.#schedule(this.#delays.debounce);
  }

  /** Reads the disk as soon as it is not being read. */
  readNow(): Promise<void> {
    this.#reading = this.#reading.then(() => this.#read());
    return this.#reading;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#finishing.abort();
    clearTimeout(this.#timer);
    await this.#reader.close();
    await this.opened.catch(() => undefined);
    await this.#reading;
    await this.#finished;
    clearInterval(this.#lookout);
    await this.#watcher?.close();
  }

  async #watch(): Promise<void> {
    const { articlesDir, aliasesFile, extraSource = null } = this.#config;
    // Links below the folder are not followed: what they may lead to lies inside it anyway.
    const folder = await realpath(articlesDir);
    const identity = await identityOf(articlesDir);
    const places = [folder, extraSource?.folder ?? [], aliasesFile ?? []].flat();
    const watcher = watch(places, {
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
        void this.readNow();
      },
      Math.min(delay, latest - now),
    );
  }

  async #read(): Promise<void> {
    if (this.#isClosed()) return;
    try {
      const known = knownArticlesOf(this.collection.index);
      const source = await readLibrary(this.#config, {
        parse: this.#reader.parse,
        known,
        earlier: this.#source.articles,
        settleTime: this.#delays.settle,
        signal: this.#closing.signal,
      });
      if (this.#watcher === null) await this.start();
      const wasInTrouble = this.#trouble !== null;
      this.#trouble = null;
      if (source.isUnsettled) this.#schedule(this.#delays.settle);
      if (contentOf(source) === contentOf(this.#source)) {
        if (wasInTrouble) this.#report({ kind: 'regained', collection: this.collection });
        return;
      }
      await this.#index(source, known);
      this.#report({ kind: 'reloaded', collection: this.collection });
    } catch (error) {
      this.#retry(error);
    }
  }

  #retry(error: unknown): void {
    if (this.#isClosed()) return;
    this.#keep(messageOf(error));
    this.#schedule(this.#delays.retry);
  }

  /** Indexes what was read; at first what is indexed so far can be used, later all of it at once. */
  async #index(
    source: LibraryContent,
    known: KnownArticles | null,
    listener?: Listener,
  ): Promise<void> {
    const { index, steps, speedUp } = startIndexing(source.articles, {
      aliases: source.aliases,
      earlier: known ?? undefined,
      readApart: this.#reader.takeReading,
    });
    const collection = { index, problems: source.problems };
    if (listener) this.collection = collection;
    await takeSteps(steps, {
      signal: this.#closing.signal,
      onPause: () => tellIndexed(index, source, listener ?? {}),
    });
    this.#closing.signal.throwIfAborted();
    this.collection = collection;
    this.#source = source;
    this.#finishing.abort();
    this.#finishing = new AbortController();
    const { signal } = this.#finishing;
    const saving = this.#save(this.#finished, index, known, signal);
    this.#finished = this.#finish(saving, speedUp, signal);
  }

  /** Saves an index once nothing is done any more for the one before. */
  async #save(
    before: Promise<void>,
    index: SearchIndex,
    known: KnownArticles | null,
    signal: AbortSignal,
  ): Promise<void> {
    // What became of the one before was reported.
    await before.catch(() => undefined);
    const saved = this.#isKept ? known : null;
    this.#isKept = false;
    const listener = { onSavedIndex: this.#tellSaved };
    this.#isKept = await keepIndex(this.#config, index, { known: saved, signal, listener });
  }

  /** Makes an index faster once it is saved, and what was known of it is no longer needed. */
  async #finish(
    saving: Promise<void>,
    speedUp: Indexing['speedUp'],
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await saving;
      await takeSteps(speedUp, { signal });
    } catch (error) {
      if (!signal.aborted) this.#keep(messageOf(error));
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
    // A disk may give the number of a folder that is gone to the next one.
    const { dev, ino, birthtimeMs } = await stat(folder);
    return `${dev}:${ino}:${birthtimeMs}`;
  } catch {
    return null;
  }
}

/** Equal for readings that make no difference to anyone. */
function contentOf({ articles, problems, aliases }: LibraryContent): string {
  return JSON.stringify([libraryKey(articles), problems, aliases]);
}
