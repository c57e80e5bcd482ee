import type { Channel } from '../model/channel.ts';
import type { Person } from '../model/guild.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import type { World } from '../model/world.ts';
import { type InteractionInput, startInteraction } from '../operations/interactions.ts';
import { canSeeChannel, permissionsIn } from '../permissions/channelAccess.ts';
import { hasPermissions } from '../permissions/permissions.ts';
import type { ShownMessage } from './shownMessage.ts';
import { NotSent } from './userError.ts';

/** A channel by id; defaults to the user's home channel. */
export type ChannelRef = Pick<Channel, 'id'>;

/**
 * Discord's client of one person. Throws NotOffered or NotSent for what the real client would not
 * allow.
 */
export interface Client {
  readonly world: World;
  readonly person: Person;
  readonly home: ChannelRef;
  /** Returns a channel they see. */
  readonly channelAt: (where: ChannelRef) => Channel;
  /** Whether they have permissions in a channel. */
  readonly may: (channel: Channel, permissions: bigint) => boolean;
  /** Whether a message in a visible channel is visible to them. */
  readonly isSeen: (message: Message) => boolean;
  /** Returns a message that is still visible to them. */
  readonly visibleMessage: (shown: Pick<ShownMessage, 'id'>) => Message;
  /** Sends an interaction to the bot. */
  readonly start: (input: Omit<InteractionInput, 'userId'>) => Interaction;
}

/** Opens Discord's client for a person. */
export function openClient(world: World, person: Person, home: ChannelRef): Client {
  const { id: userId, name } = person;

  function channelAt({ id }: ChannelRef): Channel {
    const channel = world.channels.get(id);
    if (channel === undefined || !canSeeChannel(world, userId, channel)) {
      throw new NotSent(`${name} sees no channel ${id}`);
    }
    return channel;
  }

  function may(channel: Channel, permissions: bigint): boolean {
    return hasPermissions(permissionsIn(world, userId, channel), permissions);
  }

  function isSeen({ onlyFor }: Message): boolean {
    return onlyFor === null || onlyFor === userId;
  }

  function visibleMessage({ id }: Pick<ShownMessage, 'id'>): Message {
    const message = world.messages.get(id);
    if (message === undefined || !isSeen(message))
      throw new NotSent(`${name} sees no message ${id}`);
    channelAt({ id: message.channelId });
    return message;
  }

  return {
    world,
    person,
    home,
    channelAt,
    may,
    isSeen,
    visibleMessage,
    start: input => startInteraction(world, { ...input, userId }),
  };
}
