/** When new entries of a feed are announced: each at once, up to ten an hour in one message, or never. */
export type FeedMode = 'each' | 'hourly' | 'silent';

/** Whether a feed is read: a member may pause it, and failures disable it. */
export type FeedState = 'active' | 'paused' | 'disabled';

/** What a line of the log of feeds is about. */
export type FeedAction =
  | 'added'
  | 'paused'
  | 'resumed'
  | 'removed'
  | 'disabled'
  | 'announced'
  | 'filtered'
  | 'unsent'
  | 'tooMany'
  | 'full'
  | 'withoutText';

export interface FeedRow {
  readonly guild_id: string;
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  /** Where entries are announced; null for nowhere. */
  readonly channel_id: string | null;
  readonly role_id: string | null;
  /** Words or phrases, in the syntax of `/search`, that an announced entry contains. */
  readonly filter: string | null;
  readonly mode: FeedMode;
  readonly added_by: string | null;
  readonly added_at: number;
  readonly state: FeedState;
  /** Whether its first entries have become articles; from then on, new ones are announced. */
  readonly is_seeded: number;
  /** When it is read next. */
  readonly next_at: number;
  /** Failures in a row. */
  readonly failures: number;
  /** Why it could not be read last time, as JSON. */
  readonly problem: string | null;
  readonly etag: string | null;
  readonly last_modified: string | null;
  /** When it was read last. */
  readonly polled_at: number | null;
  /** When its last hourly message was made. */
  readonly batch_at: number | null;
}

/** A digest by which an entry of a feed is known. */
export interface FeedKeyRow {
  readonly guild_id: string;
  readonly feed_id: string;
  readonly key: string;
  /** The article that the entry became; null if it became none. */
  readonly article_id: string | null;
  readonly seen_at: number;
}

/** An entry that is to be announced. */
export interface FeedEntryRow {
  readonly guild_id: string;
  readonly feed_id: string;
  readonly key: string;
  readonly title: string | null;
  /** Greater than that of an entry found before. */
  readonly number: number;
  readonly article_id: string;
}

export interface FeedLogRow {
  readonly guild_id: string;
  /** Counted from 1 in its server. */
  readonly number: number;
  readonly at: number;
  readonly member: string | null;
  readonly action: FeedAction;
  /** The feed's title, or its address. */
  readonly feed: string;
  /** The headline of an entry. */
  readonly title: string | null;
  readonly detail: string | null;
}
