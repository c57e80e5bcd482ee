import PQueue from 'p-queue';
import type { Encoder } from '../../encoder/encoder.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import type { ComparedVectors } from '../../search/semantic/joinVectors.ts';
import type { Semantics } from '../../search/semantic/semantics.ts';
import type { Fetch } from '../../sources/fetch/createFetch.ts';
import { listArticles, readRevision } from '../../storage/articles/readArticles.ts';
import type { Usage } from '../../storage/articles/usage.ts';
import { listGuilds } from '../../storage/guilds.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../storage/settings.ts';
import type { Storage } from '../../storage/storage.ts';
import { type ArticleReader, createArticleReader } from '../articleReader.ts';
import type { LiveLibrary } from '../library.ts';
import { bindLibrary } from './bindLibrary.ts';
import { guildFiles } from './cache/guildFiles.ts';
import { createGuildVectors } from './cache/guildVectors.ts';
import type { GuildContent } from './guildIndex.ts';
import type { LibraryParts } from './libraryParts.ts';
import { createRefreshLink, type RefreshLink } from './links/refreshLink.ts';
import { type GuildState, OpenGuild } from './openGuild.ts';
import { bindPersonalData } from './personalData.ts';
import { BackgroundWrites } from './questions/backgroundWrites.ts';
import { createQuestionVectors } from './questions/createQuestionVectors.ts';
import { QuestionCounter } from './questions/questionCounter.ts';
import { readOrRecall } from './readOrRecall.ts';
import { RecentGuilds } from './recentGuilds.ts';
import type { OpenedScope, Scope } from './scope.ts';

/** The libraries of all servers. */
export interface GuildLibraries {
  /**
   * What the requests in a server that the bot is installed in are answered from, or elsewhere for null.
   * Rejects with a StorageError.
   */
  readonly scopeOf: (guildId: string | null) => Promise<Scope>;
  /** The servers whose indexes are kept, and their memory as estimated, in bytes. */
  readonly kept: () => { readonly servers: number; readonly bytes: number };
  /** Reads the files of servers; closed with the libraries. */
  readonly reader: ArticleReader;
  /** Indexes what has changed in a server's articles. */
  readonly refresh: (guildId: string) => void;
  /** Fetches the page of a server's article again; null if nothing is stored. */
  readonly refreshLink: RefreshLink | null;
  /** Stops reading; resolves when nothing is being written. */
  readonly close: () => Promise<void>;
}

interface Options {
  /** Where servers' articles are; null if nothing is stored. */
  readonly storage: Storage | null;
  /** The shared folder. */
  readonly library: Pick<LiveLibrary, 'current' | 'progress'>;
  /** Compares sentences by meaning, also those with `more` vectors; null to compare words alone. */
  readonly semanticsOf: (index: SearchIndex, more: ComparedVectors | null) => Semantics | null;
  /** Fetches pages. */
  readonly fetch: Fetch;
  readonly encoder: Pick<Encoder, 'load' | 'state' | 'encodeSentences' | 'encodeQuestions'>;
  /** Folder for indexes and vectors, which can be made again; null to save none. */
  readonly cacheDir: string | null;
  /** Maximum size of each server's library. */
  readonly limits: Usage;
  /** Memory for indexes, as estimated. Unit: bytes. */
  readonly memory: number;
  /** Larger libraries stay in the database, if it is PostgreSQL. Unit: passages. */
  readonly largeLibrary: number;
  /** Called with errors in background work. */
  readonly onError: (error: unknown) => void;
  /** Unit: milliseconds since 1970. */
  readonly now?: () => number;
}

/** Indexes built at once: two, so that a large library does not hold up all others. */
const MAX_BUILDS = 2;

/** Opens the libraries of servers on demand. */
export function createGuildLibraries({
  storage,
  library: folder,
  semanticsOf,
  fetch,
  encoder,
  cacheDir,
  limits,
  memory,
  largeLibrary,
  onError,
  now = Date.now,
}: Options): GuildLibraries {
  const reader = createArticleReader();
  const turns = new PQueue({ concurrency: MAX_BUILDS });
  const changes = new PQueue();
  const files = guildFiles(cacheDir);
  const vectors = createGuildVectors({ encoder, files, onError });
  const recent = new RecentGuilds(memory, onError);
  /** Servers without stored data, as of their last request. */
  const unstored = new Set<string>();
  const vectorsOf = createQuestionVectors(encoder);
  const writes = new BackgroundWrites(onError);
  const counter = storage && new QuestionCounter({ storage, writes, now });
  const tidied = tidy().catch(onError);
  // Each question checks that its index is current; a notice only frees the memory earlier.
  const stopListening = storage?.listen({
    onChange: guildId => void recent.drop(guildId).catch(onError),
    onMissed: () => void recent.dropAll().catch(onError),
  });
  const refreshLink =
    storage && createRefreshLink({ storage, reader, fetch, limits, now, onChange });

  /** Deletes the files of deleted servers, and opens the vectors that waited for the encoder. */
  async function tidy(): Promise<void> {
    if (storage === null) return;
    const guilds = await listGuilds(storage);
    await files.keepOnly(new Set(guilds.map(({ id }) => id)));
    await encoder.load();
    await Promise.all(Array.from(recent.guilds, guild => guild.openVectors()));
  }

  function folderScope(): OpenedScope {
    const { index } = folder.current();
    return { index, semantics: semanticsOf(index, null), lacksVectors: false };
  }

  function sharedScope(shared: Pick<Scope, 'library' | 'personalDataOf'>): Scope {
    const opened = folderScope();
    return { ...shared, settings: DEFAULT_SETTINGS, opened, open: async () => opened };
  }

  async function scopeOf(guildId: string | null): Promise<Scope> {
    const personalDataOf: Scope['personalDataOf'] = member =>
      storage === null ? null : bindPersonalData(storage, guildId, member);
    if (storage === null || counter === null || refreshLink === null || guildId === null) {
      return sharedScope({ library: null, personalDataOf });
    }
    const made = { storage, reader, fetch, refreshLink, counter, writes, vectorsOf };
    const parts: LibraryParts = { ...made, limits, now, onChange, forget };
    const library = bindLibrary(parts, guildId);
    const guild = await readOrRecall(() => findGuild(storage, guildId), lastKnown(guildId));
    if (guild === null) return sharedScope({ library, personalDataOf });
    return {
      settings: guild.state.settings,
      library,
      personalDataOf,
      opened: openedOf(guild),
      open: () => open(guild),
    };
  }

  /** A server as it was last read, if it is in memory; null if nothing was stored for it. */
  function lastKnown(guildId: string): OpenGuild | null | undefined {
    return recent.find(guildId) ?? (unstored.has(guildId) ? null : undefined);
  }

  /** A server in its present state; null if nothing is stored for it. */
  async function findGuild(from: Storage, guildId: string): Promise<OpenGuild | null> {
    const revision = await readRevision(from, guildId);
    if (revision === null) {
      if (recent.find(guildId) !== undefined) await forget(guildId);
      unstored.add(guildId);
      return null;
    }
    unstored.delete(guildId);
    const guild = recent.use(guildId, free => openGuild(from, guildId, free));
    if (guild.state.revision === revision) return guild;
    const [settings, stored] = await Promise.all([
      readSettings(from, guildId),
      listArticles(from, guildId),
    ]);
    // Another request may have read the same meanwhile.
    if (guild.state.revision !== revision) guild.state = { revision, settings, stored };
    return guild;
  }

  function openGuild(from: Storage, guildId: string, free: Promise<void>): OpenGuild {
    return new OpenGuild(guildId, {
      storage: from,
      files,
      free,
      onError,
      reader,
      vectors,
      memory,
      largeLibrary,
      contentOf,
      inTurn: build => turns.add(build),
    });
  }

  async function forget(guildId: string): Promise<void> {
    await recent.drop(guildId);
    await files.remove(guildId);
  }

  /** What an index is built from; without the folder's index while the folder is still being read. */
  function contentOf({ revision, settings, stored }: GuildState): GuildContent {
    const isUsed = settings.sharedFolder && folder.progress() === null;
    return { revision, stored, folder: isUsed ? folder.current().index : null };
  }

  function openedOf(guild: OpenGuild): OpenedScope | null {
    const { stored, settings } = guild.state;
    if (stored.length === 0 && settings.sharedFolder) return folderScope();
    const view = guild.view();
    if (view === null) return null;
    const { index, vectors: own, lacksVectors } = view;
    return { index, semantics: semanticsOf(index, own), lacksVectors };
  }

  async function open(guild: OpenGuild): Promise<OpenedScope> {
    for (;;) {
      const opened = openedOf(guild);
      if (opened !== null) return opened;
      await guild.build();
      recent.evict(guild);
    }
  }

  /** Indexes what has changed, and makes its vectors. */
  function onChange(guildId: string): void {
    changes
      .add(async () => {
        const scope = await scopeOf(guildId);
        await scope.open();
      })
      .catch(onError);
  }

  return {
    scopeOf,
    kept: () => ({ servers: recent.count, bytes: recent.size }),
    reader,
    refresh: onChange,
    refreshLink,
    close: async () => {
      await reader.close();
      await changes.onIdle();
      await turns.onIdle();
      await stopListening?.();
      await recent.dropAll();
      await counter?.flush();
      await tidied;
    },
  };
}
