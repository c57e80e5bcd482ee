import { type Channel, type GuildChannel, isThread } from '../model/channel.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { Guild, Role } from '../model/guild.ts';
import type { World } from '../model/world.ts';
import { canSeeChannel } from '../permissions/channelAccess.ts';
import { channelPayload } from './channelPayload.ts';
import { LOCALE, NO_FLAGS } from './defaults.ts';
import { timestamp } from './timestamp.ts';
import { memberPayload, userPayload } from './userPayload.ts';

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

/** A guild object as the REST API returns it (resources/guild#guild-object). */
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

/** Data of GUILD_CREATE (events/gateway-events#guild-create), with the bot as the only member. */
export function guildCreatePayload(world: World, guild: Guild) {
  const bot = getOrThrow(guild.members, world.application.id);
  const channels = [...world.channels.values()].filter(isIn(guild));
  return {
    ...guildPayload(guild),
    joined_at: timestamp(bot.joinedAt),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: [{ ...memberPayload(bot), user: userPayload(getOrThrow(world.people, bot.userId)) }],
    channels: channels
      .filter(channel => !isThread(channel))
      .map(channel => channelPayload(world, channel)),
    threads: channels
      .filter(channel => channel.thread?.isArchived === false)
      .filter(channel => canSeeChannel(world, bot.userId, channel))
      .map(channel => channelPayload(world, channel)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function isIn({ id }: Guild): (channel: Channel) => channel is GuildChannel {
  return (channel): channel is GuildChannel => channel.guildId === id;
}
