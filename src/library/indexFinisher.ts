import { takeSteps } from '../concurrency/takeSteps.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import type { Indexing } from '../search/startIndexing.ts';
import type { LibraryConfig, OpenListener } from './library.ts';
import { updateSavedIndex } from './saved/indexStore.ts';
import type { KnownArticles } from './saved/knownArticles.ts';

/** Callbacks of the background work. */
interface FinishListener extends Pick<OpenListener, 'onSavedIndex'> {
  readonly onError: (error: unknown) => void;
}

/** Saves each new index in the background, then speeds it up; a newer index aborts both. */
export class IndexFinisher {
  readonly #config: LibraryConfig;
  readonly #listener: FinishListener;
  #current = new AbortController();
  #finished: Promise<void> = Promise.resolve();
  /** Whether the saved index matches the previous index, or is not needed. */
  #isSaved = true;

  constructor(config: LibraryConfig, listener: FinishListener) {
    this.#config = config;
    this.#listener = listener;
  }

  /** Starts the work for an index that was built from `known` and newly parsed articles. */
  start({ index, speedUp }: Indexing, known: KnownArticles | null): void {
    this.#current.abort();
    this.#current = new AbortController();
    const { signal } = this.#current;
    const saving = this.#save(this.#finished, index, known, signal);
    this.#finished = this.#finish(saving, speedUp, signal);
  }

  /** Aborts the work; resolves when nothing is being written. */
  async close(): Promise<void> {
    this.#current.abort();
    await this.#finished;
  }

  async #save(
    previous: Promise<void>,
    index: SearchIndex,
    known: KnownArticles | null,
    signal: AbortSignal,
  ): Promise<void> {
    // Its failure has been reported.
    await previous.catch(() => undefined);
    const saved = this.#isSaved ? known : null;
    this.#isSaved = false;
    const listener = this.#listener;
    this.#isSaved = await updateSavedIndex(this.#config, index, { known: saved, signal, listener });
  }

  /** Speeds up an index once it is saved: by then the known articles are no longer needed. */
  async #finish(
    saving: Promise<void>,
    speedUp: Indexing['speedUp'],
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await saving;
      await takeSteps(speedUp, { signal });
    } catch (error) {
      if (!signal.aborted) this.#listener.onError(error);
    }
  }
}
