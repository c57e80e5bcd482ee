import { type REST, Routes, type Snowflake } from 'discord.js';
import { z } from 'zod';
import type { CommandData } from './command.ts';

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
  /** The ids of the registered commands under their names. */
  readonly ids: ReadonlyMap<string, Snowflake>;
}

const registeredCommands = z.array(z.looseObject({ id: z.string(), name: z.string() }));
type RegisteredCommand = z.infer<typeof registeredCommands>[number];

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
/** What a command is that does not say. */
const CHAT_INPUT = 1;
/** What only commands for all servers have. */
const REACH = ['contexts', 'integration_types'];

/**
 * Registers the commands in a scope, in place of all that stand there, unless Discord has just
 * these already.
 *
 * @throws DiscordAPIError when Discord refuses them or does not let the bot into the server.
 */
export async function registerCommands(
  rest: REST,
  scope: CommandScope,
  commands: readonly CommandData[],
): Promise<Registration> {
  const known = await listCommands(rest, scope);
  const keys = scope.guildId === null ? [...SET_BY_US, ...REACH] : SET_BY_US;
  const wanted = commands.map(command => pick(command, keys));
  const hasChanged =
    contentOf(wanted) !==
    contentOf(known.map(command => pick({ type: CHAT_INPUT, ...command }, keys)));
  const registered = hasChanged ? await overwriteCommands(rest, scope, wanted) : known;
  return { hasChanged, ids: new Map(registered.map(({ name, id }) => [name, id])) };
}

/** Removes every command from a scope, where there is any: commands in two scopes show twice. */
export async function clearCommands(rest: REST, scope: CommandScope): Promise<void> {
  const known = await listCommands(rest, scope);
  if (known.length > 0) await overwriteCommands(rest, scope, []);
}

async function listCommands(rest: REST, scope: CommandScope): Promise<RegisteredCommand[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return registeredCommands.parse(await rest.get(routeOf(scope), { query }));
}

async function overwriteCommands(
  rest: REST,
  scope: CommandScope,
  body: unknown,
): Promise<RegisteredCommand[]> {
  return registeredCommands.parse(await rest.put(routeOf(scope), { body }));
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
  if (value === undefined || value === null || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
