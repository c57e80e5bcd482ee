import type { FeedMode, FeedState } from './feedTables.ts';

/** What a member chooses when adding a feed. */
export interface NewFeed {
  readonly url: string;
  /** Null if the feed has none. */
  readonly title: string | null;
  /** Where new entries are announced; null for nowhere. */
  readonly channelId: string | null;
  /** The role that announcements mention; null for none. */
  readonly roleId: string | null;
  /** Words or phrases, in the syntax of `/search`, of the entries that are announced; null for all. */
  readonly filter: string | null;
  readonly mode: FeedMode;
}

/** A feed of a server. */
export interface StoredFeed extends NewFeed {
  readonly guildId: string;
  readonly id: string;
  /** Null once the member's data was deleted. */
  readonly addedBy: string | null;
  readonly addedAt: number;
  readonly state: FeedState;
  /** 1 once its first entries have become articles, else 0. */
  readonly isSeeded: number;
  readonly nextAt: number;
  /** Failures in a row. */
  readonly failures: number;
  /** Why it could not be read last time, as JSON; null if it could. */
  readonly problem: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When it was read last; null if never. */
  readonly polledAt: number | null;
  /** When its last hourly message was made; null if never. */
  readonly batchAt: number | null;
}

/** What a feed is named by, and what identifies it. */
export type FeedName = Pick<StoredFeed, 'guildId' | 'id' | 'url' | 'title'>;

/** The columns of a `StoredFeed`. */
export const FEED_COLUMNS = [
  'feeds.guild_id as guildId',
  'feeds.id',
  'feeds.url',
  'feeds.title',
  'feeds.channel_id as channelId',
  'feeds.role_id as roleId',
  'feeds.filter',
  'feeds.mode',
  'feeds.added_by as addedBy',
  'feeds.added_at as addedAt',
  'feeds.state',
  'feeds.is_seeded as isSeeded',
  'feeds.next_at as nextAt',
  'feeds.failures',
  'feeds.problem',
  'feeds.etag',
  'feeds.last_modified as lastModified',
  'feeds.polled_at as polledAt',
  'feeds.batch_at as batchAt',
] as const;
