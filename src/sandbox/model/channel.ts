import { ChannelType } from 'discord-api-types/v10';

/** A channel or thread of a guild, or direct messages. */
export type Channel = GuildChannel | DirectMessages;

/** A text or announcement channel, or a thread in one. */
export interface GuildChannel {
  readonly id: string;
  readonly type:
    | ChannelType.GuildText
    | ChannelType.GuildAnnouncement
    | ChannelType.AnnouncementThread
    | ChannelType.PublicThread
    | ChannelType.PrivateThread;
  readonly name: string;
  readonly guildId: string;
  /** Parent channel of a thread. */
  readonly parentId: string | null;
  readonly overwrites: readonly Overwrite[];
  /** Slow mode; 0 if off. Unit: seconds. */
  readonly slowMode: number;
  /** Fields of threads; null for other channels. */
  readonly thread: Thread | null;
}

/** State of a thread. */
export interface Thread {
  readonly isArchived: boolean;
  readonly isLocked: boolean;
  /** Time of creation or of the last change of `isArchived`. Unit: milliseconds since 1970. */
  readonly archivedAt: number;
  /** Members; nobody else sees a private thread, moderators aside. */
  readonly memberIds: readonly string[];
}

/** Direct messages between two people, or a group DM. */
export interface DirectMessages {
  readonly id: string;
  readonly type: ChannelType.DM | ChannelType.GroupDM;
  readonly guildId: null;
  /** Participants, the bot included if it is one. */
  readonly memberIds: readonly string[];
}

/** Permission overwrite of a channel for a role (type 0) or a member (type 1). */
export interface Overwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
}

/** Tells whether a channel is a thread. */
export function isThread({ type }: Pick<Channel, 'type'>): boolean {
  return THREADS.has(type);
}

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);
