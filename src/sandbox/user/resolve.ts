import {
  ApplicationCommandOptionType,
  type ChannelType,
  ComponentType,
} from 'discord-api-types/v10';
import { type Channel, known, type World } from '../model/world.ts';
import {
  interactionChannelPayload,
  memberPayload,
  rolePayload,
  userPayload,
} from '../payloads/guildPayload.ts';
import { permissionsIn } from '../permissions/channelAccess.ts';

/** Kinds of things that options and selects may name by id. */
export type Kind = 'user' | 'role' | 'channel';

/** What an option's value may name. */
export const KINDS_OF_OPTION: ReadonlyMap<ApplicationCommandOptionType, readonly Kind[]> = new Map([
  [ApplicationCommandOptionType.User, ['user']],
  [ApplicationCommandOptionType.Role, ['role']],
  [ApplicationCommandOptionType.Channel, ['channel']],
  [ApplicationCommandOptionType.Mentionable, ['user', 'role']],
]);

/** What a select's values may name. */
export const KINDS_OF_SELECT: ReadonlyMap<ComponentType, readonly Kind[]> = new Map([
  [ComponentType.UserSelect, ['user']],
  [ComponentType.RoleSelect, ['role']],
  [ComponentType.ChannelSelect, ['channel']],
  [ComponentType.MentionableSelect, ['user', 'role']],
]);

/** Whether an id names something of those kinds that is at hand in a channel. */
export function isAtHand(
  world: World,
  place: Channel,
  id: string,
  kinds: readonly Kind[],
): boolean {
  const guild = place.guildId === null ? undefined : known(world.guilds, place.guildId);
  const isParty = place.guildId === null && place.memberIds.includes(id);
  const isOfKind: Readonly<Record<Kind, boolean>> = {
    user: isParty || guild?.members.has(id) === true,
    role: guild?.roles.has(id) === true,
    channel: guild !== undefined && world.channels.get(id)?.guildId === guild.id,
  };
  return kinds.some(kind => isOfKind[kind]);
}

/** Whether an id names no channel, or one of these types; all will do when none are named. */
export function isOfTypes(
  { channels }: World,
  id: string,
  types: readonly ChannelType[] | undefined,
): boolean {
  const channel = channels.get(id);
  return !types?.length || channel === undefined || types.includes(channel.type);
}

/** The resolved data of ids (receiving-and-responding#interaction-object-resolved-data-structure). */
export function resolvedData(world: World, place: Channel, userId: string, ids: readonly string[]) {
  const guild = place.guildId === null ? undefined : known(world.guilds, place.guildId);
  const users = ids.flatMap(id => world.people.get(id) ?? []);
  const members = ids.flatMap(id => guild?.members.get(id) ?? []);
  const roles = guild === undefined ? [] : ids.flatMap(id => guild.roles.get(id) ?? []);
  const channels = ids.flatMap(id => world.channels.get(id) ?? []);
  return {
    ...mapOf('users', users, person => [person.id, userPayload(person)]),
    ...mapOf('members', members, member => [
      member.userId,
      partialMember(world, place, member.userId),
    ]),
    ...mapOf('roles', roles, role => [
      role.id,
      guild === undefined ? role : rolePayload(guild, role),
    ]),
    ...mapOf('channels', channels, channel => [
      channel.id,
      interactionChannelPayload(world, channel, userId),
    ]),
  };
}

/** Without `user`, `deaf` and `mute`. */
function partialMember(world: World, place: Channel, userId: string) {
  if (place.guildId === null) throw new Error('direct messages have no members');
  const member = known(known(world.guilds, place.guildId).members, userId);
  const { deaf: _, mute: __, ...partial } = memberPayload(member);
  return { ...partial, permissions: String(permissionsIn(world, userId, place)) };
}

function mapOf<T>(
  key: string,
  items: readonly T[],
  entry: (item: T) => readonly [string, unknown],
) {
  return items.length === 0 ? {} : { [key]: Object.fromEntries(items.map(entry)) };
}
