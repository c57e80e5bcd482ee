import pg, { type Client } from 'pg';
import type { ConnectionOptions } from './connectionOptions.ts';
import { postgresErrorOf } from './postgresError.ts';

/**
 * Opens a connection of its own, for what belongs to a session: advisory locks and LISTEN. It emits `end` when it
 * is closed or lost.
 *
 * @throws StorageError when the database cannot be reached.
 */
export async function openSession({ config, place }: ConnectionOptions): Promise<Client> {
  const client = new pg.Client(config);
  // The connection ends after it; without a listener, the process would.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw postgresErrorOf(error, place);
  }
}
