import { LargeIndex } from '../../../search/large/largeIndex.ts';
import type { GuildVectors } from '../cache/guildVectors.ts';
import type { GuildContent, IndexSources } from '../guildIndex.ts';
import { largeSize, vectorsSize } from '../indexSize.ts';
import type { GuildView } from '../scope.ts';
import { type BuiltLarge, buildLarge } from './buildLarge.ts';
import { LargeVectors } from './largeVectors.ts';

interface Options extends IndexSources {
  readonly vectors: Pick<GuildVectors, 'encoding'>;
  /** Memory for the indexes of all servers. Unit: bytes. */
  readonly memory: number;
  readonly onError: (error: unknown) => void;
}

/** A server's library that is not in memory, opened. */
export class OpenLarge {
  readonly #options: Options;
  #built: BuiltLarge | null = null;
  #vectors: LargeVectors | null = null;
  #isClosed = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** What it was built from; null before. */
  get built(): Pick<BuiltLarge, 'revision' | 'folder'> | null {
    return this.#built;
  }

  /** Estimated memory. Unit: bytes. */
  get size(): number {
    return this.#wordsSize + vectorsSize(this.#vectors?.size ?? 0);
  }

  async build(content: GuildContent): Promise<void> {
    const earlier = this.#built;
    this.#built = await buildLarge(this.#options, content, earlier);
    const present = new Set(this.#built.indexed.map(({ large }) => large));
    // The vectors of articles that are gone must go as well.
    if (earlier?.indexed.some(({ large }) => !present.has(large))) await this.#closeVectors();
    await this.openVectors();
  }

  /** Reads and makes the vectors of the server's own articles, if they fit in memory and the encoder can be used. */
  async openVectors(): Promise<void> {
    const encoding = this.#options.vectors.encoding();
    if (this.#built === null || this.#isClosed || encoding === null) return;
    if (this.#lacksRoom) return await this.#closeVectors();
    this.#vectors ??= new LargeVectors({ ...this.#options, ...encoding });
    await this.#vectors.update(this.#built);
  }

  /** An index for one request, and the vectors to compare it with; null before it is built. */
  view(): GuildView | null {
    if (this.#built === null) return null;
    const index = new LargeIndex(this.#built.content);
    const vectors = this.#vectors?.comparedIn(index) ?? null;
    return { index, vectors, lacksVectors: this.#lacksRoom };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#closeVectors();
  }

  async #closeVectors(): Promise<void> {
    const vectors = this.#vectors;
    this.#vectors = null;
    await vectors?.close();
  }

  get #wordsSize(): number {
    if (this.#built === null) return 0;
    const { words, articles, own } = this.#built.content;
    return largeSize(words.parts, articles.length, own.length);
  }

  /** Whether words and vectors would not fit in memory together, even without other servers. */
  get #lacksRoom(): boolean {
    const sentences = this.#built?.indexed.reduce((sum, { row }) => sum + row.sentences, 0) ?? 0;
    return this.#wordsSize + vectorsSize(sentences) > this.#options.memory;
  }
}
