import type { Channel } from '../model/channel.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { World } from '../model/world.ts';
import { attachmentPayload } from '../payloads/attachmentPayload.ts';
import { interactionChannelPayload } from '../payloads/channelPayload.ts';
import { rolePayload } from '../payloads/guildPayload.ts';
import { memberPayload, userPayload } from '../payloads/userPayload.ts';
import { permissionsIn } from '../permissions/channelAccess.ts';

/** Resolved data for ids (receiving-and-responding#interaction-object-resolved-data-structure). */
export function resolvedData(world: World, place: Channel, userId: string, ids: readonly string[]) {
  const guild = place.guildId === null ? undefined : getOrThrow(world.guilds, place.guildId);
  const users = ids.flatMap(id => world.people.get(id) ?? []);
  const members = ids.flatMap(id => guild?.members.get(id) ?? []);
  const roles = guild === undefined ? [] : ids.flatMap(id => guild.roles.get(id) ?? []);
  const channels = ids.flatMap(id => world.channels.get(id) ?? []);
  const uploads = ids.flatMap(id => world.uploads.get(id) ?? []);
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
    ...mapOf('attachments', uploads, file => [file.id, attachmentPayload(world, file, null)]),
  };
}

/** A member without `user`, `deaf` and `mute`. */
function partialMember(world: World, place: Channel, userId: string) {
  if (place.guildId === null) throw new Error('direct messages have no members');
  const member = getOrThrow(getOrThrow(world.guilds, place.guildId).members, userId);
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
