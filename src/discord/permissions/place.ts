/** Where a request was made, and by whom. */
export interface Place {
  /** Id of the interaction or message that made the request. */
  readonly id: string;
  readonly askerId: string;
  /** Locale of the asker's client; null if unknown. */
  readonly locale: string | null;
  /** Ids of the asker's roles in the server; empty elsewhere. */
  readonly roleIds: readonly string[];
  /** Null outside servers. */
  readonly guildId: string | null;
  /** Whether the bot is installed here, and not only by the asker for themselves. */
  readonly isBotHere: boolean;
  /** Id of the server that the bot is installed in and the request was made in; else null. */
  readonly homeGuildId: string | null;
  /** The largest file that a reply may have here; null if Discord gave none. Unit: bytes. */
  readonly attachmentLimit: number | null;
  readonly channel: ChannelAccess;
}

/** A channel with the permissions of the asker and of the bot in it. */
export interface ChannelAccess {
  readonly id: string;
  /** Parent channel of a thread; null for any other channel. */
  readonly parentId: string | null;
  /** Preferred locale of its server; null outside servers. */
  readonly locale: string | null;
  readonly isThread: boolean;
  /** Whether it is a thread that only moderators can post in. */
  readonly isLocked: boolean;
  /** Whether it is an announcement channel. */
  readonly isNews: boolean;
  /** Permission bits of the asker. */
  readonly asker: bigint;
  /** Permission bits of the bot. */
  readonly bot: bigint;
}
