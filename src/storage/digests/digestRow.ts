/** When a digest is due: every day, or on one day of the week. */
export type DigestDay =
  | 'daily'
  | 'monday'
  | 'tuesday'
  | 'wednesday'
  | 'thursday'
  | 'friday'
  | 'saturday'
  | 'sunday';

export type DigestLength = 'short' | 'medium' | 'long';

/** Whether a digest is posted: a member may pause it, and so does a refusal by Discord. */
export type DigestState = 'active' | 'paused' | 'refused';

/** A summary of new articles that is posted at set times. */
export interface DigestRow {
  readonly guild_id: string;
  /** Counted from 1 in its server. */
  readonly number: number;
  readonly channel_id: string;
  readonly day: DigestDay;
  /** Such as `08:30`. */
  readonly time: string;
  readonly timezone: string;
  readonly topic: string | null;
  readonly length: DigestLength;
  readonly set_by: string | null;
  readonly state: DigestState;
  /** Why Discord refused the last one. */
  readonly problem: string | null;
  /** 0 while the member who set it up does not know about `problem` yet. */
  readonly is_told: number;
  readonly next_at: number;
  /** When the last one was posted; null before the first. */
  readonly posted_at: number | null;
  /** Articles with a number above this are new. */
  readonly since: number;
  /** `since` once the stored messages are sent. */
  readonly until: number;
}
