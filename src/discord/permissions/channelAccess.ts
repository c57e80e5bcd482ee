import { ChannelType, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import type { GuildCache } from './guildCache.ts';
import { ALL_PERMISSIONS, hasPermission } from './permissions.ts';
import type { ChannelAccess } from './place.ts';

/** topics/permissions#permissions-for-timed-out-members */
const TIMEOUT_PERMISSIONS =
  PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/**
 * Looks up what a member and the bot can do in a channel, from the cache that the gateway fills. All
 * permissions in direct messages and in unknown channels.
 */
export function channelAccess(
  { channel: find, identity }: Pick<GuildCache, 'channel' | 'identity'>,
  channelId: string,
  askerId: string,
): ChannelAccess {
  const channel = find(channelId);
  if (channel === undefined || channel.isDMBased()) {
    return {
      id: channelId,
      parentId: null,
      locale: null,
      isThread: false,
      isLocked: false,
      isNews: false,
      asker: ALL_PERMISSIONS,
      bot: ALL_PERMISSIONS,
    };
  }
  const thread = channel.isThread() ? channel : null;
  return {
    id: channelId,
    parentId: thread?.parentId ?? null,
    locale: channel.guild.preferredLocale,
    isThread: thread !== null,
    isLocked: thread?.locked ?? false,
    isNews: channel.type === ChannelType.GuildAnnouncement,
    asker: permissionsIn(channel, askerId),
    bot: permissionsIn(channel, identity.userId),
  };
}

/** Threads inherit from their channel; unknown members have no permissions. */
function permissionsIn(channel: GuildBasedChannel, memberId: string): bigint {
  const member = channel.guild.members.cache.get(memberId);
  if (member === undefined) return 0n;
  const { bitfield } = channel.permissionsFor(member);
  const isTimedOut =
    member.isCommunicationDisabled() && !hasPermission(bitfield, PermissionFlagsBits.Administrator);
  return isTimedOut ? bitfield & TIMEOUT_PERMISSIONS : bitfield;
}
