import type { StoredArticle } from '../../storage/articles/storedArticle.ts';
import { DEFAULT_SETTINGS, type GuildSettings } from '../../storage/settings.ts';
import type { GuildFiles } from './cache/guildFiles.ts';
import type { GuildVectors, OpenVectors } from './cache/guildVectors.ts';
import { SavedReadings } from './cache/savedReadings.ts';
import {
  type BuiltIndex,
  buildGuildIndex,
  type GuildContent,
  type IndexSources,
} from './guildIndex.ts';
import { indexSize, vectorsSize } from './indexSize.ts';

/** What is stored for a server at a revision. */
export interface GuildState {
  readonly revision: string;
  readonly settings: GuildSettings;
  readonly stored: readonly StoredArticle[];
}

interface Options extends Omit<IndexSources, 'guildId'> {
  readonly vectors: GuildVectors;
  readonly files: Pick<GuildFiles, 'pathOf'>;
  /** Resolves when nothing else writes to the server's files. */
  readonly free: Promise<void>;
  /** Called when the index cannot be saved. */
  readonly onError: (error: unknown) => void;
  /** What the index is to be built from now. */
  readonly contentOf: (state: GuildState) => GuildContent;
  /** Runs a build when its turn comes. */
  readonly inTurn: (build: () => Promise<void>) => Promise<void>;
}

const UNREAD: GuildState = { revision: '', settings: DEFAULT_SETTINGS, stored: [] };

/** A server that was asked, with its index. */
export class OpenGuild {
  state = UNREAD;
  readonly #guildId: string;
  readonly #options: Options;
  readonly #readings: SavedReadings;
  #built: BuiltIndex | null = null;
  #indexSize = 0;
  #isClosed = false;
  #vectors: OpenVectors | null = null;
  #building: Promise<void> | null = null;

  constructor(guildId: string, options: Options) {
    this.#guildId = guildId;
    this.#options = options;
    this.#readings = new SavedReadings(options.files.pathOf(guildId, 'index'), options.onError);
  }

  get isRead(): boolean {
    return this.state !== UNREAD;
  }

  /** The index of what is stored now; null if it is not built. */
  get built(): BuiltIndex | null {
    const built = this.#built;
    const { revision, folder } = this.#options.contentOf(this.state);
    return built?.revision === revision && built.folder === folder ? built : null;
  }

  get vectors(): OpenVectors | null {
    return this.#vectors;
  }

  /** Estimated memory. Unit: bytes. */
  get size(): number {
    return this.#indexSize + vectorsSize(this.#vectors?.vectors.table.size ?? 0);
  }

  /** Builds the index unless it is there; several calls build it once. */
  async build(): Promise<BuiltIndex> {
    for (;;) {
      const { built } = this;
      if (built !== null) return built;
      this.#building ??= this.#options
        .inTurn(() => this.#buildNow())
        .finally(() => {
          this.#building = null;
        });
      await this.#building;
    }
  }

  /** Finds and makes the vectors of the server's own articles, if the encoder can be used. */
  async openVectors(): Promise<void> {
    const built = this.#built;
    if (built === null || this.#isClosed) return;
    this.#vectors ??= await this.#options.vectors.open(this.#guildId);
    const { index, own } = built;
    await this.#vectors?.update({
      articles: [...own.values()],
      sentencesOf: article => index.sentencesOf(article),
    });
  }

  /** Resolves when the words and vectors are saved. */
  async close(): Promise<void> {
    await this.#building?.catch(() => undefined);
    this.#isClosed = true;
    await Promise.all([this.#vectors?.close(), this.#readings.saved]);
  }

  async #buildNow(): Promise<void> {
    const { contentOf, free, storage, reader } = this.#options;
    await free;
    const sources = { storage, reader, guildId: this.#guildId };
    const earlier = this.#built;
    const saved = earlier === null ? await this.#readings.load() : null;
    const built = await buildGuildIndex(sources, contentOf(this.state), earlier, saved);
    this.#built = built;
    this.#indexSize = indexSize(built.index, built.own.size);
    await this.openVectors();
    if (earlier === null || hasOthers(earlier.own, built.own)) this.#readings.save(built);
  }
}

function hasOthers(a: BuiltIndex['own'], b: BuiltIndex['own']): boolean {
  return a.size !== b.size || [...a.keys()].some(key => !b.has(key));
}
