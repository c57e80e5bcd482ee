import type { Client, REST } from 'discord.js';
import type { Cluster } from '../../cluster/joinCluster.ts';
import type { ShardRange } from '../../cluster/shardPlan.ts';
import { askDiscord } from './askDiscord.ts';
import type { Connection, ConnectOptions } from './connect.ts';
import { type Gateway, readClients } from './gateway.ts';
import { keepConnected } from './keepConnected.ts';
import type { StartError } from './startError.ts';

/** What shared connections need. */
export interface SharedOptions extends Omit<ConnectOptions, 'turns' | 'shards'> {
  readonly rest: REST;
  readonly cluster: Cluster;
  /** Called with the number of processes of the bot, this one included. */
  readonly onProcesses: (count: number) => void;
}

/**
 * Connects the shards that this process leases, each range with a client of its own, so that one can be closed
 * while others answer. Resolves before a shard is connected.
 *
 * @throws StartError when Discord cannot be reached or refuses the bot.
 */
export async function shareGateway(options: SharedOptions): Promise<Gateway> {
  const { rest, cluster, api, onProcesses } = options;
  const { identity, advice } = await askDiscord(rest, api);
  const connections = new Map<ShardRange, Pick<Connection, 'client' | 'close'>>();
  const clients = (): (Client<true> | null)[] =>
    [...connections.values()].map(({ client }) => client());
  const connected = readClients(() => clients().filter(client => client !== null));
  const ended = new Promise<StartError>((resolve, reject) => {
    cluster.lease({
      advice,
      onProcesses,
      host: {
        open: range => {
          const connection = keepConnected({ ...options, turns: cluster.turns, shards: range });
          connections.set(range, connection);
          connection.ended.then(resolve, reject);
        },
        close: async range => {
          const connection = connections.get(range);
          connections.delete(range);
          await connection?.close();
        },
      },
    });
  });
  return {
    ...connected,
    isConnected: () => connected.isConnected() && clients().every(client => client !== null),
    identity,
    ended,
    close: cluster.leave,
  };
}
