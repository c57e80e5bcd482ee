import type { Channel, Guild } from 'discord.js';

/** What Discord has sent of the servers on connected shards. */
export interface GuildCache {
  readonly guild: (guildId: string) => Guild | undefined;
  readonly channel: (channelId: string) => Channel | undefined;
  /** The bot itself. */
  readonly identity: { readonly userId: string };
}
