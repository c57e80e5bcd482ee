import type { DigestDay, DigestLength, DigestState } from './digestRow.ts';

/** When a digest is due. */
export interface DigestSchedule {
  readonly day: DigestDay;
  /** In the time zone, such as `08:30`. */
  readonly time: string;
  /** A name of the IANA database, such as `Europe/Berlin`. */
  readonly timezone: string;
}

/** What a member chooses of a digest. */
export interface NewDigest extends DigestSchedule {
  readonly channelId: string;
  /** Null for the main points of the articles. */
  readonly topic: string | null;
  readonly length: DigestLength;
}

/** Which digest. */
export interface DigestIdentity {
  readonly guildId: string;
  /** Identifies it in its server; counted from 1. */
  readonly number: number;
}

/** A digest of a server. Times are in milliseconds since 1970. */
export interface StoredDigest extends NewDigest, DigestIdentity {
  /** Null once the member's data was deleted. */
  readonly setBy: string | null;
  readonly state: DigestState;
  /** Why Discord refused the last one, as a key of `Messages['refusals']` or `invalid`; null unless `refused`. */
  readonly problem: string | null;
  readonly nextAt: number;
  /** When the last one was posted; null before the first. */
  readonly postedAt: number | null;
  /** The next one is about articles with a number above this. */
  readonly since: number;
}

/** The columns of a `StoredDigest`. */
export const DIGEST_COLUMNS = [
  'digests.guild_id as guildId',
  'digests.number',
  'digests.channel_id as channelId',
  'digests.day',
  'digests.time',
  'digests.timezone',
  'digests.topic',
  'digests.length',
  'digests.set_by as setBy',
  'digests.state',
  'digests.problem',
  'digests.next_at as nextAt',
  'digests.posted_at as postedAt',
  'digests.since',
] as const;
