import {
  ApplicationCommandPermissionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { ALL_PERMISSIONS, has } from './permissions.ts';
import { permissionsIn } from './standing.ts';
import { type Channel, type Command, type GuildChannel, known, type World } from './world.ts';

/** The commands that Discord's client offers someone in a channel. */
export function offeredCommands(
  world: World,
  userId: string,
  channel: Channel,
): readonly Command[] {
  return [...world.commands.values()].filter(command =>
    channel.type === ChannelType.DM
      ? isOfferedInDirectMessages(command)
      : isOfferedIn(world, userId, channel, command),
  );
}

/** Age-restricted commands need a channel or setting that nobody here has (application-commands#using-agerestricted-commands). */
function isOfferedInDirectMessages({ guild_id, nsfw, contexts, dm_permission }: Command): boolean {
  if (guild_id !== undefined || nsfw === true) return false;
  return contexts ? contexts.includes(InteractionContextType.BotDM) : dm_permission !== false;
}

function isOfferedIn(
  world: World,
  userId: string,
  channel: GuildChannel,
  command: Command,
): boolean {
  const guild = known(world.guilds, channel.guildId);
  if (!guild.members.has(world.application.id)) return false;
  if (command.guild_id !== undefined && command.guild_id !== guild.id) return false;
  if (command.nsfw === true) return false;
  if (command.contexts && !command.contexts.includes(InteractionContextType.Guild)) return false;
  const installs = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
  if (!installs.includes(ApplicationIntegrationType.GuildInstall)) return false;
  const permissions = permissionsIn(world, userId, channel);
  return (
    has(permissions, neededFor(command)) &&
    (permissions === ALL_PERMISSIONS || isAllowed(world, userId, channel, command, permissions))
  );
}

/** A user command also needs the right to write (application-commands#user-commands). */
function neededFor({ type }: Command): bigint {
  const usual = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.UseApplicationCommands;
  return type === ApplicationCommandType.User ? usual | PermissionFlagsBits.SendMessages : usual;
}

/**
 * What a server's own settings say of a command; the command's before those for all, and before
 * its default permissions (application-commands#permissions).
 */
function isAllowed(
  world: World,
  userId: string,
  channel: GuildChannel,
  command: Command,
  permissions: bigint,
): boolean {
  const own = world.commandPermissions.get(command.id) ?? [];
  const common = world.commandPermissions.get(world.application.id) ?? [];
  const scopes = [own, common];
  if (!(firstRuling(scopes, channelIds(channel)) ?? true)) return false;
  const ids = holderIds(world, userId, channel);
  const ownRuling = firstRuling([own], ids);
  if (ownRuling !== undefined) return ownRuling;
  const needed = command.default_member_permissions;
  const isDefault = needed === null || (needed !== '0' && has(permissions, BigInt(needed)));
  return isDefault && (firstRuling([common], ids) ?? true);
}

type Settings = readonly {
  readonly id: string;
  readonly type: ApplicationCommandPermissionType;
  readonly permission: boolean;
}[];

/** Whom or what a setting may name, nearest first; those of one rank together. */
type Ranks = readonly {
  readonly type: ApplicationCommandPermissionType;
  readonly ids: readonly string[];
}[];

/** The first rank that settings name decides, and within it one that allows. */
function firstRuling(scopes: readonly Settings[], ranks: Ranks): boolean | undefined {
  for (const settings of scopes) {
    for (const { type, ids } of ranks) {
      const ruling = settings.filter(entry => entry.type === type && ids.includes(entry.id));
      if (ruling.length > 0) return ruling.some(({ permission }) => permission);
    }
  }
  return undefined;
}

/** Threads follow their channel; a server's id less one stands for all channels (application-commands#application-command-permissions-object). */
function channelIds({ id, parentId, guildId }: GuildChannel): Ranks {
  const type = ApplicationCommandPermissionType.Channel;
  return [
    { type, ids: [parentId ?? id] },
    { type, ids: [String(BigInt(guildId) - 1n)] },
  ];
}

function holderIds(world: World, userId: string, { guildId }: GuildChannel): Ranks {
  const { roleIds } = known(known(world.guilds, guildId).members, userId);
  return [
    { type: ApplicationCommandPermissionType.User, ids: [userId] },
    { type: ApplicationCommandPermissionType.Role, ids: roleIds },
    { type: ApplicationCommandPermissionType.Role, ids: [guildId] },
  ];
}
