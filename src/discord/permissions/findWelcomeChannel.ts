import { ChannelType } from 'discord.js';
import { channelAccess } from './channelAccess.ts';
import type { GuildCache } from './guildCache.ts';
import { missingPermission, neededToPost } from './permissions.ts';

/**
 * The channel in which to introduce the bot to a server: the one for system messages, or the first text
 * channel, that it may post in; null if there is none.
 */
export function findWelcomeChannel(cache: GuildCache, guildId: string): string | null {
  const guild = cache.guild(guildId);
  if (guild === undefined) return null;
  const texts = [...guild.channels.cache.values()]
    .filter(({ type }) => type === ChannelType.GuildText)
    .sort((a, b) => positionOf(a) - positionOf(b) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  const { systemChannelId } = guild;
  const candidates = systemChannelId === null ? texts : [systemChannelId, ...texts];
  return candidates.find(id => mayPost(cache, id)) ?? null;
}

function positionOf(channel: object): number {
  return 'rawPosition' in channel ? Number(channel.rawPosition) : 0;
}

function mayPost(cache: GuildCache, channelId: string): boolean {
  const access = channelAccess(cache, channelId, cache.identity.userId);
  return missingPermission(access.bot, neededToPost(access)) === null;
}
