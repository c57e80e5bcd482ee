import {
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type LocalizationMap,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { type Application, type Command, known, type World } from '../model/world.ts';

/** What a request says of a command, with Discord's defaults for what it leaves out. */
export type CommandRequest = z.infer<typeof commandRequest>;

/** Unit: milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** Reads the body of a request that makes a command; the body rules have passed it. */
export function readCommandRequest(body: unknown): CommandRequest {
  return commandRequest.parse(body);
}

/** Reads the body of a request that replaces all commands of a scope. */
export function readCommandRequests(body: unknown): readonly CommandRequest[] {
  return z.array(commandRequest).parse(body);
}

/** Reads the body of a request that changes some fields of a command; its type stays. */
export function readCommandChanges(command: Command, body: unknown): CommandRequest {
  const { type } = command;
  return commandRequest.parse({ ...command, ...z.looseObject({}).parse(body), type });
}

/** What a server has set for commands, each object for one or for all (application-commands#application-command-permissions-object). */
export function permissionsPayloads({ application, guilds }: World, guildId: string) {
  return [...known(guilds, guildId).commandPermissions].map(([id, permissions]) => ({
    id,
    application_id: application.id,
    guild_id: guildId,
    permissions: [...permissions],
  }));
}

/** The commands of a scope: a server's, or the global ones under null. */
export function commandsOf({ commands }: World, guildId: string | null): readonly Command[] {
  return [...commands.values()].filter(command => (command.guild_id ?? null) === guildId);
}

/** The command of a scope with a name and type. */
export function findCommand(
  world: World,
  guildId: string | null,
  { name, type }: Pick<CommandRequest, 'name' | 'type'>,
): Command | undefined {
  return commandsOf(world, guildId).find(command => command.name === name && command.type === type);
}

/** Makes a command, or puts it in the place of the one with its name and type. */
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

/** Puts what a request says in the place of a command; one that is renamed loses its permissions. */
export function replaceCommand(
  world: World,
  { id, application_id, guild_id }: Pick<Command, 'id' | 'application_id' | 'guild_id'>,
  request: CommandRequest,
): Command {
  const { options, integration_types: installs, ...fields } = request;
  const command: Command = {
    ...fields,
    integration_types: installs ?? installsOf(world.application),
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

/** Takes a command away, with its permissions. */
export function removeCommand(world: World, { id }: Command): void {
  world.commands.delete(id);
  forgetPermissions(world, id);
  world.changes.announce(id);
}

/** How many commands were made in a scope within the last day. */
export function creationsToday({ commandCreations, clock }: World, guildId: string | null): number {
  const made = commandCreations.get(guildId ?? GLOBAL) ?? [];
  return made.filter(time => clock.now() - time < DAY).length;
}

/**
 * A command as a list shows it: with the texts of one language instead of all
 * (application-commands#retrieving-localized-commands).
 */
export function inLanguage(value: unknown, locale: string): unknown {
  if (Array.isArray(value)) return value.map(item => inLanguage(item, locale));
  const record = z.record(z.string(), z.unknown()).safeParse(value);
  if (!record.success) return value;
  return Object.fromEntries(
    Object.entries(record.data).flatMap(([key, item]) => {
      if (!LOCALIZATIONS.has(key)) return [[key, inLanguage(item, locale)]];
      const text = z.record(z.string(), z.unknown()).nullable().parse(item)?.[locale];
      return text === undefined ? [] : [[key.replace('localizations', 'localized'), text]];
    }),
  );
}

/** Where an application may be installed (resources/application#setting-supported-installation-contexts). */
export function installsOf({ isUserInstallable }: Application): ApplicationIntegrationType[] {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  return isUserInstallable ? [GuildInstall, UserInstall] : [GuildInstall];
}

/** The scope of the commands that belong to no server. */
const GLOBAL = 'global';
const LOCALIZATIONS = new Set(['name_localizations', 'description_localizations']);

/** Nested shapes are taken as they are: the body rules have checked them. */
const commandRequest = z.object({
  name: z.string(),
  type: orDefault(z.enum(ApplicationCommandType), ApplicationCommandType.ChatInput),
  description: orDefault(z.string(), ''),
  name_localizations: orDefault<LocalizationMap | null>(z.custom<LocalizationMap>(), null),
  description_localizations: orDefault<LocalizationMap | null>(z.custom<LocalizationMap>(), null),
  options: orDefault<readonly APIApplicationCommandOption[] | null>(
    z.array(z.custom<APIApplicationCommandOption>()),
    null,
  ).transform(options => (options === null ? null : [...options])),
  default_member_permissions: orDefault<string | null>(z.coerce.string(), null),
  dm_permission: orDefault(z.boolean(), true),
  contexts: orDefault(z.custom<Exclude<Command['contexts'], undefined>>(), null),
  integration_types: orDefault<ApplicationIntegrationType[] | null>(
    z.array(z.enum(ApplicationIntegrationType)),
    null,
  ),
  nsfw: orDefault(z.boolean(), false),
});

function forgetPermissions({ guilds }: World, commandId: string): void {
  for (const { commandPermissions } of guilds.values()) commandPermissions.delete(commandId);
}

function orDefault<T>(schema: z.ZodType<T>, value: T) {
  return schema.nullish().transform(given => given ?? value);
}
