import type { Channel } from '../model/channel.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { Guild } from '../model/guild.ts';
import { type Interaction, sourceMessageId } from '../model/interaction.ts';
import { MAX_FILE_SIZE } from '../model/uploadedFile.ts';
import type { World } from '../model/world.ts';
import { permissionsIn } from '../permissions/channelAccess.ts';
import { appPermissions, interactionContext } from '../permissions/installations.ts';
import { interactionChannelPayload } from './channelPayload.ts';
import { LOCALE } from './defaults.ts';
import { messageForApp } from './messagePayload.ts';
import { memberPayload, userPayload } from './userPayload.ts';

/** An interaction object (receiving-and-responding#interaction-object). */
export function interactionPayload(world: World, interaction: Interaction, data: unknown) {
  const { id, token, kind, userId, channelId } = interaction;
  const channel = getOrThrow(world.channels, channelId);
  const messageId = sourceMessageId(interaction);
  const message = messageId === null ? undefined : world.messages.get(messageId);
  return {
    id,
    application_id: world.application.id,
    type: kind.type,
    data,
    token,
    version: 1,
    channel_id: channelId,
    channel: interactionChannelPayload(world, channel, userId),
    ...(message === undefined ? {} : { message: messageForApp(world, message) }),
    app_permissions: String(appPermissions(world, userId, channel)),
    locale: LOCALE,
    entitlements: [],
    authorizing_integration_owners: interaction.owners,
    attachment_size_limit: MAX_FILE_SIZE,
    context: interactionContext(world, channel),
    ...originFields(world, interaction),
  };
}

function originFields(world: World, { userId, channelId }: Interaction) {
  const channel = getOrThrow(world.channels, channelId);
  if (channel.guildId === null) {
    return { user: userPayload(getOrThrow(world.people, userId)) };
  }
  const guild = getOrThrow(world.guilds, channel.guildId);
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: LOCALE, features: [] },
    guild_locale: LOCALE,
    member: interactionMemberPayload(world, guild, userId, channel),
  };
}

/** A member inside an interaction, with user and channel permissions. */
function interactionMemberPayload(world: World, guild: Guild, userId: string, channel: Channel) {
  return {
    ...memberPayload(getOrThrow(guild.members, userId)),
    user: userPayload(getOrThrow(world.people, userId)),
    permissions: String(permissionsIn(world, userId, channel)),
  };
}
