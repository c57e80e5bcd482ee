export const APPLICATION_ID = '100000000000000001';
export const USER_ID = '200000000000000002';
export const CHANNEL_ID = '300000000000000003';
export const GUILD_ID = '400000000000000004';
const TIME = '2025-01-02T03:04:05.678000+00:00';

/** A payload that tests may modify. */
export type Json = Readonly<Record<string, unknown>>;

export function userData(id: string, more: Json = {}): Json {
  return {
    id,
    username: `user_${id}`,
    discriminator: '0',
    global_name: null,
    avatar: null,
    primary_guild: null,
    flags: 0,
    public_flags: 0,
    ...more,
  };
}

export const BOT = userData(APPLICATION_ID, { bot: true });

export function memberData(more: Json = {}): Json {
  return {
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: TIME,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    ...more,
  };
}

export function guildData(id: string, more: Json = {}): Json {
  return {
    id,
    name: `Server ${id}`,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    home_header: null,
    owner_id: USER_ID,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
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
    preferred_locale: 'en-US',
    nsfw: false,
    nsfw_level: 0,
    incidents_data: null,
    joined_at: TIME,
    large: false,
    member_count: 1,
    voice_states: [],
    members: [memberData({ user: BOT })],
    channels: [channelData()],
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    ...more,
  };
}

export function channelData(more: Json = {}): Json {
  return {
    id: CHANNEL_ID,
    type: 0,
    guild_id: GUILD_ID,
    name: 'general',
    position: 0,
    flags: 0,
    permissions: '0',
    ...more,
  };
}

export function messageData(more: Json = {}): Json {
  return {
    id: '500000000000000005',
    channel_id: CHANNEL_ID,
    author: userData(USER_ID),
    content: 'Hello',
    timestamp: TIME,
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
    flags: 0,
    ...more,
  };
}

/** An interaction in a guild; by default a slash command without options. */
export function interactionData(more: Json = {}): Json {
  return {
    id: '600000000000000006',
    application_id: APPLICATION_ID,
    type: 2,
    data: slashData(),
    token: 'token-of-an-interaction',
    version: 1,
    channel: channelData(),
    channel_id: CHANNEL_ID,
    app_permissions: '0',
    locale: 'en-US',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    authorizing_integration_owners: { 0: GUILD_ID },
    context: 0,
    guild_id: GUILD_ID,
    guild: { id: GUILD_ID, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    member: memberData({ user: userData(USER_ID), permissions: '0' }),
    ...more,
  };
}

/** Fields that differ in direct messages. */
export const IN_DIRECT_MESSAGE: Json = {
  context: 1,
  authorizing_integration_owners: { 0: '0' },
  guild_id: undefined,
  guild: undefined,
  guild_locale: undefined,
  member: undefined,
  user: userData(USER_ID),
};

export function slashData(...options: readonly Json[]): Json {
  return { id: '700000000000000007', name: 'ask', type: 1, options };
}
