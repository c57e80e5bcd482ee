import { GatewayIntentBits } from 'discord-api-types/v10';
import { type Channel, type GuildChannel, isThread } from '../model/channel.ts';
import type { World } from '../model/world.ts';
import { channelPayload } from '../payloads/channelPayload.ts';
import { canSeeChannel } from '../permissions/channelAccess.ts';

/** Fields of a new channel; the others have defaults. */
export interface NewChannel
  extends Pick<GuildChannel, 'name' | 'guildId' | 'type' | 'parentId' | 'thread'> {
  /** Id of the message that a thread starts from; a new id by default. */
  readonly id?: string;
}

/** Adds a channel to its guild and notifies the bot, of threads only if it can see them. */
export function addChannel(world: World, channel: NewChannel): GuildChannel {
  const id = channel.id ?? world.newId();
  const added: GuildChannel = { ...channel, id, overwrites: [], slowMode: 0 };
  world.channels.set(added.id, added);
  dispatchChannel(world, isThread(added) ? 'THREAD_CREATE' : 'CHANNEL_CREATE', added);
  world.changes.announce(added.id);
  return added;
}

/** Changes a channel and notifies the bot. */
export function changeChannel(
  world: World,
  channel: GuildChannel,
  change: Partial<Pick<GuildChannel, 'overwrites' | 'slowMode' | 'thread'>>,
): void {
  const changed = { ...channel, ...change };
  world.channels.set(channel.id, changed);
  dispatchChannel(world, isThread(channel) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', changed);
  world.changes.announce(channel.id);
}

/** Unarchives a thread, as any new message does (topics/threads#active-archived-threads). */
export function unarchiveThread(world: World, channel: Channel): void {
  if (channel.guildId === null || channel.thread?.isArchived !== true) return;
  const thread = { ...channel.thread, isArchived: false, archivedAt: world.clock.now() };
  changeChannel(world, channel, { thread });
}

/** Skips threads that the bot cannot see (topics/threads#permissions). */
function dispatchChannel(world: World, name: string, channel: GuildChannel): void {
  if (isThread(channel) && !canSeeChannel(world, world.application.id, channel)) return;
  world.dispatch({
    name,
    data: () => channelPayload(world, channel),
    intents: GatewayIntentBits.Guilds,
    guildId: channel.guildId,
  });
}
