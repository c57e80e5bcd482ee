import type { SearchIndex } from '../../search/searchIndex.ts';
import type { Semantics } from '../../search/semantic/semantics.ts';
import { listArticles, readRevision } from '../../storage/articles/readArticles.ts';
import type { Usage } from '../../storage/articles/usage.ts';
import { DEFAULT_SETTINGS, type GuildSettings, readSettings } from '../../storage/settings.ts';
import type { Storage } from '../../storage/storage.ts';
import { createArticleReader } from '../articleReader.ts';
import type { LiveLibrary } from '../library.ts';
import { bindLibrary } from './bindLibrary.ts';
import { type BuiltIndex, buildGuildIndex, type GuildContent } from './guildIndex.ts';
import type { LibraryParts } from './libraryParts.ts';
import type { OpenedScope, Scope } from './scope.ts';

/** The libraries of all servers. */
export interface GuildLibraries {
  /**
   * What the requests in a server that the bot is installed in are answered from, or elsewhere for null.
   * Rejects with a StorageError.
   */
  readonly scopeOf: (guildId: string | null) => Promise<Scope>;
  /** Stops reading. */
  readonly close: () => Promise<void>;
}

interface Options {
  /** Where servers' articles are; null if nothing is stored. */
  readonly storage: Storage | null;
  /** The shared folder. */
  readonly library: Pick<LiveLibrary, 'current' | 'progress'>;
  /** Compares the sentences of an index by meaning; null to compare words alone. */
  readonly semanticsOf: (index: SearchIndex) => Semantics | null;
  /** What each server's library may take. */
  readonly limits: Usage;
  readonly onError: (error: unknown) => void;
  /** Unit: milliseconds since 1970. */
  readonly now?: () => number;
}

/** What is stored for a server at a revision. */
interface GuildState {
  readonly revision: string;
  readonly settings: GuildSettings;
  readonly stored: GuildContent['stored'];
}

/** A server that has been asked. */
interface OpenGuild {
  state: GuildState;
  built: BuiltIndex | null;
  building: Promise<void> | null;
}

/** Opens the libraries of servers on demand. */
export function createGuildLibraries({
  storage,
  library: folder,
  semanticsOf,
  limits,
  onError,
  now = Date.now,
}: Options): GuildLibraries {
  const reader = createArticleReader();
  const guilds = new Map<string, OpenGuild>();

  function folderScope(): OpenedScope {
    const { index } = folder.current();
    return { index, semantics: semanticsOf(index) };
  }

  function sharedScope(library: Scope['library']): Scope {
    const opened = folderScope();
    return { settings: DEFAULT_SETTINGS, library, opened, open: async () => opened };
  }

  async function scopeOf(guildId: string | null): Promise<Scope> {
    if (storage === null || guildId === null) return sharedScope(null);
    const parts: LibraryParts = { storage, reader, limits, now, onChange: openInBackground };
    const library = bindLibrary(parts, guildId);
    const guild = await findGuild(storage, guildId);
    if (guild === null) return sharedScope(library);
    const { state } = guild;
    return {
      settings: state.settings,
      library,
      opened: openedOf(guild),
      open: () => open(storage, guildId, guild),
    };
  }

  async function findGuild(from: Storage, guildId: string): Promise<OpenGuild | null> {
    const revision = await readRevision(from, guildId);
    if (revision === null) {
      guilds.delete(guildId);
      return null;
    }
    const known = guilds.get(guildId);
    if (known?.state.revision === revision) return known;
    const [settings, stored] = await Promise.all([
      readSettings(from, guildId),
      listArticles(from, guildId),
    ]);
    const state = { revision, settings, stored };
    const guild = guilds.get(guildId) ?? { state, built: null, building: null };
    guild.state = state;
    guilds.set(guildId, guild);
    return guild;
  }

  /** The folder's index as servers use it: while it is being read, their own articles come without it. */
  function contentOf({ settings, stored }: GuildState): GuildContent {
    const isUsed = settings.sharedFolder && folder.progress() === null;
    return { stored, folder: isUsed ? folder.current().index : null };
  }

  function openedOf({ state, built }: OpenGuild): OpenedScope | null {
    if (state.stored.length === 0 && state.settings.sharedFolder) return folderScope();
    const content = contentOf(state);
    const isCurrent = built?.stored === content.stored && built.folder === content.folder;
    return isCurrent ? { index: built.index, semantics: semanticsOf(built.index) } : null;
  }

  async function open(from: Storage, guildId: string, guild: OpenGuild): Promise<OpenedScope> {
    for (;;) {
      const opened = openedOf(guild);
      if (opened !== null) return opened;
      guild.building ??= build(from, guildId, guild).finally(() => {
        guild.building = null;
      });
      await guild.building;
    }
  }

  async function build(from: Storage, guildId: string, guild: OpenGuild): Promise<void> {
    const sources = { storage: from, reader, guildId };
    guild.built = await buildGuildIndex(sources, contentOf(guild.state), guild.built);
  }

  function openInBackground(guildId: string): void {
    scopeOf(guildId)
      .then(scope => scope.open())
      .catch(onError);
  }

  return { scopeOf, close: () => reader.close() };
}
