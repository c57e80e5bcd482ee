import type { Generated } from 'kysely';
import type { DigestRow } from './digests/digestRow.ts';
import type { FeedEntryRow, FeedKeyRow, FeedLogRow, FeedRow } from './feeds/feedTables.ts';

/**
 * The tables. Only types that SQLite and PostgreSQL return alike are used: times and sizes are numbers
 * (`bigint` columns; PostgreSQL's driver must parse int8 as a number), booleans are 0 and 1, bytes are
 * Uint8Array, and a text that may contain anything is stored as JSON.
 */
export interface Schema {
  readonly guilds: GuildRow;
  readonly settings: SettingsRow;
  readonly articles: ArticleRow;
  readonly versions: VersionRow;
  readonly originals: OriginalRow;
  readonly drafts: DraftRow;
  readonly log: LogRow;
  readonly question_counts: QuestionCountsRow;
  readonly votes: VoteRow;
  readonly gaps: GapRow;
  readonly secrets: SecretRow;
  readonly links: LinkRow;
  readonly feeds: FeedRow;
  readonly feed_keys: FeedKeyRow;
  readonly feed_entries: FeedEntryRow;
  readonly deliveries: DeliveryRow;
  readonly feed_log: FeedLogRow;
  readonly digests: DigestRow;
}

/** Where an article came from. */
export type Origin = 'upload' | 'paste' | 'message' | 'import' | 'link' | 'feed';

/**
 * What a line of a server's log is about. `updated`, `gone` and `back` are about the page that an article was
 * fetched from: it has changed, was deleted, or is there again.
 */
export type LogAction =
  | 'added'
  | 'changed'
  | 'retracted'
  | 'reinstated'
  | 'removed'
  | 'madeRoom'
  | 'settings'
  | 'updated'
  | 'gone'
  | 'back';

/** Why a question is without a good answer: only the closest passages, nothing, or an answer voted down. */
export type GapReason = 'closest' | 'nothing' | 'unhelpful';

interface GuildRow {
  readonly id: string;
  /** When the bot left the server; null while it is there. Unit: milliseconds since 1970. */
  readonly removed_at: number | null;
  /** A random value that changes with every change of the library. */
  readonly revision: string;
  /** The number of the article that was added last, even if it is deleted; 0 before the first. */
  readonly last_article: Generated<number>;
}

interface SettingsRow {
  readonly guild_id: string;
  readonly shared_folder: number;
  readonly private_replies: number;
  readonly language: string | null;
  /** Channel ids with commas between them; null for every channel. */
  readonly mention_channels: string | null;
  readonly votes: number;
  readonly gaps: number;
  readonly changed_by: string | null;
  readonly changed_at: number;
}

interface ArticleRow {
  readonly guild_id: string;
  readonly id: string;
  /** Greater than that of every article that the server has ever had before. */
  readonly number: number;
  /** The number of its current version, counted from 1. */
  readonly version: number;
  readonly origin: Origin;
  /** Null once the member's data was deleted. */
  readonly added_by: string | null;
  readonly added_at: number;
  readonly retracted_at: number | null;
  /** Whether a feed gave only a part of the text, and its page could not be read. */
  readonly is_excerpt: number;
}

interface VersionRow {
  readonly guild_id: string;
  readonly article_id: string;
  readonly version: number;
  /** The name of its file. */
  readonly name: string;
  readonly sha256: string;
  /** Its place among the articles of the file, counted from 0. */
  readonly part: number;
  readonly format: string;
  /** The version of the reader that extracted the text. */
  readonly reader: number;
  /** What the reader extracted, as JSON. */
  readonly extract: string;
  /** Length of `extract`. Unit: bytes. */
  readonly size: number;
  /** A digest of the normalised text, for finding duplicates. */
  readonly digest: string;
  /** What citations name it by. */
  readonly key: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly read_at: number;
}

/** The bytes of a file; kept once per server, as long as a version uses them. */
interface OriginalRow {
  readonly guild_id: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly size: number;
}

/** A preview that its member has not confirmed yet. */
interface DraftRow {
  readonly guild_id: string;
  readonly id: string;
  readonly member: string;
  readonly created_at: number;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly size: number;
  /** What was read from the file, as JSON. */
  readonly result: string;
}

interface LogRow {
  readonly guild_id: string;
  /** Counted from 1 in its server. */
  readonly number: number;
  readonly at: number;
  readonly member: string | null;
  readonly action: LogAction;
  readonly article_id: string | null;
  readonly title: string | null;
  readonly detail: string | null;
}

/** Counts of a day's questions and of the votes on its answers. Names no member. */
interface QuestionCountsRow {
  readonly guild_id: string;
  /** In UTC, such as `2025-03-02`. */
  readonly day: string;
  readonly answered: number;
  readonly closest: number;
  readonly nothing: number;
  readonly helpful: Generated<number>;
  readonly unhelpful: Generated<number>;
}

/** A vote on an answer that is at most seven days old. */
interface VoteRow {
  readonly guild_id: string;
  readonly message_id: string;
  /** A digest of the message and the member under a secret key. */
  readonly voter: string;
  /** Of the message, in UTC. */
  readonly day: string;
  readonly is_helpful: number;
}

/** A random value of this installation. */
interface SecretRow {
  readonly name: string;
  readonly value: string;
}

/** A question without a good answer. Names no member. */
interface GapRow {
  readonly guild_id: string;
  /** Of the message with an answer that was voted down; else random. */
  readonly id: string;
  /** The question and the words it took over, as JSON. */
  readonly question: string;
  readonly reason: GapReason;
  /** When it was asked, in UTC. */
  readonly day: string;
}

/** The page that an article was fetched from. */
interface LinkRow {
  readonly guild_id: string;
  readonly article_id: string;
  readonly url: string;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly checked_at: number;
  readonly gone_at: number | null;
}

/** A message that is to be sent exactly once. */
interface DeliveryRow {
  readonly guild_id: string;
  /** By which Discord and Footnote recognize the message. */
  readonly nonce: string;
  /** Greater than that of a message stored before. */
  readonly number: number;
  /** What it is from, such as `feed` with an id. */
  readonly sender: string;
  /** What it is about, for the log. */
  readonly subject: string;
  readonly channel_id: string;
  /** The role it mentions, as far as `member` may mention it. */
  readonly role_id: string | null;
  readonly member: string | null;
  readonly created_at: number;
  /** When it was first sent, whatever came of it; null before. */
  readonly attempted_at: number | null;
  /** As JSON. */
  readonly message: string;
  /** When it is too late to send it; null for never. */
  readonly expires_at: number | null;
}
