import type { EarlierIndex, SearchIndex } from '../search/searchIndex.ts';
import type { LibraryConfig, OpenListener } from './library.ts';
import { updateSavedIndex } from './saved/indexStore.ts';

/** Callbacks of the background work. */
interface FinishListener extends Pick<OpenListener, 'onSavedIndex'> {
  readonly onError: (error: unknown) => void;
}

/** An index to save, and what was known before. */
interface Saving {
  readonly index: SearchIndex;
  readonly known: EarlierIndex | null;
  readonly signal: AbortSignal;
}

/** Saves each new index in the background; a newer index aborts it. */
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

  /** Starts to save an index that was built from `known` and newly parsed articles. */
  start(index: SearchIndex, known: EarlierIndex | null): void {
    this.#current.abort();
    this.#current = new AbortController();
    const { signal } = this.#current;
    this.#finished = this.#saveAfter(this.#finished, { index, known, signal }).catch(
      (error: unknown) => {
        if (!signal.aborted) this.#listener.onError(error);
      },
    );
  }

  /** Aborts the work; resolves when nothing is being written. */
  async close(): Promise<void> {
    this.#current.abort();
    await this.#finished;
  }

  async #saveAfter(previous: Promise<void>, { index, known, signal }: Saving): Promise<void> {
    await previous;
    const saved = this.#isSaved ? known : null;
    this.#isSaved = false;
    const listener = this.#listener;
    this.#isSaved = await updateSavedIndex(this.#config, index, { known: saved, signal, listener });
  }
}
