import { PermissionFlagsBits } from 'discord.js';
import type { Messages } from '../../messages/messages.ts';
import type { ChannelAccess, Place } from './place.ts';

/** Properties of a channel that decide which permissions posting needs. */
type PostTarget = Pick<ChannelAccess, 'isThread' | 'isLocked'>;

/** A permission that Footnote or a member may lack. */
export type NeededPermission = keyof Messages['permissions'];

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
export function neededToPost({ isThread, isLocked }: PostTarget): readonly NeededPermission[] {
  const sending = isThread ? 'SendMessagesInThreads' : 'SendMessages';
  return ['ViewChannel', sending, ...(isLocked ? (['ManageThreads'] as const) : [])];
}

/**
 * Whether Discord makes every reply ephemeral: the app is installed only by the asker, who lacks Use
 * External Apps (topics/permissions#permissions-bitwise-permission-flags) or cannot post.
 */
export function isForcedEphemeral({ guildId, isBotHere, channel }: Place): boolean {
  if (guildId === null || isBotHere) return false;
  const { asker } = channel;
  const canReply = hasPermission(asker, PermissionFlagsBits.UseExternalApps);
  return !canReply || missingPermission(asker, neededToPost(channel)) !== null;
}

/** Permissions needed to post quotes, which are embeds. */
export function neededToQuote(channel: PostTarget): readonly NeededPermission[] {
  return [...neededToPost(channel), 'EmbedLinks'];
}

/** Permissions needed to read the messages of a channel. */
export function neededToRead(): readonly NeededPermission[] {
  return ['ViewChannel', 'ReadMessageHistory'];
}

/** The first permission in `needed` that is missing; null if none is. */
export function missingPermission(
  permissions: bigint,
  needed: readonly NeededPermission[],
): NeededPermission | null {
  return needed.find(name => !hasPermission(permissions, PermissionFlagsBits[name])) ?? null;
}

/** Whether permission bits include a permission. */
export function hasPermission(permissions: bigint, permission: bigint): boolean {
  return (permissions & permission) === permission;
}
