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
import type { CommandData } from '../command/command.ts';
import { withoutNulls } from '../payloads/withoutNulls.ts';

/** Where commands are registered: in one server, or everywhere. */
export interface CommandScope {
  readonly applicationId: Snowflake;
  /** The one server, or null for all. */
  readonly guildId: Snowflake | null;
}

/** What registering came to. */
export interface Registration {
  /** Whether Discord had other commands before. */
  readonly hasChanged: boolean;
  /** Whether Discord takes them for servers alone, since the application is not to be installed otherwise. */
  readonly isForServersAlone: boolean;
  /** The ids of the registered commands under their names. */
  readonly ids: ReadonlyMap<string, Snowflake>;
}

/** For all tries of discord.js's together. Unit: milliseconds. */
const LONGEST_REQUEST = 90_000;

/** What of a command Footnote sets; Discord adds more to what it gives back. */
const SET_BY_US = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'nsfw',
];
/** What of an option Footnote may set. */
const SET_IN_OPTIONS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'choices',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'autocomplete',
];
/** What only commands for all servers have. */
const REACH = ['contexts', 'integration_types'];

/** What launches an activity (interactions/application-commands#entry-point-commands). */
const ENTRY_POINT: number = ApplicationCommandType.PrimaryEntryPoint;

/** A command as Discord gives it back; one that does not say its type is a slash command. */
const registeredCommand = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.int().default(ApplicationCommandType.ChatInput),
  options: z.array(z.looseObject({})).default([]),
});
type RegisteredCommand = z.infer<typeof registeredCommand>;

/**
 * Registers the commands in a scope, in place of all that stand there, unless Discord has just
 * these already. What launches an activity stays: it is not for a bot to remove.
 *
 * @throws DiscordAPIError when Discord refuses them or does not let the bot into the server.
 */
export async function registerCommands(
  rest: REST,
  scope: CommandScope,
  commands: readonly CommandData[],
): Promise<Registration> {
  const known = await listCommands(rest, scope);
  const keys = keysIn(scope);
  const wanted = commands.map(command => pick(command, keys));
  try {
    return await replaceCommands(rest, scope, known, wanted);
  } catch (error) {
    if (!isAboutReach(error)) throw error;
    const registration = await replaceCommands(rest, scope, known, wanted.map(inServersAlone));
    return { ...registration, isForServersAlone: true };
  }
}

async function replaceCommands(
  rest: REST,
  scope: CommandScope,
  known: readonly RegisteredCommand[],
  wanted: readonly object[],
): Promise<Registration> {
  const keys = keysIn(scope);
  const others = known.filter(isReplaced).map(({ options, ...command }) => ({
    ...pick(command, keys),
    options: options.map(option => pick(option, SET_IN_OPTIONS)),
  }));
  const hasChanged = contentOf(wanted) !== contentOf(others);
  const registered = hasChanged
    ? await overwriteCommands(rest, scope, [...wanted, ...kept(known, scope)])
    : known;
  const ids = new Map(registered.map(({ name, id }) => [name, id]));
  return { hasChanged, isForServersAlone: false, ids };
}

/** Whether all that Discord refuses of commands is where they can be used. */
function isAboutReach(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError) || !('errors' in error.rawError)) return false;
  const faults = Object.values(Object(error.rawError.errors)).map(fault =>
    Object.keys(Object(fault)),
  );
  return faults.length > 0 && faults.flat().every(key => REACH.includes(key));
}

/** A command for the servers that the bot was added to, and its direct messages. */
function inServersAlone(command: object): object {
  if (!('contexts' in command) || !Array.isArray(command.contexts)) return command;
  const contexts = command.contexts.filter(one => one !== InteractionContextType.PrivateChannel);
  return { ...command, contexts, integration_types: [ApplicationIntegrationType.GuildInstall] };
}

/** Removes every command from a scope, where there is any: commands in two scopes show twice. */
export async function clearCommands(rest: REST, scope: CommandScope): Promise<void> {
  const known = await listCommands(rest, scope);
  if (known.some(isReplaced)) await overwriteCommands(rest, scope, kept(known, scope));
}

/** What stays as it is, in the form in which Discord takes it again. */
function kept(known: readonly RegisteredCommand[], scope: CommandScope): object[] {
  return known
    .filter(command => !isReplaced(command))
    .map(command => pick(command, [...keysIn(scope), 'handler']));
}

function isReplaced({ type }: RegisteredCommand): boolean {
  return type !== ENTRY_POINT;
}

function keysIn({ guildId }: CommandScope): readonly string[] {
  return guildId === null ? [...SET_BY_US, ...REACH] : SET_BY_US;
}

async function listCommands(rest: REST, scope: CommandScope): Promise<RegisteredCommand[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return readCommands(await rest.get(routeOf(scope), { query, signal: inTime() }));
}

async function overwriteCommands(
  rest: REST,
  scope: CommandScope,
  body: unknown,
): Promise<RegisteredCommand[]> {
  return readCommands(await rest.put(routeOf(scope), { body, signal: inTime() }));
}

function readCommands(response: unknown): RegisteredCommand[] {
  return z.array(registeredCommand).parse(withoutNulls(response));
}

/** discord.js gives up on an answer that does not begin, but not on one that does not end. */
function inTime(): AbortSignal {
  return AbortSignal.timeout(LONGEST_REQUEST);
}

function routeOf({ applicationId, guildId }: CommandScope): `/${string}` {
  return guildId === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

function pick(command: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(command).filter(([key]) => keys.includes(key)));
}

/** Equal for lists of commands that differ in their order or in defaults alone. */
function contentOf(commands: readonly object[]): string {
  return JSON.stringify(commands.map(command => JSON.stringify(plain(command))).sort());
}

/** A value with its keys in order, without what means the same when left out. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, REACH.includes(key) ? sorted(inner) : plain(inner)] as const)
      .filter(([, inner]) => !isDefault(inner))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.map(Number).sort((a, b) => a - b) : value;
}

function isDefault(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
