import { libraryKey } from '../articles/articleKey.ts';
import { takeSteps } from '../concurrency/takeSteps.ts';
import { createSearchIndex, startIndexing } from '../search/startIndexing.ts';
import { createArticleReader } from './articleReader.ts';
import { IndexFinisher } from './indexFinisher.ts';
import type {
  Library,
  LibraryChange,
  LibraryConfig,
  LiveLibrary,
  OpenListener,
  Progress,
  SavedIndexEvent,
} from './library.ts';
import { reportIndexed } from './openLibrary.ts';
import { type LibraryContent, readLibrary } from './readLibrary.ts';
import { loadKnownArticles, skipRepeats } from './saved/indexStore.ts';
import { type KnownArticles, knownArticlesOf } from './saved/knownArticles.ts';
import { type Watch, watchPlaces } from './watchPlaces.ts';

/** Units: milliseconds. */
interface Delays {
  /** Quiet time after a change before the folder is read. */
  readonly debounce: number;
  /** Longest time between a change and a read, however many changes follow. */
  readonly longest: number;
  /** Age below which a changed file counts as still being written. */
  readonly settle: number;
  /** Time between attempts to read a folder that cannot be read, and between checks of its identity. */
  readonly retry: number;
}

const DELAYS: Delays = { debounce: 300, longest: 5000, settle: 1000, retry: 5000 };

/**
 * Opens a library and reads it again whenever its folder or its alias file changes. It can be used
 * at once, with the articles indexed so far.
 *
 * A file that becomes unreadable, or is still being written, keeps its last article.
 */
export function followLibrary(
  config: LibraryConfig,
  report: (change: LibraryChange) => void,
  delays: Delays = DELAYS,
): LiveLibrary {
  const follower = new LibraryFollower(config, report, delays);
  const begun = new Promise<void>((resolve, reject) => {
    follower.open(resolve).then(resolve, reject);
  });
  const { opened } = follower;
  // Callers may await only one of the two.
  for (const promise of [begun, opened]) promise.catch(() => undefined);
  return {
    current: () => follower.library,
    progress: () => follower.progress,
    begun,
    opened,
    readNow: () => follower.readNow(),
    close: () => follower.close(),
  };
}

/** Runs one read at a time, and always one after the last change. */
class LibraryFollower {
  library: Library = { index: createSearchIndex([]), problems: [] };
  progress: Progress | null = { stage: 'reading', done: 0, total: 0 };
  /** As in `LiveLibrary`. */
  opened: Promise<void> = Promise.resolve();
  #content: LibraryContent = { articles: [], problems: [], isUnsettled: false, aliases: [] };
  readonly #reader = createArticleReader();
  readonly #finisher: IndexFinisher;
  readonly #config: LibraryConfig;
  readonly #report: (change: LibraryChange) => void;
  readonly #onSavedIndex: (event: SavedIndexEvent) => void;
  readonly #delays: Delays;
  readonly #closing = new AbortController();
  #watch: Watch | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** Time of the first change that has not been read, or null. */
  #waitingSince: number | null = null;
  #reading: Promise<void> = Promise.resolve();
  /** The reason reported last for keeping the library, or null. */
  #trouble: string | null = null;

  constructor(config: LibraryConfig, report: (change: LibraryChange) => void, delays: Delays) {
    this.#config = config;
    this.#report = report;
    this.#delays = delays;
    this.#onSavedIndex = skipRepeats(event => report({ kind: 'saved index', event }));
    this.#finisher = new IndexFinisher(config, {
      onSavedIndex: this.#onSavedIndex,
      onError: error => this.#keep(error),
    });
  }

  /** Reads and indexes everything for the first time; calls `begin` when the files are listed. */
  open(begin: () => void): Promise<void> {
    this.opened = this.#open(begin);
    return this.opened;
  }

  /** Reads the folder as soon as no other read is running. */
  readNow(): Promise<void> {
    this.#reading = this.#reading.then(() => this.#read());
    return this.#reading;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    const finished = this.#finisher.close();
    clearTimeout(this.#timer);
    await this.#reader.close();
    await this.opened.catch(() => undefined);
    await this.#reading;
    await finished;
    await this.#watch?.close();
  }

  async #open(begin: () => void): Promise<void> {
    const listener: OpenListener = {
      onProgress: progress => {
        begin();
        this.progress = progress;
        this.#report({ kind: 'progress', progress });
      },
      onSavedIndex: this.#onSavedIndex,
    };
    try {
      const known = await loadKnownArticles(this.#config, listener);
      const content = await readLibrary(this.#config, {
        parse: this.#reader.parse,
        known,
        listener,
        signal: this.#closing.signal,
      });
      await this.#index(content, known, listener);
      this.progress = null;
      this.#report({ kind: 'opened', library: this.library });
    } catch (error) {
      if (!this.#isClosed()) throw error;
    }
    await this.#startWatch().catch((error: unknown) => this.#retry(error));
  }

  /** Watches the folder, and schedules a read of what changed before the watch. */
  async #startWatch(): Promise<void> {
    if (this.#isClosed()) return;
    const { articlesDir, aliasesFile, extraSource = null } = this.#config;
    const { debounce, retry } = this.#delays;
    await this.#watch?.close();
    this.#watch = await watchPlaces(
      {
        folder: articlesDir,
        others: [extraSource?.folder ?? [], aliasesFile ?? []].flat(),
        checkInterval: retry,
      },
      {
        onChange: () => this.#schedule(debounce),
        onLost: () => this.#schedule(debounce),
        onError: error => this.#keep(error),
      },
    );
    this.#schedule(debounce);
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
      const known = knownArticlesOf(this.library.index);
      const content = await readLibrary(this.#config, {
        parse: this.#reader.parse,
        known,
        earlier: this.#content.articles,
        settleTime: this.#delays.settle,
        signal: this.#closing.signal,
      });
      if (this.#watch === null || this.#watch.isLost()) await this.#startWatch();
      const wasInTrouble = this.#trouble !== null;
      this.#trouble = null;
      if (content.isUnsettled) this.#schedule(this.#delays.settle);
      if (contentKey(content) === contentKey(this.#content)) {
        if (wasInTrouble) this.#report({ kind: 'regained', library: this.library });
        return;
      }
      await this.#index(content, known);
      this.#report({ kind: 'reloaded', library: this.library });
    } catch (error) {
      this.#retry(error);
    }
  }

  /** Indexes articles; the first index is used while it grows, later ones only when complete. */
  async #index(
    content: LibraryContent,
    known: KnownArticles | null,
    listener?: OpenListener,
  ): Promise<void> {
    const indexing = startIndexing(content.articles, {
      aliases: content.aliases,
      earlier: known ?? undefined,
      readApart: this.#reader.takeReading,
    });
    const { index, steps } = indexing;
    const library = { index, problems: content.problems };
    if (listener) this.library = library;
    await takeSteps(steps, {
      signal: this.#closing.signal,
      onPause: () => reportIndexed(index, content, listener ?? {}),
    });
    this.#closing.signal.throwIfAborted();
    this.library = library;
    this.#content = content;
    this.#finisher.start(indexing, known);
  }

  #retry(error: unknown): void {
    if (this.#isClosed()) return;
    this.#keep(error);
    this.#schedule(this.#delays.retry);
  }

  #keep(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason !== this.#trouble) this.#report({ kind: 'kept', reason });
    this.#trouble = reason;
  }

  #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }
}

/** Equal for contents that make no difference to an index or its problems. */
function contentKey({ articles, problems, aliases }: LibraryContent): string {
  return JSON.stringify([libraryKey(articles), problems, aliases]);
}
