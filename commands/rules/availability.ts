import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';

/** Available in servers and direct messages, and everywhere to users who installed the app. */
export const ANYWHERE = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
} as const;

/** Available in servers that the bot is a member of. */
export const IN_SERVERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
} as const;

/** Available to members who manage the server by default; administrators can change that in Discord. */
export const FOR_MANAGERS = {
  ...IN_SERVERS,
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
} as const;

/** Available to moderators by default; each server's administrators can change that in Discord. */
export const FOR_MODERATORS = {
  ...IN_SERVERS,
  default_member_permissions: String(PermissionFlagsBits.ManageMessages),
} as const;
