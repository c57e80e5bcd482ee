import {
  type APIGuildApplicationCommandPermissions,
  ApplicationCommandPermissionType as For,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { hasPermission } from './permissions.ts';
import type { Place } from './place.ts';

/** Permission overwrites of a server for a command, or for all commands under the application's id. */
export type CommandPermissions = Pick<APIGuildApplicationCommandPermissions, 'id' | 'permissions'>;

/** What a command's data says about where and by whom it can be used. */
interface Restrictions {
  readonly contexts?: readonly InteractionContextType[] | null | undefined;
  readonly default_member_permissions?: string | null | undefined;
}

/** Overwrites of a server that apply to one command. */
interface CommandOverwrites {
  /** Overwrites of the command itself. */
  readonly own: Overwrites;
  /** Overwrites of all commands of the application. */
  readonly common: Overwrites;
}

type Overwrites = CommandPermissions['permissions'];

/** Members, roles or channels of equal precedence. */
interface Targets {
  readonly type: For;
  readonly ids: readonly string[];
}

/**
 * Whether Discord's client offers a command to the asker in a place
 * (interactions/application-commands#permissions).
 */
export function isAvailable(
  command: Restrictions,
  place: Place,
  { own, common }: CommandOverwrites,
): boolean {
  const { contexts, default_member_permissions: needed } = command;
  if (contexts?.includes(contextOf(place)) === false) return false;
  if (place.guildId === null) return true;
  // The server's overwrites do not apply to an app that only the asker has installed.
  if (!place.isBotHere) return contexts?.includes(InteractionContextType.PrivateChannel) === true;
  const { asker } = place.channel;
  if (hasPermission(asker, PermissionFlagsBits.Administrator)) return true;
  if (!(firstMatch([own, common], channelTargets(place, place.guildId)) ?? true)) return false;
  const targets = memberTargets(place, place.guildId);
  const isAllowed = firstMatch([own], targets);
  if (isAllowed !== null) return isAllowed;
  const isDefault = !needed || (needed !== '0' && hasPermission(asker, BigInt(needed)));
  return isDefault && (firstMatch([common], targets) ?? true);
}

function contextOf({ guildId, isBotHere }: Place): InteractionContextType {
  if (guildId !== null) return InteractionContextType.Guild;
  return isBotHere ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

/** Result of the first targets with an overwrite, where allowing wins; null if there is none. */
function firstMatch(scopes: readonly Overwrites[], ranks: readonly Targets[]): boolean | null {
  for (const overwrites of scopes) {
    for (const { type, ids } of ranks) {
      const matches = overwrites.filter(entry => entry.type === type && ids.includes(entry.id));
      if (matches.length > 0) return matches.some(({ permission }) => permission);
    }
  }
  return null;
}

/** A thread follows its channel; the server's id minus one stands for all channels. */
function channelTargets({ channel }: Place, guildId: string): Targets[] {
  return [
    { type: For.Channel, ids: [channel.parentId ?? channel.id] },
    { type: For.Channel, ids: [String(BigInt(guildId) - 1n)] },
  ];
}

/** The server's own id stands for everyone in it. */
function memberTargets({ askerId, roleIds }: Place, guildId: string): Targets[] {
  return [
    { type: For.User, ids: [askerId] },
    { type: For.Role, ids: roleIds.filter(id => id !== guildId) },
    { type: For.Role, ids: [guildId] },
  ];
}
