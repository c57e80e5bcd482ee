import { type Guild, PermissionFlagsBits, type PermissionOverwrites } from 'discord.js';
import { ALL_PERMISSIONS, hasPermission, missingPermission, neededToPost } from './permissions.ts';

/** A member as the REST API describes them, as far as permissions depend on it. */
export interface MemberRoles {
  readonly id: string;
  readonly roleIds: readonly string[];
}

interface Mention {
  readonly channelId: string;
  readonly roleId: string;
  readonly member: MemberRoles;
}

/**
 * Whether a member may mention a role in a channel: it is mentionable, or they have Mention Everyone; and they can
 * view the channel and write in it. Never `@everyone`, whose role has the id of the server.
 */
export function mayMention(guild: Guild, { channelId, roleId, member }: Mention): boolean {
  const role = guild.roles.cache.get(roleId);
  if (role === undefined || roleId === guild.id) return false;
  const channel = guild.channels.cache.get(channelId);
  if (channel === undefined) return false;
  const isThread = channel.isThread();
  const parent = isThread ? channel.parent : channel;
  if (parent === null || !('permissionOverwrites' in parent)) return false;
  const permissions = permissionsOf(guild, member, parent.permissionOverwrites.cache);
  const isLocked = isThread && channel.locked === true;
  if (missingPermission(permissions, neededToPost({ isThread, isLocked })) !== null) return false;
  return role.mentionable || hasPermission(permissions, PermissionFlagsBits.MentionEveryone);
}

/** What a member can do where overwrites apply (topics/permissions#permission-overwrites). */
function permissionsOf(
  guild: Guild,
  { id, roleIds }: MemberRoles,
  overwrites: ReadonlyMap<string, PermissionOverwrites>,
): bigint {
  if (guild.ownerId === id) return ALL_PERMISSIONS;
  const roles = [guild.id, ...roleIds];
  const base = roles.reduce(
    (bits, roleId) => bits | (guild.roles.cache.get(roleId)?.permissions.bitfield ?? 0n),
    0n,
  );
  if (hasPermission(base, PermissionFlagsBits.Administrator)) return ALL_PERMISSIONS;
  const everyone = changed(base, [overwrites.get(guild.id)]);
  const byRoles = changed(
    everyone,
    roleIds.map(roleId => overwrites.get(roleId)),
  );
  return changed(byRoles, [overwrites.get(id)]);
}

/** Permissions after overwrites of one rank, of which allowing wins. */
function changed(bits: bigint, overwrites: readonly (PermissionOverwrites | undefined)[]): bigint {
  const denied = overwrites.reduce((all, one) => all | (one?.deny.bitfield ?? 0n), 0n);
  const allowed = overwrites.reduce((all, one) => all | (one?.allow.bitfield ?? 0n), 0n);
  return (bits & ~denied) | allowed;
}
