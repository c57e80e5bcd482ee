import { ChannelType } from 'discord-api-types/v10';
import {
  type Channel,
  type DirectMessages,
  type GuildChannel,
  isThread,
  type Overwrite,
  type Thread,
} from '../model/channel.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import { snowflakeTime } from '../model/snowflake.ts';
import type { World } from '../model/world.ts';
import { grantedPermissionsIn } from '../permissions/channelAccess.ts';
import { NO_FLAGS } from './defaults.ts';
import { timestamp } from './timestamp.ts';
import { userPayload } from './userPayload.ts';

/** A channel object (resources/channel#channel-object). */
export function channelPayload(world: World, channel: Channel) {
  const common = {
    id: channel.id,
    last_message_id: world.messages.lastIn(channel.id),
    flags: NO_FLAGS,
  };
  if (channel.guildId === null) return { ...common, ...directMessagesFields(world, channel) };
  return {
    ...common,
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId,
    rate_limit_per_user: channel.slowMode,
    ...(channel.thread === null
      ? textChannelFields(world, channel)
      : threadFields(world, channel, channel.thread)),
  };
}

/**
 * A channel inside an interaction: a subset of fields
 * (receiving-and-responding#interaction-object-resolved-data-structure) with the permissions of the
 * user and the app, before implicit denials (resources/channel#channel-object-channel-structure).
 */
export function interactionChannelPayload(world: World, channel: Channel, userId: string) {
  const payload = channelPayload(world, channel);
  if (channel.guildId === null) return payload;
  const { id, type } = payload;
  return {
    ...Object.fromEntries(Object.entries(payload).filter(([key]) => PARTIAL_CHANNEL.has(key))),
    id,
    type,
    permissions: String(grantedPermissionsIn(world, userId, channel)),
    app_permissions: String(grantedPermissionsIn(world, world.application.id, channel)),
  };
}

/** receiving-and-responding#interaction-object-resolved-data-structure */
const PARTIAL_CHANNEL: ReadonlySet<string> = new Set([
  'name',
  'last_message_id',
  'nsfw',
  'parent_id',
  'guild_id',
  'flags',
  'rate_limit_per_user',
  'topic',
  'position',
  'thread_metadata',
]);

/** Recipients do not include the bot. */
function directMessagesFields({ application, people }: World, channel: DirectMessages) {
  const { type, memberIds } = channel;
  const recipients = memberIds
    .filter(id => id !== application.id)
    .map(id => userPayload(getOrThrow(people, id)));
  const isGroup = type === ChannelType.GroupDM;
  return {
    type,
    recipients,
    ...(isGroup ? { name: null, icon: null, owner_id: memberIds[0] } : {}),
  };
}

function textChannelFields(world: World, channel: GuildChannel) {
  const siblings = [...world.channels.values()].filter(
    other => other.guildId === channel.guildId && !isThread(other),
  );
  return {
    type: channel.type,
    position: siblings.findIndex(({ id }) => id === channel.id),
    permission_overwrites: channel.overwrites.map(overwritePayload),
    nsfw: false,
    topic: null,
  };
}

function threadFields(world: World, channel: GuildChannel, thread: Thread) {
  const isPrivate = channel.type === ChannelType.PrivateThread;
  return {
    type: channel.type,
    owner_id: getOrThrow(world.guilds, channel.guildId).ownerId,
    message_count: 0,
    member_count: thread.memberIds.length,
    total_message_sent: 0,
    thread_metadata: {
      archived: thread.isArchived,
      auto_archive_duration: 1440 as const,
      archive_timestamp: timestamp(thread.archivedAt),
      locked: thread.isLocked,
      create_timestamp: timestamp(snowflakeTime(channel.id)),
      ...(isPrivate ? { invitable: true } : {}),
    },
  };
}

function overwritePayload({ id, type, allow, deny }: Overwrite) {
  return { id, type, allow: String(allow), deny: String(deny) };
}
