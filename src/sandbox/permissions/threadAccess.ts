import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Thread } from '../model/channel.ts';
import type { World } from '../model/world.ts';
import { permissionsIn } from './channelAccess.ts';
import { hasPermissions } from './permissions.ts';

/** Tells whether a locked thread keeps a user from writing (topics/threads#locked-threads). */
export function isLockedFor(world: World, userId: string, channel: Channel): boolean {
  return (
    threadOf(channel)?.isLocked === true &&
    !hasPermissions(permissionsIn(world, userId, channel), PermissionFlagsBits.ManageThreads)
  );
}

/** Tells whether a channel is an archived thread (topics/threads#active-archived-threads). */
export function isArchived(channel: Channel): boolean {
  return threadOf(channel)?.isArchived === true;
}

function threadOf(channel: Channel): Thread | null {
  return channel.guildId === null ? null : channel.thread;
}
