import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Overwrite } from '../model/channel.ts';

/** A member, as permission computations see them. */
export interface PermissionHolder {
  readonly userId: string;
  readonly isOwner: boolean;
  readonly isTimedOut: boolean;
  readonly everyoneRole: Grant;
  readonly roles: readonly Grant[];
}

interface Grant {
  readonly id: string;
  readonly permissions: bigint;
}

/** A channel, as permission computations see it. */
export interface ChannelScope {
  /** Overwrites of the channel, or of a thread's parent. */
  readonly overwrites: readonly Overwrite[];
  readonly isThread: boolean;
}

/** All permissions. */
export const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce(
  (all, bit) => all | bit,
  0n,
);

const NEEDS_SEND_MESSAGES =
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.SendTTSMessages |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks;

/** topics/permissions#permissions-for-timed-out-members */
const ALLOWED_IN_TIMEOUT = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/**
 * A member's permissions in a guild, before overwrites (topics/permissions#permission-overwrites).
 */
export function basePermissions({ isOwner, everyoneRole, roles }: PermissionHolder): bigint {
  if (isOwner) return ALL_PERMISSIONS;
  const granted = roles.reduce((sum, role) => sum | role.permissions, everyoneRole.permissions);
  return hasPermissions(granted, PermissionFlagsBits.Administrator) ? ALL_PERMISSIONS : granted;
}

/**
 * A member's permissions in a channel, after implicit denials
 * (topics/permissions#implicit-permissions).
 */
export function effectivePermissions(holder: PermissionHolder, place: ChannelScope): bigint {
  const granted = grantedPermissions(holder, place);
  return granted === ALL_PERMISSIONS ? granted : withoutImplicitDenials(granted, place.isThread);
}

/**
 * A member's permissions in a channel, before implicit denials
 * (topics/permissions#permission-overwrites).
 */
export function grantedPermissions(holder: PermissionHolder, { overwrites }: ChannelScope): bigint {
  const base = basePermissions(holder);
  if (hasPermissions(base, PermissionFlagsBits.Administrator)) return ALL_PERMISSIONS;
  const permissions = applyOverwrites(base, holder, overwrites);
  return holder.isTimedOut ? permissions & ALLOWED_IN_TIMEOUT : permissions;
}

/** Tells whether all of some permission bits are set. */
export function hasPermissions(permissions: bigint, bits: bigint): boolean {
  return (permissions & bits) === bits;
}

/** The permission for sending messages (topics/permissions#inherited-permissions-threads). */
export function sendPermission({ isThread }: Pick<ChannelScope, 'isThread'>): bigint {
  return isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
}

function applyOverwrites(
  base: bigint,
  holder: PermissionHolder,
  overwrites: readonly Overwrite[],
): bigint {
  const roleIds = new Set(holder.roles.map(({ id }) => id));
  const stages = [
    overwrites.filter(({ id, type }) => type === 0 && id === holder.everyoneRole.id),
    overwrites.filter(({ id, type }) => type === 0 && roleIds.has(id)),
    overwrites.filter(({ id, type }) => type === 1 && id === holder.userId),
  ];
  return stages.reduce((permissions, stage) => {
    const deny = stage.reduce((sum, overwrite) => sum | overwrite.deny, 0n);
    const allow = stage.reduce((sum, overwrite) => sum | overwrite.allow, 0n);
    return (permissions & ~deny) | allow;
  }, base);
}

function withoutImplicitDenials(permissions: bigint, isThread: boolean): bigint {
  if (!hasPermissions(permissions, PermissionFlagsBits.ViewChannel)) return 0n;
  if (hasPermissions(permissions, sendPermission({ isThread }))) return permissions;
  return permissions & ~NEEDS_SEND_MESSAGES;
}
