import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { type Channel, type GuildChannel, isThread, type Overwrite } from '../model/channel.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { World } from '../model/world.ts';
import {
  type ChannelScope,
  effectivePermissions,
  grantedPermissions,
  hasPermissions,
  type PermissionHolder,
} from './permissions.ts';

/** Permissions in direct messages (receiving-and-responding#interaction-object). */
const IN_DIRECT_MESSAGES =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseExternalEmojis;

/** A user's permissions in a channel; none outside their guilds. */
export function permissionsIn(world: World, userId: string, channel: Channel): bigint {
  if (channel.guildId === null) {
    return channel.memberIds.includes(userId) ? IN_DIRECT_MESSAGES : 0n;
  }
  const holder = holderIn(world, channel.guildId, userId);
  return holder === null ? 0n : effectivePermissions(holder, scopeOf(world, channel));
}

/** A user's permissions in a guild channel before implicit denials; none outside their guilds. */
export function grantedPermissionsIn(world: World, userId: string, channel: GuildChannel): bigint {
  const holder = holderIn(world, channel.guildId, userId);
  return holder === null ? 0n : grantedPermissions(holder, scopeOf(world, channel));
}

/**
 * Tells whether a user sees a channel. Private threads are visible to their members and to
 * moderators (topics/threads#permissions).
 */
export function canSeeChannel(world: World, userId: string, channel: Channel): boolean {
  const permissions = permissionsIn(world, userId, channel);
  if (!hasPermissions(permissions, PermissionFlagsBits.ViewChannel)) return false;
  return (
    channel.type !== ChannelType.PrivateThread ||
    channel.thread?.memberIds.includes(userId) === true ||
    hasPermissions(permissions, PermissionFlagsBits.ManageThreads)
  );
}

/** A user as a permission holder; null if not a member. */
function holderIn(
  { clock, guilds }: World,
  guildId: string,
  userId: string,
): PermissionHolder | null {
  const guild = getOrThrow(guilds, guildId);
  const member = guild.members.get(userId);
  if (member === undefined) return null;
  return {
    userId,
    isOwner: guild.ownerId === userId,
    isTimedOut: (member.timedOutUntil ?? 0) > clock.now(),
    everyoneRole: getOrThrow(guild.roles, guild.id),
    roles: member.roleIds.map(id => getOrThrow(guild.roles, id)),
  };
}

/** A channel as a permission scope (topics/permissions#inherited-permissions-threads). */
function scopeOf(world: World, channel: GuildChannel): ChannelScope {
  return { overwrites: overwritesOf(world, channel), isThread: isThread(channel) };
}

function overwritesOf(world: World, channel: GuildChannel): readonly Overwrite[] {
  const parent = channel.parentId === null ? null : getOrThrow(world.channels, channel.parentId);
  return parent === null || parent.guildId === null ? channel.overwrites : parent.overwrites;
}
