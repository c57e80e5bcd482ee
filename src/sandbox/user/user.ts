import type { DirectMessages } from '../model/channel.ts';
import type { Person } from '../model/guild.ts';
import type { World } from '../model/world.ts';
import { openClient, type Where } from './client.ts';
import { type Reading, reading } from './reading.ts';
import { type UsingCommands, usingCommands } from './usingCommands.ts';
import { type UsingComponents, usingComponents } from './usingComponents.ts';
import { type Writing, writing } from './writing.ts';

/** Someone before Discord's client. What the client would not let them do rejects with NotOffered or NotSent. */
export interface User extends Reading, Writing, UsingCommands, UsingComponents {
  readonly id: string;
  readonly name: string;
  /** Their direct messages with the bot. */
  readonly directMessages: DirectMessages;
}

/** Seats someone before Discord's client. */
export function createUser(
  world: World,
  person: Person,
  directMessages: DirectMessages,
  home: Where,
): User {
  const client = openClient(world, person, home);
  return {
    id: person.id,
    name: person.name,
    directMessages,
    ...reading(client),
    ...writing(client),
    ...usingCommands(client),
    ...usingComponents(client),
  };
}
