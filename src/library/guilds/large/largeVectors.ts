import type { LargeArticle } from '../../../search/large/largeArticle.ts';
import type { LargeIndex } from '../../../search/large/largeIndex.ts';
import type { ComparedVectors } from '../../../search/semantic/joinVectors.ts';
import { packVectors, unpackVectors } from '../../../search/semantic/packedVectors.ts';
import { quantize } from '../../../search/semantic/quantizedVector.ts';
import { inputOf, keyOf, type SentenceInput } from '../../../search/semantic/sentenceInput.ts';
import { SentenceVectors } from '../../../search/semantic/sentenceVectors.ts';
import { VectorTable } from '../../../search/semantic/vectorTable.ts';
import { readVectors, saveVectors } from '../../../storage/passages/sentenceVectors.ts';
import type { Storage } from '../../../storage/storage.ts';
import { BATCH, type Encode, encodeWhenFree } from '../../vectors/encodeWhenFree.ts';
import type { BuiltLarge, IndexedLarge } from './buildLarge.ts';

interface Options {
  readonly storage: Storage;
  readonly guildId: string;
  /** Identifies the encoder's model. */
  readonly model: string;
  readonly encode: Encode;
  /** Called when vectors cannot be made, read or saved. */
  readonly onError: (error: unknown) => void;
}

/** The vectors of a large library: stored in the database by article, and searched in memory. */
export class LargeVectors {
  readonly #options: Options;
  readonly #table = new VectorTable();
  readonly #vectors = new SentenceVectors(this.#table);
  readonly #linked = new Set<LargeArticle>();
  #current = new AbortController();
  #updated: Promise<void> = Promise.resolve();
  #finished: Promise<void> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Number of vectors in memory. */
  get size(): number {
    return this.#table.size;
  }

  /** Reads the vectors of a library, then makes those that are missing in the background, newest articles first. */
  async update(built: BuiltLarge): Promise<void> {
    const updated = this.#updated.then(() => this.#update(built));
    this.#updated = updated.catch(() => undefined);
    await updated;
  }

  /** Stops; resolves when nothing is being written. */
  async close(): Promise<void> {
    await this.#updated;
    this.#current.abort();
    await this.#finished;
  }

  /** Compares the sentences of an index, which loads the articles of those that are near. */
  comparedIn(index: LargeIndex): ComparedVectors {
    const vectors = this.#vectors;
    return {
      *nearest(vector, options) {
        const near = yield* vectors.nearest(vector, options);
        yield* index.load([...new Set(near.map(({ article }) => article))]);
        return near.filter(one => index.sentencesOf(one.article)[one.index] !== undefined);
      },
      similarityOf: (article, at, vector) => vectors.similarityOf(article, at, vector),
    };
  }

  async #update({ indexed, content }: BuiltLarge): Promise<void> {
    this.#current.abort();
    await this.#finished;
    this.#current = new AbortController();
    const { signal } = this.#current;
    const missing = (): readonly IndexedLarge[] =>
      indexed.filter(({ large }) => !this.#linked.has(large));
    if (missing().length > 0) await this.#read(missing());
    this.#finished = this.#encodeAll(missing().toReversed(), content.source, signal).catch(
      (error: unknown) => {
        if (!signal.aborted) this.#options.onError(error);
      },
    );
  }

  async #read(articles: readonly IndexedLarge[]): Promise<void> {
    const { storage, guildId, model } = this.#options;
    const byId = new Map(articles.map(({ row, large }) => [row.id, large]));
    for await (const batch of readVectors(storage, guildId, model)) {
      for (const { articleId, vectors } of batch) {
        const large = byId.get(articleId);
        if (large === undefined) continue;
        const keys: string[] = [];
        unpackVectors(vectors, {
          add: (key, vector) => {
            keys.push(key);
            return this.#table.add(key, vector);
          },
        });
        this.#link(large, keys);
      }
    }
  }

  #link(large: LargeArticle, keys: readonly string[]): void {
    this.#vectors.linkKeys(large.article, keys);
    this.#linked.add(large);
  }

  async #encodeAll(
    articles: readonly IndexedLarge[],
    { load }: BuiltLarge['content']['source'],
    signal: AbortSignal,
  ): Promise<void> {
    const { storage, guildId, model } = this.#options;
    for (const { row, large } of articles) {
      signal.throwIfAborted();
      const [loaded] = await load([large]);
      if (loaded === undefined) continue;
      const inputs = loaded.sentences.map(sentence => inputOf(large.article, sentence));
      const keys = inputs.map(keyOf);
      await this.#encode(inputs, keys, signal);
      const places = keys.map(key => this.#table.find(key));
      const packed = packVectors(
        {
          at: sentence => this.#table.at(places[sentence] ?? -1),
          keyAt: sentence => keys[sentence] ?? '',
        },
        0,
        keys.length,
      );
      this.#link(large, keys);
      await saveVectors(storage, guildId, row, model, packed);
    }
  }

  /** Makes the vectors of inputs whose keys have none. */
  async #encode(
    inputs: readonly SentenceInput[],
    keys: readonly string[],
    signal: AbortSignal,
  ): Promise<void> {
    const missing = inputs
      .map((input, at) => ({ input, key: keys[at] ?? '' }))
      .filter(({ key }) => this.#table.find(key) === -1);
    for (let at = 0; at < missing.length; at += BATCH) {
      const batch = missing.slice(at, at + BATCH);
      const vectors = await encodeWhenFree(
        batch.map(({ input }) => input),
        { encode: this.#options.encode, signal },
      );
      signal.throwIfAborted();
      for (const [place, { key }] of batch.entries()) {
        const vector = vectors[place];
        if (vector !== undefined) this.#table.add(key, quantize(vector));
      }
    }
  }
}
