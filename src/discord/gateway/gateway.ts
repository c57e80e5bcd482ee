import { type Client, Status } from 'discord.js';
import type { GuildCache, Identity } from '../permissions/guildCache.ts';
import type { StartError } from './startError.ts';

/** The bot's connection to the gateway, with what it has learned of servers. */
export interface Gateway extends GuildCache {
  readonly guildCount: () => number;
  /** Round trip of a heartbeat; null before the first. Unit: milliseconds. */
  readonly latency: () => number | null;
  /** Whether all shards are connected. */
  readonly isConnected: () => boolean;
  /** Resolves with the reason when Discord ends the connection and accepts no reconnect. */
  readonly ended: Promise<StartError>;
  readonly close: () => Promise<void>;
}

/** Reads what the clients of some shards know. */
export function readClients(
  clients: () => readonly Client<true>[],
): Omit<Gateway, 'identity' | 'ended' | 'close'> {
  const firstOf = <Value>(find: (client: Client<true>) => Value | undefined): Value | undefined => {
    for (const client of clients()) {
      const found = find(client);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    guild: guildId => firstOf(({ guilds }) => guilds.cache.get(guildId)),
    channel: channelId => firstOf(({ channels }) => channels.cache.get(channelId)),
    guildCount: () => clients().reduce((sum, { guilds }) => sum + guilds.cache.size, 0),
    latency: () => {
      // discord.js gives -1 before the first heartbeat.
      const pings = shardsOf(clients()).flatMap(({ ping }) => (ping < 0 ? [] : [ping]));
      return pings.length === 0 ? null : pings.reduce((sum, ping) => sum + ping) / pings.length;
    },
    isConnected: () => shardsOf(clients()).every(({ status }) => status === Status.Ready),
  };
}

function shardsOf(clients: readonly Client<true>[]) {
  return clients.flatMap(({ ws }) => [...ws.shards.values()]);
}

/** Who a client is logged in as. */
export function identityOf({ user, application }: Client<true>): Identity {
  return { userId: user.id, tag: user.tag, applicationId: application.id };
}
