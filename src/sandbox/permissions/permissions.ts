import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Overwrite } from '../model/channel.ts';

/** Who asks, as permissions see them. */
export interface Standing {
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

/** Where they ask. */
export interface Place {
  /** For a thread, those of the channel that it belongs to. */
  readonly overwrites: readonly Overwrite[];
  readonly isThread: boolean;
}

/** Every permission that there is. */
export const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce(
  (all, bit) => all | bit,
  0n,
);

const VOID_WITHOUT_SENDING =
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.SendTTSMessages |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks;

/** topics/permissions#permissions-for-timed-out-members */
const LEFT_IN_TIMEOUT = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/** What a member may do in a server, before its channels (topics/permissions#permission-overwrites). */
export function basePermissions({ isOwner, everyoneRole, roles }: Standing): bigint {
  if (isOwner) return ALL_PERMISSIONS;
  const granted = roles.reduce((sum, role) => sum | role.permissions, everyoneRole.permissions);
  return has(granted, PermissionFlagsBits.Administrator) ? ALL_PERMISSIONS : granted;
}

/** What a member may do in a channel, with what is implied (topics/permissions#implicit-permissions). */
export function channelPermissions(standing: Standing, place: Place): bigint {
  const granted = grantedPermissions(standing, place);
  return granted === ALL_PERMISSIONS ? granted : withoutVoid(granted, place.isThread);
}

/** What a member is granted in a channel, useful to them or not (topics/permissions#permission-overwrites). */
export function grantedPermissions(standing: Standing, { overwrites }: Place): bigint {
  const base = basePermissions(standing);
  if (has(base, PermissionFlagsBits.Administrator)) return ALL_PERMISSIONS;
  const permissions = overwritten(base, standing, overwrites);
  return standing.isTimedOut ? permissions & LEFT_IN_TIMEOUT : permissions;
}

/** Whether a set of permissions holds all of some bits. */
export function has(permissions: bigint, bits: bigint): boolean {
  return (permissions & bits) === bits;
}

/** The permission to post (topics/permissions#inherited-permissions-threads). */
export function sendingIn({ isThread }: Pick<Place, 'isThread'>): bigint {
  return isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
}

function overwritten(base: bigint, standing: Standing, overwrites: readonly Overwrite[]): bigint {
  const roleIds = new Set(standing.roles.map(({ id }) => id));
  const stages = [
    overwrites.filter(({ id, type }) => type === 0 && id === standing.everyoneRole.id),
    overwrites.filter(({ id, type }) => type === 0 && roleIds.has(id)),
    overwrites.filter(({ id, type }) => type === 1 && id === standing.userId),
  ];
  return stages.reduce((permissions, stage) => {
    const deny = stage.reduce((sum, overwrite) => sum | overwrite.deny, 0n);
    const allow = stage.reduce((sum, overwrite) => sum | overwrite.allow, 0n);
    return (permissions & ~deny) | allow;
  }, base);
}

function withoutVoid(permissions: bigint, isThread: boolean): bigint {
  if (!has(permissions, PermissionFlagsBits.ViewChannel)) return 0n;
  if (has(permissions, sendingIn({ isThread }))) return permissions;
  return permissions & ~VOID_WITHOUT_SENDING;
}
