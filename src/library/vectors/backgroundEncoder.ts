import type { Article } from '../../articles/article.ts';
import { newestFirst } from '../../articles/newestFirst.ts';
import { takeSteps } from '../../concurrency/takeSteps.ts';
import { TimeSlice } from '../../concurrency/timeSlice.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import type { SentenceVectors, Unencoded } from '../../search/semantic/sentenceVectors.ts';
import type { VectorTable } from '../../search/semantic/vectorTable.ts';
import { BATCH, type Encode, encodeWhenFree, type Pause } from './encodeWhenFree.ts';
import type { VectorFile } from './vectorFile.ts';

/** How much of a library is encoded. Unit: sentences. */
export interface EncodingProgress {
  readonly done: number;
  readonly total: number;
}

/** What the background work needs. */
export interface EncodingOptions {
  readonly vectors: SentenceVectors;
  /** Where to save them; null for nowhere. */
  readonly file: VectorFile | null;
  /** Whether some vectors of articles that are gone stay, since these may come back; true by default. */
  readonly keepsStale?: boolean;
  readonly encode: Encode;
  /** How to wait while the encoder is busy; by real time if left out. */
  readonly pause?: Pause;
  /** Called with an error that ended the encoding of a library, or kept vectors from being saved. */
  readonly onError: (error: unknown) => void;
  readonly onProgress?: (progress: EncodingProgress) => void;
  /** Called with the vectors that are left when stale ones have been dropped. */
  readonly onDropped?: (kept: VectorTable) => Promise<void>;
}

/** The parts of a library's index that the work reads. */
type Sentences = Pick<SearchIndex, 'articles' | 'sentencesOf'>;

/** New vectors after which they are saved. */
const SAVE_AFTER = 1000;
/** Stale vectors that are kept in any case, such as those of articles that may come back. */
const MIN_STALE = 10_000;

/** Encodes the sentences of a library in the background; a changed library takes the place of the last. */
export class BackgroundEncoder {
  readonly #options: EncodingOptions;
  #progress: EncodingProgress = { done: 0, total: 0 };
  #current = new AbortController();
  #finished: Promise<void> = Promise.resolve();
  #linked: Promise<void> = Promise.resolve();
  /** The failure to save that was reported last, or null. */
  #trouble: string | null = null;

  constructor(options: EncodingOptions) {
    this.#options = options;
  }

  get progress(): EncodingProgress {
    return this.#progress;
  }

  /**
   * Goes on with the sentences of a library, newest articles first; vectors that are already there
   * are found at once. The index must be complete: vectors of other articles may be dropped.
   */
  start(index: Sentences): void {
    this.#current.abort();
    this.#current = new AbortController();
    const { signal } = this.#current;
    const previous = this.#finished;
    this.#linked = previous.then(() =>
      this.#attempt(takeSteps(this.#link(index), { signal }), signal),
    );
    this.#finished = this.#linked.then(() => this.#run(index, signal));
  }

  /** Resolves when the vectors that the last library already has are found. */
  get linked(): Promise<void> {
    return this.#linked;
  }

  /** Resolves when all sentences of the last library have a vector, or its encoding was stopped. */
  get finished(): Promise<void> {
    return this.#finished;
  }

  /** Stops; resolves when all vectors are saved. */
  async close(): Promise<void> {
    this.#current.abort();
    await this.#finished;
  }

  async #run(index: Sentences, signal: AbortSignal): Promise<void> {
    await this.#attempt(this.#complete(index, signal), signal);
    await this.#save();
  }

  async #complete(index: Sentences, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    await this.#dropStale(index.articles, signal);
    await this.#encodeAll(index, signal);
  }

  /** Waits for work; reports its failure unless it was stopped. */
  async #attempt(work: Promise<void>, signal: AbortSignal): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (!signal.aborted) this.#options.onError(error);
    }
  }

  *#link(index: Sentences): Generator<undefined, void> {
    const { vectors } = this.#options;
    let total = 0;
    for (const article of index.articles) total += index.sentencesOf(article).length;
    this.#progress = { done: 0, total };
    for (const article of index.articles) {
      yield* vectors.link(article, index.sentencesOf(article));
      this.#count(vectors.encodedCount(article));
      yield;
    }
  }

  async #encodeAll(index: Sentences, signal: AbortSignal): Promise<void> {
    const slice = new TimeSlice();
    let batch = new Map<string, Unencoded[]>();
    for (const article of newestFirst(index.articles)) {
      const sentences = index.sentencesOf(article);
      for (const sentence of this.#options.vectors.unencoded(article, sentences)) {
        const same = batch.get(sentence.key);
        if (same === undefined) batch.set(sentence.key, [sentence]);
        else same.push(sentence);
        if (batch.size === BATCH) {
          await this.#encode([...batch.values()], signal);
          batch = new Map();
        }
        if (slice.isOver) await slice.end(signal);
      }
    }
    if (batch.size > 0) await this.#encode([...batch.values()], signal);
  }

  /** Encodes sentences, given in groups with the same input; waits while the encoder is busy. */
  async #encode(groups: readonly (readonly Unencoded[])[], signal: AbortSignal): Promise<void> {
    const { vectors, encode, pause, file } = this.#options;
    const inputs = groups.flatMap(([first]) => first?.input ?? []);
    const encoded = await encodeWhenFree(inputs, { encode, pause, signal });
    for (const [at, vector] of encoded.entries()) {
      const group = groups[at] ?? [];
      vectors.add(group, vector);
      this.#count(group.length);
    }
    signal.throwIfAborted();
    if (file !== null && vectors.table.size - file.saved >= SAVE_AFTER) await this.#save();
  }

  /** Drops stale vectors when they are more than the others. */
  async #dropStale(articles: readonly Article[], signal: AbortSignal): Promise<void> {
    const { vectors, file, keepsStale = true, onDropped } = this.#options;
    const stale = vectors.countStale(articles);
    const used = vectors.table.size - stale;
    // All articles may be gone for a moment, for example when their disk is not mounted.
    const isKept = keepsStale && (used === 0 || stale <= Math.max(used, MIN_STALE));
    if (stale === 0 || isKept) return;
    await takeSteps(vectors.dropStale(articles), { signal });
    await this.#report(file?.rewrite(vectors.table));
    await onDropped?.(vectors.table);
  }

  async #save(): Promise<void> {
    const { vectors, file } = this.#options;
    await this.#report(file?.append(vectors.table));
  }

  /** Waits for a file to be written; reports a failure once until a success. */
  async #report(writing: Promise<void> | undefined): Promise<void> {
    try {
      await writing;
      this.#trouble = null;
    } catch (error) {
      const reason = String(error);
      if (reason !== this.#trouble) this.#options.onError(error);
      this.#trouble = reason;
    }
  }

  #count(sentences: number): void {
    const { done, total } = this.#progress;
    this.#progress = { done: done + sentences, total };
    this.#options.onProgress?.(this.#progress);
  }
}
