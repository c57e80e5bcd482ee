import type { SearchIndex } from '../../search/searchIndex.ts';
import type { ComparedVectors } from '../../search/semantic/joinVectors.ts';
import type { Semantics } from '../../search/semantic/semantics.ts';
import type { GuildSettings } from '../../storage/settings.ts';
import type { GuildLibrary } from './guildLibrary.ts';
import type { PersonalData } from './personalData.ts';

/** What the requests in a place are answered from. */
export interface Scope {
  readonly settings: GuildSettings;
  /** The library of the server; null outside of servers that the bot is installed in. */
  readonly library: GuildLibrary | null;
  /** What is stored about a person there, or in all servers elsewhere; null if nothing is ever stored. */
  readonly personalDataOf: (member: string) => PersonalData | null;
  /** Null while its articles are being indexed, or before anyone has asked. */
  readonly opened: OpenedScope | null;
  /** Indexes its articles, unless that is done. */
  readonly open: () => Promise<OpenedScope>;
}

/** Articles that can be searched. */
export interface OpenedScope {
  readonly index: SearchIndex;
  /** Compares the sentences of `index` by meaning; null to compare words alone. */
  readonly semantics: Semantics | null;
  /** Whether the server's own sentences are found by words alone, as their vectors do not fit in memory. */
  readonly lacksVectors: boolean;
}

/** What one request in a server is answered from. */
export interface GuildView {
  readonly index: SearchIndex;
  /** The vectors of the server's own sentences; null without any. */
  readonly vectors: ComparedVectors | null;
  /** Whether they do not fit in memory. */
  readonly lacksVectors: boolean;
}
