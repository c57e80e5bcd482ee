import type { Member, Person } from '../model/guild.ts';
import { NO_FLAGS } from './defaults.ts';
import { timestamp } from './timestamp.ts';

/** A user object (resources/user#user-object). */
export function userPayload({ id, name, isBot }: Person) {
  return {
    id,
    username: name.toLowerCase().replaceAll(/[^a-z0-9_.]/gu, '_'),
    discriminator: isBot ? '0001' : '0',
    global_name: isBot ? null : name,
    avatar: null,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    flags: NO_FLAGS,
    public_flags: NO_FLAGS,
    ...(isBot ? { bot: true } : {}),
  };
}

/** A guild member object without its user (resources/guild#guild-member-object). */
export function memberPayload({ roleIds, joinedAt, timedOutUntil }: Member) {
  return {
    nick: null,
    avatar: null,
    banner: null,
    avatar_decoration_data: null,
    collectibles: null,
    roles: [...roleIds],
    joined_at: timestamp(joinedAt),
    premium_since: null,
    communication_disabled_until: timedOutUntil === null ? null : timestamp(timedOutUntil),
    deaf: false,
    mute: false,
    pending: false,
    flags: NO_FLAGS,
  };
}
