import { ChannelType, Locale } from 'discord-api-types/v10';
import { timeOf } from '../model/snowflake.ts';
import {
  type Channel,
  type DirectMessages,
  type Guild,
  type GuildChannel,
  known,
  type Member,
  type Person,
  type Role,
  type Thread,
  type World,
} from '../model/world.ts';
import { grantedIn, permissionsIn, seesChannel } from '../permissions/channelAccess.ts';
import type { Overwrite } from '../permissions/permissions.ts';

/** The language that everyone here uses. */
export const LOCALE = Locale.EnglishUS;

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

/** A role object (topics/permissions#role-object). */
export function rolePayload({ roles }: Guild, role: Role) {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: [...roles.keys()].indexOf(role.id),
    permissions: String(role.permissions),
    managed: role.botId !== null,
    mentionable: role.isMentionable,
    ...(role.botId === null ? {} : { tags: { bot_id: role.botId } }),
    flags: NO_FLAGS,
  };
}

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
 * A channel as interactions name it, with what their user and the app are granted there: a part of
 * its fields (receiving-and-responding#interaction-object-resolved-data-structure), and permissions
 * without what is implied (resources/channel#channel-object-channel-structure).
 */
export function interactionChannelPayload(world: World, channel: Channel, userId: string) {
  const payload = channelPayload(world, channel);
  if (channel.guildId === null) return payload;
  const { id, type } = payload;
  return {
    ...Object.fromEntries(Object.entries(payload).filter(([key]) => PARTIAL_CHANNEL.has(key))),
    id,
    type,
    permissions: String(grantedIn(world, userId, channel)),
    app_permissions: String(grantedIn(world, world.application.id, channel)),
  };
}

/** A guild object as REST shows it to the bot (resources/guild#guild-object). */
export function guildPayload(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    home_header: null,
    owner_id: guild.ownerId,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [...guild.roles.values()].map(role => rolePayload(guild, role)),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: guild.systemChannelId,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    max_presences: null,
    max_members: 500_000,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: LOCALE,
    nsfw: false,
    nsfw_level: 0,
    hub_type: null,
    incidents_data: null,
    latest_onboarding_question_id: null,
  };
}

/** The data of GUILD_CREATE (events/gateway-events#guild-create), without members but the bot. */
export function guildCreatePayload(world: World, guild: Guild) {
  const bot = known(guild.members, world.application.id);
  const channels = [...world.channels.values()].filter(isIn(guild));
  return {
    ...guildPayload(guild),
    joined_at: timestamp(bot.joinedAt),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: [{ ...memberPayload(bot), user: userPayload(known(world.people, bot.userId)) }],
    channels: channels
      .filter(({ type }) => type === ChannelType.GuildText)
      .map(channel => channelPayload(world, channel)),
    threads: channels
      .filter(channel => channel.thread?.isArchived === false)
      .filter(channel => seesChannel(world, bot.userId, channel))
      .map(channel => channelPayload(world, channel)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A member of an interaction: with their user and what they may do in the channel. */
export function interactionMemberPayload(
  world: World,
  guild: Guild,
  userId: string,
  channel: Channel,
) {
  return {
    ...memberPayload(known(guild.members, userId)),
    user: userPayload(known(world.people, userId)),
    permissions: String(permissionsIn(world, userId, channel)),
  };
}

/** An ISO 8601 time as the API writes it (reference#iso8601-datetime). */
export function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '000+00:00');
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

/** Typed as any number, since the types know of no empty set of flags. */
const NO_FLAGS: number = 0;

/** The bot is no recipient of its own direct messages. */
function directMessagesFields({ application, people }: World, channel: DirectMessages) {
  const { type, memberIds } = channel;
  const recipients = memberIds
    .filter(id => id !== application.id)
    .map(id => userPayload(known(people, id)));
  const isGroup = type === ChannelType.GroupDM;
  return {
    type,
    recipients,
    ...(isGroup ? { name: null, icon: null, owner_id: memberIds[0] } : {}),
  };
}

function textChannelFields(world: World, channel: GuildChannel) {
  const siblings = [...world.channels.values()].filter(
    other => other.type === ChannelType.GuildText && other.guildId === channel.guildId,
  );
  return {
    type: ChannelType.GuildText as const,
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
    owner_id: known(world.guilds, channel.guildId).ownerId,
    message_count: 0,
    member_count: thread.memberIds.length,
    total_message_sent: 0,
    thread_metadata: {
      archived: thread.isArchived,
      auto_archive_duration: 1440 as const,
      archive_timestamp: timestamp(thread.archivedAt),
      locked: thread.isLocked,
      create_timestamp: timestamp(timeOf(channel.id)),
      ...(isPrivate ? { invitable: true } : {}),
    },
  };
}

function overwritePayload({ id, type, allow, deny }: Overwrite) {
  return { id, type, allow: String(allow), deny: String(deny) };
}

function isIn({ id }: Guild): (channel: Channel) => channel is GuildChannel {
  return (channel): channel is GuildChannel => channel.guildId === id;
}
