import type { Cluster } from '../../cluster/joinCluster.ts';
import { type ConnectOptions, connect } from './connect.ts';
import { type Gateway, identityOf, readClients } from './gateway.ts';
import { createIdentifyTurns } from './identifyTurns.ts';
import { type SharedOptions, shareGateway } from './shareGateway.ts';

interface Options extends Omit<SharedOptions, 'cluster'> {
  /** The other processes of the bot; null for none. */
  readonly cluster: Cluster | null;
}

/**
 * Connects to the gateway: all shards that Discord recommends, or those that the process leases of its cluster.
 *
 * @throws StartError when Discord cannot be reached or refuses the bot.
 */
export async function openGateway({ cluster, ...options }: Options): Promise<Gateway> {
  return cluster === null ? await connectAll(options) : await shareGateway({ ...options, cluster });
}

async function connectAll(options: Omit<ConnectOptions, 'turns' | 'shards'>): Promise<Gateway> {
  const turns = createIdentifyTurns(options.clock);
  const connection = connect({ ...options, turns, shards: 'auto' });
  const client = await connection.ready;
  const { ended, close } = connection;
  return {
    ...readClients(() => [connection.client() ?? client]),
    identity: identityOf(client),
    ended,
    close,
  };
}
