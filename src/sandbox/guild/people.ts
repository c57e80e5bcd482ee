import { ChannelType } from 'discord-api-types/v10';
import type { DirectMessages } from '../model/channel.ts';
import type { Person } from '../model/guild.ts';
import type { World } from '../model/world.ts';
import type { ChannelRef } from '../user/client.ts';
import { createUser, type User } from '../user/user.ts';

/** Registers a person with Discord. */
export function addPerson(
  world: World,
  name: string,
  { isBot = false, hasInstalled = false }: Partial<Omit<Person, 'id' | 'name'>> = {},
): Person {
  if (hasInstalled && !world.application.isUserInstallable)
    throw new Error(
      `${name} cannot install the application: it does not support user installation`,
    );
  const person: Person = { id: world.newId(), name, isBot, hasInstalled };
  world.people.set(person.id, person);
  return person;
}

/**
 * Opens Discord's client for a person, at home in a channel or in their direct messages with the
 * bot.
 */
export function logIn(world: World, person: Person, home?: ChannelRef): User {
  const directMessages = directMessagesWith(world, person.id);
  return createUser(world, person, directMessages, home ?? directMessages);
}

function directMessagesWith({ application, channels, newId }: World, id: string): DirectMessages {
  const memberIds = [id, application.id];
  for (const channel of channels.values()) {
    if (channel.guildId === null && memberIds.every(one => channel.memberIds.includes(one)))
      return channel;
  }
  const opened: DirectMessages = {
    id: newId(),
    type: ChannelType.DM,
    guildId: null,
    memberIds,
  };
  channels.set(opened.id, opened);
  return opened;
}
