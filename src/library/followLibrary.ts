import { takeSteps } from '../concurrency/takeSteps.ts';
import type { EarlierIndex } from '../search/searchIndex.ts';
import { createSearchIndex, startIndexing } from '../search/startIndexing.ts';
import { type FolderMemory, NO_MEMORY } from '../sources/folder/folderMemory.ts';
import { NOTHING_SKIPPED } from '../sources/folder/foundArticles.ts';
import { type ArticleReader, createArticleReader } from './articleReader.ts';
import { FolderWatch } from './folderWatch.ts';
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
import {
  isSameContent,
  type LibraryContent,
  type ReadOptions,
  readLibrary,
} from './readLibrary.ts';
import { ReadSchedule } from './readSchedule.ts';
import { type ExtractCache, openExtractCache } from './saved/extractCache.ts';
import { folderIndexPath, loadKnownArticles, skipRepeats } from './saved/indexStore.ts';

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
  /** Time between reads in search of changes that were not reported, as on network drives. */
  readonly recheck: number;
}

const DELAYS: Delays = {
  debounce: 300,
  longest: 5000,
  settle: 1000,
  retry: 5000,
  recheck: 600_000,
};

/**
 * Opens a library and reads it again whenever its folder or its alias file changes. It can be used
 * at once, with the articles indexed so far.
 *
 * A file that becomes unreadable, or is still being written, keeps its last article.
 */
export function followLibrary(
  config: LibraryConfig,
  report: (change: LibraryChange) => void,
  delays: Partial<Delays> = {},
): LiveLibrary {
  const follower = new LibraryFollower(config, report, { ...DELAYS, ...delays });
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

class LibraryFollower {
  library: Library = {
    index: createSearchIndex([]),
    problems: [],
    warnings: [],
    skipped: NOTHING_SKIPPED,
  };
  progress: Progress | null = { stage: 'reading', done: 0, total: 0 };
  /** As in `LiveLibrary`. */
  opened: Promise<void> = Promise.resolve();
  #content: LibraryContent = {
    articles: [],
    problems: [],
    warnings: [],
    skipped: NOTHING_SKIPPED,
    isUnsettled: false,
    memory: NO_MEMORY,
    aliases: [],
  };
  /** Of the last read, which may be later than the content in use. */
  #memory: FolderMemory = NO_MEMORY;
  readonly #cache: ExtractCache;
  readonly #reader: ArticleReader;
  readonly #finisher: IndexFinisher;
  readonly #config: LibraryConfig;
  readonly #report: (change: LibraryChange) => void;
  readonly #onSavedIndex: (event: SavedIndexEvent) => void;
  readonly #delays: Delays;
  readonly #closing = new AbortController();
  readonly #watch: FolderWatch;
  #recheck: NodeJS.Timeout | undefined;
  readonly #schedule: ReadSchedule;
  /** The reason reported last for keeping the library, or null. */
  #trouble: string | null = null;

  constructor(config: LibraryConfig, report: (change: LibraryChange) => void, delays: Delays) {
    this.#config = config;
    this.#cache = openExtractCache(config);
    this.#reader = createArticleReader({ cache: this.#cache });
    this.#report = report;
    this.#delays = delays;
    this.#onSavedIndex = skipRepeats(event => report({ kind: 'saved index', event }));
    this.#finisher = new IndexFinisher(() => folderIndexPath(config), {
      onSavedIndex: this.#onSavedIndex,
      onError: error => this.#keep(error),
    });
    this.#schedule = new ReadSchedule(() => this.#read(), delays.longest);
    const { articlesDir: folder, aliasesFile } = config;
    this.#watch = new FolderWatch({ folder, aliasesFile, checkInterval: delays.retry }, () =>
      this.#schedule.readAfter(delays.debounce),
    );
  }

  /** Reads and indexes everything for the first time; calls `begin` when the files are listed. */
  open(begin: () => void): Promise<void> {
    this.opened = this.#open(begin);
    this.#schedule.waitFor(this.opened);
    return this.opened;
  }

  /** Looks up every file as soon as no other read is running. */
  readNow(): Promise<void> {
    this.#watch.reset();
    return this.#schedule.readNext();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    const finished = this.#finisher.close();
    const read = this.#schedule.close();
    clearInterval(this.#recheck);
    await this.#reader.close();
    await this.opened.catch(() => undefined);
    await read;
    await finished;
    this.#watch.close();
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
      const known = await loadKnownArticles(await folderIndexPath(this.#config), listener);
      const content = await this.#readContent({ known, listener });
      await this.#index(content, known, listener);
      await this.#cache.removeUnused();
      this.progress = null;
      this.#report({ kind: 'opened', library: this.library });
      this.#recheck = setInterval(() => void this.readNow(), this.#delays.recheck);
    } catch (error) {
      if (this.#isClosed()) return;
      this.#closing.abort();
      this.#watch.close();
      void this.#schedule.close();
      throw error;
    }
  }

  async #read(): Promise<void> {
    try {
      const content = await this.#readContent({
        earlier: this.#content.articles,
        settleTime: this.#delays.settle,
      });
      const wasInTrouble = this.#trouble !== null;
      const failure = this.#watch.takeFailure();
      if (failure === null) this.#trouble = null;
      else this.#retry(failure);
      if (content.isUnsettled) this.#schedule.readAfter(this.#delays.settle);
      if (isSameContent(content, this.#content)) {
        if (wasInTrouble && this.#trouble === null)
          this.#report({ kind: 'regained', library: this.library });
        return;
      }
      await this.#index(content, this.library.index.asEarlier());
      this.#report({ kind: 'reloaded', library: this.library });
    } catch (error) {
      // Changes of which nothing was read must be found again.
      this.#watch.reset();
      this.#retry(error);
    }
  }

  async #readContent(options: ReadOptions): Promise<LibraryContent> {
    const content = await readLibrary(this.#config, {
      ...options,
      read: this.#reader.read,
      memory: this.#memory,
      changes: this.#watch.takeChanges(),
      signal: this.#closing.signal,
    });
    this.#memory = content.memory;
    return content;
  }

  /** Indexes articles; the first index is used while it grows, later ones only when complete. */
  async #index(
    content: LibraryContent,
    known: EarlierIndex | null,
    listener?: OpenListener,
  ): Promise<void> {
    const { index, steps } = startIndexing(content.articles, {
      aliases: content.aliases,
      isPartial: content.problems.length > 0,
      earlier: known ?? undefined,
      readApart: this.#reader.takeReading,
    });
    const { problems, warnings, skipped } = content;
    const library = { index, problems, warnings, skipped };
    if (listener) this.library = library;
    await takeSteps(steps, {
      signal: this.#closing.signal,
      onPause: () => reportIndexed(index, content, listener ?? {}),
    });
    this.#closing.signal.throwIfAborted();
    this.library = library;
    this.#content = content;
    this.#finisher.start(async () => index, known);
  }

  #retry(error: unknown): void {
    if (this.#isClosed()) return;
    this.#keep(error);
    this.#schedule.readAfter(this.#delays.retry);
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
