import { type Connection, type ConnectOptions, connect } from './connect.ts';
import { reconnectDelay } from './reconnectBackoff.ts';
import { StartError } from './startError.ts';

/**
 * Keeps a connection up like `connect`, but also when its first login fails: retries until Discord can be reached,
 * while other connections of the process are up.
 */
export function keepConnected(
  options: ConnectOptions,
): Pick<Connection, 'client' | 'ended' | 'close'> {
  const { clock, log, random } = options;
  const closing = new AbortController();
  const isClosed = (): boolean => closing.signal.aborted;
  let connection = connect(options);

  async function keepUp(): Promise<StartError> {
    for (let failures = 0; ; failures += 1) {
      try {
        await connection.ready;
        return await connection.ended;
      } catch (error) {
        // `close` does not wait for `ended`.
        if (isClosed()) return new Promise(() => {});
        if (!(error instanceof StartError)) throw error;
        if (error.isFinal) return error;
        log.error({ err: error }, 'could not connect shards; trying again');
        await clock.pause(reconnectDelay(failures, random), closing.signal).catch(() => undefined);
        if (!isClosed()) connection = connect(options);
      }
    }
  }

  return {
    client: () => connection.client(),
    ended: keepUp(),
    close: async () => {
      closing.abort();
      await connection.close();
    },
  };
}
