import type { Command } from '../model/interaction.ts';
import type { World } from '../model/world.ts';
import { supportedIntegrationTypes } from '../permissions/installations.ts';
import type { CommandRequest } from './commandRequest.ts';

/** Unit: milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** Commands of a guild, or the global ones with null. */
export function commandsOf({ commands }: World, guildId: string | null): readonly Command[] {
  return [...commands.values()].filter(command => (command.guild_id ?? null) === guildId);
}

/** Finds a command of a scope by name and type. */
export function findCommand(
  world: World,
  guildId: string | null,
  { name, type }: Pick<CommandRequest, 'name' | 'type'>,
): Command | undefined {
  return commandsOf(world, guildId).find(command => command.name === name && command.type === type);
}

/** Creates a command, or replaces the one with the same name and type. */
export function putCommand(world: World, guildId: string | null, request: CommandRequest): Command {
  const existing = findCommand(world, guildId, request);
  if (existing !== undefined) return replaceCommand(world, existing, request);
  const { clock, commandCreations } = world;
  const scope = guildId ?? GLOBAL;
  commandCreations.set(scope, [...(commandCreations.get(scope) ?? []), clock.now()]);
  return replaceCommand(
    world,
    {
      id: world.newId(),
      application_id: world.application.id,
      ...(guildId === null ? {} : { guild_id: guildId }),
    },
    request,
  );
}

/** Replaces the fields of a command; a renamed command loses its permissions. */
export function replaceCommand(
  world: World,
  { id, application_id, guild_id }: Pick<Command, 'id' | 'application_id' | 'guild_id'>,
  request: CommandRequest,
): Command {
  const { options, integration_types: installs, ...fields } = request;
  const command: Command = {
    ...fields,
    integration_types: installs ?? supportedIntegrationTypes(world.application),
    ...(options === null ? {} : { options }),
    id,
    application_id,
    ...(guild_id === undefined ? {} : { guild_id }),
    version: world.newId(),
  };
  const isRenamed = world.commands.get(id)?.name !== command.name;
  if (isRenamed) forgetPermissions(world, id);
  world.commands.set(id, command);
  world.changes.announce(id);
  return command;
}

/** Removes a command and its permissions. */
export function removeCommand(world: World, { id }: Command): void {
  world.commands.delete(id);
  forgetPermissions(world, id);
  world.changes.announce(id);
}

/** Number of commands created in a scope within the last day. */
export function commandsCreatedToday(
  { commandCreations, clock }: World,
  guildId: string | null,
): number {
  const made = commandCreations.get(guildId ?? GLOBAL) ?? [];
  return made.filter(time => clock.now() - time < DAY).length;
}

/** Scope key of global commands. */
const GLOBAL = 'global';

function forgetPermissions({ guilds }: World, commandId: string): void {
  for (const { commandPermissions } of guilds.values()) commandPermissions.delete(commandId);
}
