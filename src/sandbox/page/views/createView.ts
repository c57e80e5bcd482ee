import { ApplicationCommandType } from 'discord-api-types/v10';
import { type Channel, isThread } from '../../model/channel.ts';
import type { World } from '../../model/world.ts';
import { canSeeChannel, permissionsIn } from '../../permissions/channelAccess.ts';
import { offeredCommands } from '../../permissions/offeredCommands.ts';
import { hasPermissions, sendPermission } from '../../permissions/permissions.ts';
import { isArchived, isLockedFor } from '../../permissions/threadAccess.ts';
import type { ChannelView, PersonView, View } from '../protocol/protocol.ts';
import { commandViews } from './commandView.ts';
import { isVisibleTo, messageView } from './messageView.ts';
import type { Persona } from './persona.ts';

/** Data shared by all views. */
export interface ViewContext {
  readonly world: World;
  readonly people: readonly Persona[];
  readonly isOnline: boolean;
  readonly articles: readonly string[];
  readonly starters: readonly string[];
}

/** Builds the view of one person. */
export function createView(
  { world, people, isOnline, articles, starters }: ViewContext,
  viewer: Persona,
): View {
  const { id, name } = world.application;
  const viewerId = viewer.user.id;
  return {
    me: personView(viewer),
    people: people.map(personView),
    channels: channelsInOrder(world)
      .filter(channel => canSeeChannel(world, viewerId, channel))
      .map(channel => channelView(world, viewerId, channel)),
    bot: { id, name, isOnline },
    articles,
    starters,
  };
}

function personView({ user, role }: Persona): PersonView {
  return { id: user.id, name: user.name, role };
}

/** Threads follow their channel; direct messages come last. */
function channelsInOrder({ channels }: World): readonly Channel[] {
  const all = [...channels.values()];
  const threads = all.filter(isThread);
  const others = all.filter(channel => !isThread(channel) && channel.guildId !== null);
  return [
    ...others.flatMap(channel => [
      channel,
      ...threads.filter(thread => thread.guildId !== null && thread.parentId === channel.id),
    ]),
    ...all.filter(({ guildId }) => guildId === null),
  ];
}

function channelView(world: World, viewerId: string, channel: Channel): ChannelView {
  const offered = offeredCommands(world, viewerId, channel);
  return {
    id: channel.id,
    ...identityOf(world, viewerId, channel),
    maySend: maySend(world, viewerId, channel),
    messages: world.messages
      .in(channel.id)
      .filter(message => isVisibleTo(message, viewerId))
      .map(message => messageView(world, viewerId, channel, message)),
    commands: offered
      .filter(({ type }) => type === ApplicationCommandType.ChatInput)
      .flatMap(commandViews),
    messageCommands: offered
      .filter(({ type }) => type === ApplicationCommandType.Message)
      .map(({ name }) => name),
  };
}

function identityOf(
  { people }: World,
  viewerId: string,
  channel: Channel,
): Pick<ChannelView, 'name' | 'kind' | 'parentId'> {
  if (channel.guildId === null) {
    const others = channel.memberIds.filter(id => id !== viewerId);
    const name = others.flatMap(id => people.get(id)?.name ?? []).join(', ');
    return { name, kind: 'direct messages', parentId: null };
  }
  const { name, parentId } = channel;
  return { name, kind: isThread(channel) ? 'thread' : 'channel', parentId };
}

function maySend(world: World, viewerId: string, channel: Channel): boolean {
  const needed = sendPermission({ isThread: isThread(channel) });
  return (
    hasPermissions(permissionsIn(world, viewerId, channel), needed) &&
    !isArchived(channel) &&
    !isLockedFor(world, viewerId, channel)
  );
}
