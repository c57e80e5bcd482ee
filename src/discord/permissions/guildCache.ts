import type { Channel, Guild } from 'discord.js';

/** What Discord has sent of the servers on connected shards. */
export interface GuildCache {
  readonly guild: (guildId: string) => Guild | undefined;
  readonly channel: (channelId: string) => Channel | undefined;
  readonly identity: Identity;
}

/** Who the bot is on Discord. */
export interface Identity {
  readonly userId: string;
  /** Name and discriminator of its user. */
  readonly tag: string;
  readonly applicationId: string;
}
