import { PermissionFlagsBits } from 'discord.js';
import type { ChannelAccess, Place } from './place.ts';

/** Properties of a channel that decide which permissions posting needs. */
type PostTarget = Pick<ChannelAccess, 'isThread' | 'isLocked'>;

/** English names of permissions in Discord's client. */
const NAMES: ReadonlyMap<bigint, string> = new Map([
  [PermissionFlagsBits.ViewChannel, 'View Channel'],
  [PermissionFlagsBits.SendMessages, 'Send Messages'],
  [PermissionFlagsBits.SendMessagesInThreads, 'Send Messages in Threads'],
  [PermissionFlagsBits.ManageThreads, 'Manage Threads'],
  [PermissionFlagsBits.EmbedLinks, 'Embed Links'],
  [PermissionFlagsBits.ReadMessageHistory, 'Read Message History'],
]);

/** All permission bits, as in direct messages, which have no permissions. */
export const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce(
  (all, bit) => all | bit,
  0n,
);

/** Whether the asker can manage the messages of others; false outside servers. */
export function isModerator({ guildId, channel }: Place): boolean {
  return guildId !== null && hasPermission(channel.asker, PermissionFlagsBits.ManageMessages);
}

/**
 * Permissions needed to post in a channel (topics/permissions#inherited-permissions-threads,
 * topics/threads#locked-threads).
 */
export function neededToPost({ isThread, isLocked }: PostTarget): readonly bigint[] {
  const { ViewChannel, SendMessages, SendMessagesInThreads, ManageThreads } = PermissionFlagsBits;
  const sending = isThread ? SendMessagesInThreads : SendMessages;
  return [ViewChannel, sending, ...(isLocked ? [ManageThreads] : [])];
}

/**
 * Whether Discord makes every reply ephemeral: the app is installed only by the asker, who lacks Use
 * External Apps (topics/permissions#permissions-bitwise-permission-flags) or cannot post.
 */
export function isForcedEphemeral({ guildId, isBotHere, channel }: Place): boolean {
  const needed = [...neededToPost(channel), PermissionFlagsBits.UseExternalApps];
  return guildId !== null && !isBotHere && missingPermission(channel.asker, needed) !== null;
}

/** Permissions needed to post quotes, which are embeds. */
export function neededToQuote(channel: PostTarget): readonly bigint[] {
  return [...neededToPost(channel), PermissionFlagsBits.EmbedLinks];
}

/** Permissions needed to read the messages of a channel. */
export function neededToRead(): readonly bigint[] {
  return [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory];
}

/** Name of the first permission in `needed` that is missing; null if none is. */
export function missingPermission(permissions: bigint, needed: readonly bigint[]): string | null {
  const missing = needed.find(bit => !hasPermission(permissions, bit));
  return missing === undefined ? null : (NAMES.get(missing) ?? String(missing));
}

/** Whether permission bits include a permission. */
export function hasPermission(permissions: bigint, permission: bigint): boolean {
  return (permissions & permission) === permission;
}
