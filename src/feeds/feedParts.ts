import type { ArticleReader } from '../library/articleReader.ts';
import type { FeedReader } from '../sources/feeds/feedReader.ts';
import type { Fetch } from '../sources/fetch/createFetch.ts';
import type { Usage } from '../storage/articles/usage.ts';
import type { Storage } from '../storage/storage.ts';

/** What feeds are read and announced with. */
export interface FeedParts {
  readonly storage: Storage;
  readonly feeds: FeedReader;
  readonly fetch: Fetch;
  readonly reader: ArticleReader;
  /** Maximum size of a server's library. */
  readonly limits: Usage;
  /** How many feeds a server may have. */
  readonly feedLimit: number;
  /** How often a feed is read. Unit: milliseconds. */
  readonly period: number;
  /** Unit: milliseconds since 1970. */
  readonly now: () => number;
  /** Called when the articles of a server have changed. */
  readonly onChange: (guildId: string) => void;
}
