import {
  type APIAuthorizingIntegrationOwnersMap,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { type Channel, type DirectMessages, isThread } from '../model/channel.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { Command, Interaction, InteractionKind } from '../model/interaction.ts';
import type { Application, World } from '../model/world.ts';
import { permissionsIn } from './channelAccess.ts';
import { hasPermissions, sendPermission } from './permissions.ts';

/**
 * Interaction context of a channel
 * (receiving-and-responding#interaction-object-interaction-context-types).
 */
export function interactionContext(
  { application }: World,
  channel: Channel,
): InteractionContextType {
  if (channel.guildId !== null) return InteractionContextType.Guild;
  return channel.memberIds.includes(application.id)
    ? InteractionContextType.BotDM
    : InteractionContextType.PrivateChannel;
}

/** Installations that give a user a command in a channel; empty if it is not available. */
export function commandOwners(
  world: World,
  { guild_id, integration_types: installs }: Command,
  userId: string,
  channel: Channel,
): APIAuthorizingIntegrationOwnersMap {
  if (guild_id !== undefined && guild_id !== channel.guildId) return {};
  const types = installs ?? [ApplicationIntegrationType.GuildInstall];
  const ofGuild = types.includes(ApplicationIntegrationType.GuildInstall)
    ? guildOwner(world, userId, channel)
    : {};
  const isOwn =
    guild_id === undefined &&
    types.includes(ApplicationIntegrationType.UserInstall) &&
    getOrThrow(world.people, userId).hasInstalled;
  return { ...ofGuild, ...(isOwn ? { [ApplicationIntegrationType.UserInstall]: userId } : {}) };
}

/**
 * Installations that authorize an interaction
 * (receiving-and-responding#interaction-object-authorizing-integration-owners-object).
 */
export function interactionOwners(
  world: World,
  kind: InteractionKind,
  userId: string,
  channel: Channel,
): APIAuthorizingIntegrationOwnersMap {
  switch (kind.type) {
    case InteractionType.ApplicationCommand:
    case InteractionType.ApplicationCommandAutocomplete:
      return commandOwners(world, kind.command, userId, channel);
    case InteractionType.MessageComponent: {
      const origin = world.messages.get(kind.messageId)?.origin;
      return origin?.owners ?? guildOwner(world, userId, channel);
    }
    case InteractionType.ModalSubmit:
      return kind.opener.owners;
  }
}

/** Tells whether only a user installation authorizes the interaction. */
export function isUserInstallOnly({ owners }: Pick<Interaction, 'owners'>): boolean {
  return owners[ApplicationIntegrationType.GuildInstall] === undefined;
}

/**
 * Tells whether all responses are ephemeral: only a user installation authorizes the interaction,
 * and the user lacks USE_EXTERNAL_APPS (topics/permissions#permissions-bitwise-permission-flags) or
 * cannot send messages (resources/application#user-context).
 */
export function isForcedEphemeral(
  world: World,
  { owners, userId, channelId }: Interaction,
): boolean {
  const channel = getOrThrow(world.channels, channelId);
  if (channel.guildId === null || !isUserInstallOnly({ owners })) return false;
  const needed =
    PermissionFlagsBits.UseExternalApps | sendPermission({ isThread: isThread(channel) });
  return !hasPermissions(permissionsIn(world, userId, channel), needed);
}

/**
 * The application's permissions in an interaction
 * (receiving-and-responding#interaction-object-interaction-structure). In a guild without the bot
 * they are the user's, plus attaching files and embedding links (discord-api-docs#7251 and #5316).
 */
export function appPermissions(world: World, userId: string, channel: Channel): bigint {
  const { id } = world.application;
  const alone = PermissionFlagsBits.AttachFiles | PermissionFlagsBits.EmbedLinks;
  if (channel.guildId !== null) {
    const isIn = getOrThrow(world.guilds, channel.guildId).members.has(id);
    return isIn ? permissionsIn(world, id, channel) : permissionsIn(world, userId, channel) | alone;
  }
  const amongPeople = alone | PermissionFlagsBits.MentionEveryone;
  return channel.memberIds.includes(id)
    ? amongPeople | PermissionFlagsBits.UseExternalEmojis
    : amongPeople;
}

/**
 * Tells whether the bot may start direct messages: it shares a guild with the user or is installed
 * by them.
 */
export function canDirectMessage(world: World, channel: DirectMessages): boolean {
  return channel.memberIds.some(id => {
    if (id === world.application.id) return false;
    const isShared = Object.keys(guildOwner(world, id, channel)).length > 0;
    return isShared || getOrThrow(world.people, id).hasInstalled;
  });
}

/** The guild installation; its id is 0 in direct messages with the bot. */
function guildOwner(
  { application, guilds }: World,
  userId: string,
  channel: Channel,
): APIAuthorizingIntegrationOwnersMap {
  const withBot = [...guilds.values()].filter(({ members }) => members.has(application.id));
  if (channel.guildId !== null) {
    const isInstalled = withBot.some(({ id }) => id === channel.guildId);
    return isInstalled ? { [ApplicationIntegrationType.GuildInstall]: channel.guildId } : {};
  }
  const isShared =
    channel.memberIds.includes(application.id) &&
    withBot.some(({ members }) => members.has(userId));
  return isShared ? { [ApplicationIntegrationType.GuildInstall]: '0' } : {};
}

/**
 * Supported installation contexts (resources/application#setting-supported-installation-contexts).
 */
export function supportedIntegrationTypes({
  isUserInstallable,
}: Application): ApplicationIntegrationType[] {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  return isUserInstallable ? [GuildInstall, UserInstall] : [GuildInstall];
}
