import { ChannelType } from 'discord-api-types/v10';

/** A text channel or thread of a server, or direct messages. */
export type Channel = GuildChannel | DirectMessages;

/** A text channel, or a thread in one. */
export interface GuildChannel {
  readonly id: string;
  readonly type: ChannelType.GuildText | ChannelType.PublicThread | ChannelType.PrivateThread;
  readonly name: string;
  readonly guildId: string;
  /** The channel that a thread belongs to. */
  readonly parentId: string | null;
  readonly overwrites: readonly Overwrite[];
  /** How long people wait between messages; 0 when they need not. Unit: seconds. */
  readonly slowMode: number;
  /** What threads alone have. */
  readonly thread: Thread | null;
}

/** A thread as it stands. */
export interface Thread {
  readonly isArchived: boolean;
  readonly isLocked: boolean;
  /** When it was made, archived or taken up again. Unit: milliseconds since 1970. */
  readonly archivedAt: number;
  /** Those in it, who alone see it if it is private. */
  readonly memberIds: readonly string[];
}

/** The direct messages of two, or of a group. */
export interface DirectMessages {
  readonly id: string;
  readonly type: ChannelType.DM | ChannelType.GroupDM;
  readonly guildId: null;
  /** Those who are party to it, the bot too where it is. */
  readonly memberIds: readonly string[];
}

/** What a channel grants to or takes from a role (type 0) or a member (type 1). */
export interface Overwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
}

/** Whether a channel is a thread of another. */
export function isThread({ type }: Pick<Channel, 'type'>): boolean {
  return type === ChannelType.PublicThread || type === ChannelType.PrivateThread;
}
