import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  DiscordAPIError,
  InteractionContextType,
  type REST,
  Routes,
  type Snowflake,
} from 'discord.js';
import { z } from 'zod';
import type { CommandData } from '../command/commandData.ts';
import { withoutNulls } from '../payloads/withoutNulls.ts';
import { areSameCommands, fieldsIn, pick, pickOption, REACH_FIELDS } from './commandFields.ts';
import { describeCommands } from './describeCommands.ts';

/** Where commands are registered: in one server, or globally. */
export interface CommandScope {
  readonly applicationId: Snowflake;
  /** Null for global commands. */
  readonly guildId: Snowflake | null;
}

/** Result of a registration. */
export interface Registration {
  /** Whether Discord had other commands before. */
  readonly hasChanged: boolean;
  /** Whether the commands work in servers only, since the application does not allow User Install. */
  readonly isGuildInstallOnly: boolean;
  /** Ids of the registered commands by name. */
  readonly ids: ReadonlyMap<string, Snowflake>;
}

/** Timeout of a request with all retries of discord.js. Unit: milliseconds. */
const REQUEST_TIMEOUT = 90_000;

/** Command that launches an activity (interactions/application-commands#entry-point-commands). */
const ENTRY_POINT: number = ApplicationCommandType.PrimaryEntryPoint;

/** A command as Discord returns it; a slash command if it has no type. */
const registeredCommand = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.int().default(ApplicationCommandType.ChatInput),
  options: z.array(z.looseObject({})).default([]),
});
type RegisteredCommand = z.infer<typeof registeredCommand>;

/**
 * Replaces all commands of a scope, unless Discord already has the same. Keeps an entry point command,
 * which is not the bot's to remove.
 *
 * @throws DiscordAPIError when Discord refuses them, or the bot has no access to the server.
 */
export async function registerCommands(
  rest: REST,
  scope: CommandScope,
  commands: readonly CommandData[],
): Promise<Registration> {
  const known = await listCommands(rest, scope);
  const fields = fieldsIn(scope.guildId);
  const wanted = describeCommands(commands).map(command => pick(command, fields));
  try {
    return await replaceCommands(rest, scope, known, wanted);
  } catch (error) {
    if (!isAboutReach(error)) throw error;
    const registration = await replaceCommands(rest, scope, known, wanted.map(forGuildInstall));
    return { ...registration, isGuildInstallOnly: true };
  }
}

/** Removes all commands from a scope, since members see commands of two scopes twice. */
export async function clearCommands(rest: REST, scope: CommandScope): Promise<void> {
  const known = await listCommands(rest, scope);
  if (known.some(isReplaceable)) await overwriteCommands(rest, scope, entryPoints(known, scope));
}

async function replaceCommands(
  rest: REST,
  scope: CommandScope,
  known: readonly RegisteredCommand[],
  wanted: readonly object[],
): Promise<Registration> {
  const fields = fieldsIn(scope.guildId);
  const present = known.filter(isReplaceable).map(({ options, ...command }) => ({
    ...pick(command, fields),
    options: options.map(pickOption),
  }));
  const hasChanged = !areSameCommands(wanted, present);
  const registered = hasChanged
    ? await overwriteCommands(rest, scope, [...wanted, ...entryPoints(known, scope)])
    : known;
  const ids = new Map(registered.map(({ name, id }) => [name, id]));
  return { hasChanged, isGuildInstallOnly: false, ids };
}

/** Whether Discord refuses only the fields that say where commands can be used. */
function isAboutReach(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError) || !('errors' in error.rawError)) return false;
  const faults = Object.values(Object(error.rawError.errors)).map(fault =>
    Object.keys(Object(fault)),
  );
  return faults.length > 0 && faults.flat().every(field => REACH_FIELDS.includes(field));
}

/** Restricts a command to servers with the bot, and to direct messages with it. */
function forGuildInstall(command: object): object {
  if (!('contexts' in command) || !Array.isArray(command.contexts)) return command;
  const contexts = command.contexts.filter(one => one !== InteractionContextType.PrivateChannel);
  return { ...command, contexts, integration_types: [ApplicationIntegrationType.GuildInstall] };
}

/** Entry point commands, in the form in which Discord accepts them again. */
function entryPoints(known: readonly RegisteredCommand[], { guildId }: CommandScope): object[] {
  return known
    .filter(command => !isReplaceable(command))
    .map(command => pick(command, [...fieldsIn(guildId), 'handler']));
}

function isReplaceable({ type }: RegisteredCommand): boolean {
  return type !== ENTRY_POINT;
}

async function listCommands(rest: REST, scope: CommandScope): Promise<RegisteredCommand[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return readCommands(await rest.get(routeOf(scope), { query, signal: timeoutSignal() }));
}

async function overwriteCommands(
  rest: REST,
  scope: CommandScope,
  body: unknown,
): Promise<RegisteredCommand[]> {
  return readCommands(await rest.put(routeOf(scope), { body, signal: timeoutSignal() }));
}

function readCommands(response: unknown): RegisteredCommand[] {
  return z.array(registeredCommand).parse(withoutNulls(response));
}

/** discord.js times out on a response that does not start, but not on one that does not end. */
function timeoutSignal(): AbortSignal {
  return AbortSignal.timeout(REQUEST_TIMEOUT);
}

function routeOf({ applicationId, guildId }: CommandScope): `/${string}` {
  return guildId === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}
