import {
  ApplicationCommandOptionType,
  type ChannelType,
  ComponentType,
} from 'discord-api-types/v10';
import type { Channel } from '../model/channel.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { World } from '../model/world.ts';

/** Kinds of entities that options and selects refer to by id. */
export type EntityKind = 'user' | 'role' | 'channel';

/** Entity kinds by option type. */
export const OPTION_KINDS: ReadonlyMap<ApplicationCommandOptionType, readonly EntityKind[]> =
  new Map([
    [ApplicationCommandOptionType.User, ['user']],
    [ApplicationCommandOptionType.Role, ['role']],
    [ApplicationCommandOptionType.Channel, ['channel']],
    [ApplicationCommandOptionType.Mentionable, ['user', 'role']],
  ]);

/** Entity kinds by select type. */
export const SELECT_KINDS: ReadonlyMap<ComponentType, readonly EntityKind[]> = new Map([
  [ComponentType.UserSelect, ['user']],
  [ComponentType.RoleSelect, ['role']],
  [ComponentType.ChannelSelect, ['channel']],
  [ComponentType.MentionableSelect, ['user', 'role']],
]);

/** Tells whether an id refers to an entity of these kinds that is available in a channel. */
export function isAvailableIn(
  world: World,
  place: Channel,
  id: string,
  kinds: readonly EntityKind[],
): boolean {
  const guild = place.guildId === null ? undefined : getOrThrow(world.guilds, place.guildId);
  const isParty = place.guildId === null && place.memberIds.includes(id);
  const isOfKind: Readonly<Record<EntityKind, boolean>> = {
    user: isParty || guild?.members.has(id) === true,
    role: guild?.roles.has(id) === true,
    channel: guild !== undefined && world.channels.get(id)?.guildId === guild.id,
  };
  return kinds.some(kind => isOfKind[kind]);
}

/** Tells whether an id is not a channel, or one of an allowed type; no types allow all. */
export function isOfChannelType(
  { channels }: World,
  id: string,
  types: readonly ChannelType[] | undefined,
): boolean {
  const channel = channels.get(id);
  return !types?.length || channel === undefined || types.includes(channel.type);
}
