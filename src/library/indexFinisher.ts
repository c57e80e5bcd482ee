import type { EarlierIndex, SearchIndex } from '../search/searchIndex.ts';
import type { OpenListener } from './library.ts';
import { updateSavedIndex } from './saved/indexStore.ts';

/** Callbacks of the background work. */
interface FinishListener extends Pick<OpenListener, 'onSavedIndex'> {
  readonly onError: (error: unknown) => void;
}

/** An index to save, null if it is not needed, and what was known before. */
interface Saving {
  readonly make: (signal: AbortSignal) => Promise<SearchIndex | null>;
  readonly known: EarlierIndex | null;
  readonly signal: AbortSignal;
}

/** Saves each new index in the background; a newer index aborts it. */
export class IndexFinisher {
  readonly #path: () => Promise<string | null>;
  readonly #listener: FinishListener;
  #current = new AbortController();
  #finished: Promise<void> = Promise.resolve();
  /** Whether the saved index matches the previous index, or is not needed. */
  #isSaved = true;

  /** @param path Finds the path of the saved index; null when none is saved. */
  constructor(path: () => Promise<string | null>, listener: FinishListener) {
    this.#path = path;
    this.#listener = listener;
  }

  /** Starts to save an index that is made from `known` and newly parsed articles. */
  start(make: Saving['make'], known: EarlierIndex | null): void {
    this.#current.abort();
    this.#current = new AbortController();
    const { signal } = this.#current;
    this.#finished = this.#saveAfter(this.#finished, { make, known, signal }).catch(
      (error: unknown) => {
        if (!signal.aborted) this.#listener.onError(error);
      },
    );
  }

  /** Resolves when nothing is being written any more. */
  get finished(): Promise<void> {
    return this.#finished;
  }

  /** Aborts the work; resolves when nothing is being written. */
  async close(): Promise<void> {
    this.#current.abort();
    await this.#finished;
  }

  async #saveAfter(previous: Promise<void>, { make, known, signal }: Saving): Promise<void> {
    await previous;
    const saved = this.#isSaved ? known : null;
    this.#isSaved = false;
    const index = await make(signal);
    const options = { known: saved, signal, listener: this.#listener };
    this.#isSaved = index === null || (await updateSavedIndex(await this.#path(), index, options));
  }
}
