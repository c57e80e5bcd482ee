/** Limits on the requests that the bot accepts. */
export interface LoadLimits {
  /** A request that would wait longer is rejected. Unit: milliseconds. */
  readonly maxWait: number;
  /** Maximum pending requests per member. */
  readonly perMember: number;
  /** Maximum public replies per channel within `channelWindow`. */
  readonly channelReplies: number;
  /** Unit: milliseconds; 0 for no limit. */
  readonly channelWindow: number;
}
