import {
  ApplicationCommandPermissionType as For,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { CommandData } from '../command/command.ts';
import type { CommandSettings } from '../delivery/channels.ts';
import { has, type Place } from './place.ts';

/** What a server's administrators say of one command. */
interface Rulings {
  /** Of the command itself. */
  readonly own: Settings;
  /** Of all commands of the application. */
  readonly common: Settings;
}

type Settings = CommandSettings['permissions'];

/** Whom or what settings may name, of one rank. */
interface Named {
  readonly type: For;
  readonly ids: readonly string[];
}

/**
 * Whether Discord's client offers a command to who asks, where they ask
 * (interactions/application-commands#permissions).
 */
export function isOffered(command: CommandData, place: Place, rulings: Rulings): boolean {
  const { contexts, default_member_permissions: needed } = command;
  if (contexts?.includes(contextOf(place)) === false) return false;
  if (place.guildId === null) return true;
  // Where someone brings the app along, the server's settings are not for it.
  if (!place.isBotHere) return contexts?.includes(InteractionContextType.PrivateChannel) === true;
  const { asker } = place.channel;
  if (has(asker, PermissionFlagsBits.Administrator)) return true;
  const { own, common } = rulings;
  if (!(firstRuling([own, common], channelsOf(place, place.guildId)) ?? true)) return false;
  const holders = holdersOf(place, place.guildId);
  const ruling = firstRuling([own], holders);
  if (ruling !== null) return ruling;
  const isDefault = !needed || (needed !== '0' && has(asker, BigInt(needed)));
  return isDefault && (firstRuling([common], holders) ?? true);
}

function contextOf({ guildId, isBotHere }: Place): InteractionContextType {
  if (guildId !== null) return InteractionContextType.Guild;
  return isBotHere ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

/** The first rank that settings name decides, and within it one that allows; null if none is named. */
function firstRuling(scopes: readonly Settings[], ranks: readonly Named[]): boolean | null {
  for (const settings of scopes) {
    for (const { type, ids } of ranks) {
      const naming = settings.filter(entry => entry.type === type && ids.includes(entry.id));
      if (naming.length > 0) return naming.some(({ permission }) => permission);
    }
  }
  return null;
}

/** Threads go by their channel; a server's id less one stands for all channels. */
function channelsOf({ channel }: Place, guildId: string): Named[] {
  return [
    { type: For.Channel, ids: [channel.parentId ?? channel.id] },
    { type: For.Channel, ids: [String(BigInt(guildId) - 1n)] },
  ];
}

/** The server's own id stands for everyone in it. */
function holdersOf({ askerId, roleIds }: Place, guildId: string): Named[] {
  return [
    { type: For.User, ids: [askerId] },
    { type: For.Role, ids: roleIds.filter(id => id !== guildId) },
    { type: For.Role, ids: [guildId] },
  ];
}
