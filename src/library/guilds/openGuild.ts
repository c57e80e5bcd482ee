import type { StoredArticle } from '../../storage/articles/storedArticle.ts';
import { countPassages } from '../../storage/passages/indexedArticles.ts';
import { DEFAULT_SETTINGS, type GuildSettings } from '../../storage/settings.ts';
import type { GuildFiles } from './cache/guildFiles.ts';
import type { GuildVectors, OpenVectors } from './cache/guildVectors.ts';
import { SavedReadings } from './cache/savedReadings.ts';
import {
  type BuiltIndex,
  buildGuildIndex,
  type GuildContent,
  type IndexSources,
  readOwn,
} from './guildIndex.ts';
import { indexSize, vectorsSize } from './indexSize.ts';
import { OpenLarge } from './large/openLarge.ts';
import type { GuildView } from './scope.ts';

/** What is stored for a server at a revision. */
export interface GuildState {
  readonly revision: string;
  readonly settings: GuildSettings;
  readonly stored: readonly StoredArticle[];
}

interface Options extends Omit<IndexSources, 'guildId'> {
  readonly vectors: GuildVectors;
  readonly files: Pick<GuildFiles, 'pathOf' | 'remove'>;
  /** Larger libraries stay in the database, if it can search them. Unit: passages. */
  readonly largeLibrary: number;
  /** Memory for the indexes of all servers. Unit: bytes. */
  readonly memory: number;
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

/** A server in use, with its index. */
export class OpenGuild {
  state = UNREAD;
  readonly #guildId: string;
  readonly #options: Options;
  readonly #readings: SavedReadings;
  #built: BuiltIndex | null = null;
  /** In place of `#built` if the library is large. */
  #large: OpenLarge | null = null;
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
  view(): GuildView | null {
    const built = this.#large?.built ?? this.#built;
    const { revision, folder } = this.#options.contentOf(this.state);
    if (built?.revision !== revision || built.folder !== folder) return null;
    if (this.#large !== null) return this.#large.view();
    if (this.#built === null) return null;
    const vectors = this.#vectors?.vectors ?? null;
    return { index: this.#built.index, vectors, lacksVectors: false };
  }

  /** Estimated memory. Unit: bytes. */
  get size(): number {
    if (this.#large !== null) return this.#large.size;
    return this.#indexSize + vectorsSize(this.#vectors?.vectors.table.size ?? 0);
  }

  /** Builds the index unless it is there; several calls build it once. */
  async build(): Promise<void> {
    while (this.view() === null) {
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
    if (this.#large !== null) return await this.#large.openVectors();
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
    await this.#closeFiles();
    await this.#large?.close();
  }

  async #buildNow(): Promise<void> {
    const { contentOf, free, storage, reader } = this.#options;
    await free;
    const sources = { storage, reader, guildId: this.#guildId };
    const content = contentOf(this.state);
    const earlier = this.#built;
    const own = (await this.#isLarge())
      ? null
      : await readOwn(sources, content.stored, earlier, this.#mostPassages);
    if (own === null) return await this.#buildLarge(sources, content);
    const saved = earlier === null ? await this.#readings.load() : null;
    const built = await buildGuildIndex(sources, { ...content, own }, earlier, saved);
    this.#built = built;
    this.#indexSize = indexSize(built.index, built.own.size);
    await this.#closeLarge();
    await this.openVectors();
    if (earlier === null || hasOthers(earlier.own, built.own)) this.#readings.save(built);
  }

  async #buildLarge(sources: IndexSources, content: GuildContent): Promise<void> {
    const { files } = this.#options;
    if (this.#large === null) {
      // The cache of the smaller library is useless now, and would outlive deleted articles.
      await this.#closeFiles();
      await files.remove(this.#guildId);
    }
    const large = this.#large ?? new OpenLarge({ ...this.#options, ...sources });
    await large.build(content);
    this.#large = large;
    this.#built = null;
  }

  async #closeLarge(): Promise<void> {
    const large = this.#large;
    this.#large = null;
    await large?.close();
  }

  /** Resolves when nothing writes to the server's files. */
  async #closeFiles(): Promise<void> {
    await Promise.all([this.#vectors?.close(), this.#readings.saved]);
    this.#vectors = null;
  }

  /** Whether the database has more passages of the library than may be in memory. */
  async #isLarge(): Promise<boolean> {
    const { storage } = this.#options;
    return (
      storage.hasPassages && (await countPassages(storage, this.#guildId)) > this.#mostPassages
    );
  }

  get #mostPassages(): number {
    const { storage, largeLibrary } = this.#options;
    return storage.hasPassages ? largeLibrary : Infinity;
  }
}

function hasOthers(a: BuiltIndex['own'], b: BuiltIndex['own']): boolean {
  return a.size !== b.size || [...a.keys()].some(key => !b.has(key));
}
