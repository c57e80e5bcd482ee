import {
  ApplicationCommandPermissionType,
  ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Channel, GuildChannel } from '../model/channel.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { Command } from '../model/interaction.ts';
import type { World } from '../model/world.ts';
import { permissionsIn } from './channelAccess.ts';
import { commandOwners, interactionContext } from './installations.ts';
import { ALL_PERMISSIONS, hasPermissions } from './permissions.ts';
import { isArchived } from './threadAccess.ts';

/**
 * Commands that Discord's client offers in a channel; none in archived threads
 * (topics/threads#active-archived-threads).
 */
export function offeredCommands(
  world: World,
  userId: string,
  channel: Channel,
): readonly Command[] {
  if (isArchived(channel)) return [];
  const context = interactionContext(world, channel);
  return [...world.commands.values()].filter(
    command =>
      isFor(command, context) &&
      Object.keys(commandOwners(world, command, userId, channel)).length > 0 &&
      (channel.guildId === null || isPermitted(world, userId, channel, command)),
  );
}

/**
 * Tells whether a command is available in a context (application-commands#interaction-contexts).
 * Age-restricted commands never are, since the sandbox has no such channels
 * (application-commands#using-agerestricted-commands).
 */
function isFor(
  { guild_id, nsfw, contexts, dm_permission }: Command,
  context: InteractionContextType,
): boolean {
  if (nsfw === true) return false;
  if (guild_id !== undefined) return context === InteractionContextType.Guild;
  if (contexts) return contexts.includes(context);
  return context !== InteractionContextType.BotDM || dm_permission !== false;
}

function isPermitted(
  world: World,
  userId: string,
  channel: GuildChannel,
  command: Command,
): boolean {
  const permissions = permissionsIn(world, userId, channel);
  return (
    hasPermissions(permissions, requiredPermissions(command)) &&
    (permissions === ALL_PERMISSIONS || isAllowed(world, userId, channel, command, permissions))
  );
}

/** User commands also need permission to send messages (application-commands#user-commands). */
function requiredPermissions({ type }: Command): bigint {
  const usual = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.UseApplicationCommands;
  return type === ApplicationCommandType.User ? usual | PermissionFlagsBits.SendMessages : usual;
}

/**
 * Evaluates the guild's command permissions: the command's own come before its default permissions,
 * those for all commands after (application-commands#permissions).
 */
function isAllowed(
  world: World,
  userId: string,
  channel: GuildChannel,
  command: Command,
  permissions: bigint,
): boolean {
  const { commandPermissions } = getOrThrow(world.guilds, channel.guildId);
  const own = commandPermissions.get(command.id) ?? [];
  const common = commandPermissions.get(world.application.id) ?? [];
  const scopes = [own, common];
  if (!(firstMatch(scopes, channelIds(channel)) ?? true)) return false;
  const ids = holderIds(world, userId, channel);
  const ownMatch = firstMatch([own], ids);
  if (ownMatch !== undefined) return ownMatch;
  const needed = command.default_member_permissions;
  const isDefault =
    needed === null || (needed !== '0' && hasPermissions(permissions, BigInt(needed)));
  return isDefault && (firstMatch([common], ids) ?? true);
}

type Settings = readonly {
  readonly id: string;
  readonly type: ApplicationCommandPermissionType;
  readonly permission: boolean;
}[];

/** Entities that a permission may name, most specific first. */
type Subjects = readonly {
  readonly type: ApplicationCommandPermissionType;
  readonly ids: readonly string[];
}[];

/** The first group with a matching permission decides; within it, one that allows is enough. */
function firstMatch(scopes: readonly Settings[], ranks: Subjects): boolean | undefined {
  for (const settings of scopes) {
    for (const { type, ids } of ranks) {
      const matches = settings.filter(entry => entry.type === type && ids.includes(entry.id));
      if (matches.length > 0) return matches.some(({ permission }) => permission);
    }
  }
  return undefined;
}

/**
 * Threads use the parent's permissions; the guild's id minus one stands for all channels
 * (application-commands#application-command-permissions-object).
 */
function channelIds({ id, parentId, guildId }: GuildChannel): Subjects {
  const type = ApplicationCommandPermissionType.Channel;
  return [
    { type, ids: [parentId ?? id] },
    { type, ids: [String(BigInt(guildId) - 1n)] },
  ];
}

function holderIds(world: World, userId: string, { guildId }: GuildChannel): Subjects {
  const { roleIds } = getOrThrow(getOrThrow(world.guilds, guildId).members, userId);
  return [
    { type: ApplicationCommandPermissionType.User, ids: [userId] },
    { type: ApplicationCommandPermissionType.Role, ids: roleIds },
    { type: ApplicationCommandPermissionType.Role, ids: [guildId] },
  ];
}
