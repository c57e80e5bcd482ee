import type { Fetch } from '../../sources/fetch/createFetch.ts';
import type { Usage } from '../../storage/articles/usage.ts';
import type { Storage } from '../../storage/storage.ts';
import type { ArticleReader } from '../articleReader.ts';
import type { RefreshLink } from './links/refreshLink.ts';

/** What the functions of a server's library work with. */
export interface LibraryParts {
  readonly storage: Storage;
  readonly reader: ArticleReader;
  readonly fetch: Fetch;
  readonly refreshLink: RefreshLink;
  readonly limits: Usage;
  /** Unit: milliseconds since 1970. */
  readonly now: () => number;
  /** Called when the articles of a server may have changed. */
  readonly onChange: (guildId: string) => void;
  /** Forgets a server that was deleted; resolves when nothing of it is left in the cache. */
  readonly forget: (guildId: string) => Promise<void>;
}
