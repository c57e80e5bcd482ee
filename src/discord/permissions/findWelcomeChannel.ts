import { ChannelType, type Client } from 'discord.js';
import { channelAccess } from './channelAccess.ts';
import { missingPermission, neededToPost } from './permissions.ts';

/**
 * The channel in which to introduce the bot to a server: the one for system messages, or the first text
 * channel, that it may post in; null if there is none.
 */
export function findWelcomeChannel(client: Client<true>, guildId: string): string | null {
  const guild = client.guilds.cache.get(guildId);
  if (guild === undefined) return null;
  const texts = [...guild.channels.cache.values()]
    .filter(({ type }) => type === ChannelType.GuildText)
    .sort((a, b) => positionOf(a) - positionOf(b) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  const { systemChannelId } = guild;
  const candidates = systemChannelId === null ? texts : [systemChannelId, ...texts];
  return candidates.find(id => mayPost(client, id)) ?? null;
}

function positionOf(channel: object): number {
  return 'rawPosition' in channel ? Number(channel.rawPosition) : 0;
}

function mayPost(client: Client<true>, channelId: string): boolean {
  const access = channelAccess(client, channelId, client.user.id);
  return missingPermission(access.bot, neededToPost(access)) === null;
}
