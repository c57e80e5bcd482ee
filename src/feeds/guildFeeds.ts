import type { FeedTest } from '../render/feeds/renderFeedTest.ts';
import type { FeedProblem } from '../sources/feeds/feedReader.ts';
import type { FeedLogEntry } from '../storage/feeds/feedLog.ts';
import type { NewFeed, StoredFeed } from '../storage/feeds/storedFeed.ts';

/**
 * The feeds of one server. Members are given by their ids. Any function may reject with a StorageError; nothing
 * has changed then.
 */
export interface GuildFeeds {
  /** Reads a feed, or that of a page, and adds it to the server; its articles follow in the background. */
  readonly add: (feed: Omit<NewFeed, 'title'>, member: string) => Promise<FeedAddition>;
  /** In the order in which they were added. */
  readonly list: () => Promise<readonly StoredFeed[]>;
  readonly find: (feedId: string) => Promise<StoredFeed | null>;
  /** Null if the feed is gone. */
  readonly setPaused: (
    feedId: string,
    isPaused: boolean,
    member: string,
  ) => Promise<StoredFeed | null>;
  /** Its articles stay. Null if it was gone. */
  readonly remove: (feedId: string, member: string) => Promise<StoredFeed | null>;
  /** Reads a feed as it is now, without storing anything. */
  readonly test: (feed: StoredFeed) => Promise<FeedTest>;
  /** Newest first, from before the line with number `before`. */
  readonly readLog: (page: {
    readonly limit: number;
    readonly before?: number;
  }) => Promise<readonly FeedLogEntry[]>;
  /** How many lines the log has, and the number of the newest; 0 for none. */
  readonly readLogSize: () => Promise<{ readonly lines: number; readonly newest: number }>;
  /** How many feeds the server may have. */
  readonly limit: number;
}

/** A feed that was added, or why none was. */
export type FeedAddition =
  | { readonly kind: 'added'; readonly feed: StoredFeed }
  | { readonly kind: 'repeated'; readonly feed: StoredFeed }
  | { readonly kind: 'full' }
  | { readonly kind: 'unreadable'; readonly problem: FeedProblem };
