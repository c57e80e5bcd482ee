import { PermissionFlagsBits } from 'discord.js';

/** Where something is asked, and by whom. */
export interface Place {
  /** The id of the interaction or message by which it is asked. */
  readonly id: string;
  readonly askerId: string;
  /** The ids of the asker's roles in the server; none elsewhere. */
  readonly roleIds: readonly string[];
  /** Null outside servers. */
  readonly guildId: string | null;
  /** Whether the bot itself is there, and not just one who has it installed for themselves. */
  readonly isBotHere: boolean;
  readonly channel: ChannelStanding;
}

/** A channel, and what may be done in it. */
export interface ChannelStanding {
  readonly id: string;
  /** The channel that a thread belongs to; null for none. */
  readonly parentId: string | null;
  readonly isThread: boolean;
  /** Whether it is a thread that is closed to all but moderators. */
  readonly isLocked: boolean;
  /** The permissions of who asks. */
  readonly asker: bigint;
  /** The permissions of the bot. */
  readonly bot: bigint;
}

/** What posting in a channel depends on. */
type Posting = Pick<ChannelStanding, 'isThread' | 'isLocked'>;

/** Permissions as Discord's client calls them in English. */
const NAMES: ReadonlyMap<bigint, string> = new Map([
  [PermissionFlagsBits.ViewChannel, 'View Channel'],
  [PermissionFlagsBits.SendMessages, 'Send Messages'],
  [PermissionFlagsBits.SendMessagesInThreads, 'Send Messages in Threads'],
  [PermissionFlagsBits.ManageThreads, 'Manage Threads'],
  [PermissionFlagsBits.EmbedLinks, 'Embed Links'],
  [PermissionFlagsBits.ReadMessageHistory, 'Read Message History'],
]);

/** Every permission: in direct messages there are none to have or to lack. */
export const EVERYTHING = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** Whether someone may manage what others write. */
export function isModerator({ guildId, channel }: Place): boolean {
  return guildId !== null && has(channel.asker, PermissionFlagsBits.ManageMessages);
}

/**
 * What it takes to post in a channel (topics/permissions#inherited-permissions-threads,
 * topics/threads#locked-threads).
 */
export function neededToPost({ isThread, isLocked }: Posting): readonly bigint[] {
  const { ViewChannel, SendMessages, SendMessagesInThreads, ManageThreads } = PermissionFlagsBits;
  const sending = isThread ? SendMessagesInThreads : SendMessages;
  return [ViewChannel, sending, ...(isLocked ? [ManageThreads] : [])];
}

/**
 * Whether Discord shows every answer to the asker alone: where they bring the app along and may not
 * show it (topics/permissions#permissions-bitwise-permission-flags) or write.
 */
export function isKeptPrivate({ guildId, isBotHere, channel }: Place): boolean {
  const needed = [...neededToPost(channel), PermissionFlagsBits.UseExternalApps];
  return guildId !== null && !isBotHere && missingPermission(channel.asker, needed) !== null;
}

/** What it takes to post quotes, which stand in embeds. */
export function neededToQuote(channel: Posting): readonly bigint[] {
  return [...neededToPost(channel), PermissionFlagsBits.EmbedLinks];
}

/** What it takes to read what was written in a channel. */
export function neededToRead(): readonly bigint[] {
  return [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory];
}

/** The name of the first needed permission that someone does not have; null if they have all. */
export function missingPermission(permissions: bigint, needed: readonly bigint[]): string | null {
  const missing = needed.find(bit => !has(permissions, bit));
  return missing === undefined ? null : (NAMES.get(missing) ?? String(missing));
}

/** Whether permissions hold one. */
export function has(permissions: bigint, permission: bigint): boolean {
  return (permissions & permission) === permission;
}
