import type { DirectMessages } from '../model/channel.ts';
import type { Person } from '../model/guild.ts';
import type { World } from '../model/world.ts';
import { type ChannelRef, openClient } from './client.ts';
import { type CommandActions, commandActions } from './commandActions.ts';
import { type ComponentActions, componentActions } from './componentActions.ts';
import { type ReadActions, readActions } from './readActions.ts';
import { type WriteActions, writeActions } from './writeActions.ts';

/**
 * A user of Discord's client. Actions that the client would not allow reject with NotOffered or
 * NotSent.
 */
export interface User extends ReadActions, WriteActions, CommandActions, ComponentActions {
  readonly id: string;
  readonly name: string;
  /** Direct messages with the bot. */
  readonly directMessages: DirectMessages;
}

/** Creates a user of Discord's client. */
export function createUser(
  world: World,
  person: Person,
  directMessages: DirectMessages,
  home: ChannelRef,
): User {
  const client = openClient(world, person, home);
  return {
    id: person.id,
    name: person.name,
    directMessages,
    ...readActions(client),
    ...writeActions(client),
    ...commandActions(client),
    ...componentActions(client),
  };
}
