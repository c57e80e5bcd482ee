import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Thread } from '../model/channel.ts';
import type { World } from '../model/world.ts';
import { permissionsIn } from './channelAccess.ts';
import { has } from './permissions.ts';

/** Whether someone may not write in a thread for that it is locked (topics/threads#locked-threads). */
export function isLockedTo(world: World, userId: string, channel: Channel): boolean {
  return (
    threadOf(channel)?.isLocked === true &&
    !has(permissionsIn(world, userId, channel), PermissionFlagsBits.ManageThreads)
  );
}

/** Whether a channel is a thread that is archived (topics/threads#active-archived-threads). */
export function isArchived(channel: Channel): boolean {
  return threadOf(channel)?.isArchived === true;
}

function threadOf(channel: Channel): Thread | null {
  return channel.guildId === null ? null : channel.thread;
}
