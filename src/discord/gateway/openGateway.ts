import { type ConnectOptions, connect } from './connect.ts';
import { type Gateway, identityOf, readClients } from './gateway.ts';
import { createIdentifyTurns } from './identifyTurns.ts';

/**
 * Connects all shards that Discord recommends.
 *
 * @throws StartError when Discord cannot be reached or refuses the bot.
 */
export async function openGateway(
  options: Omit<ConnectOptions, 'turns' | 'shards'>,
): Promise<Gateway> {
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
