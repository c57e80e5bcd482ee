import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg, { type PoolClient } from 'pg';
import { StorageError } from '../storageError.ts';
import type { ConnectionOptions } from './connectionOptions.ts';
import { postgresErrorOf } from './postgresError.ts';

/** Connections to a database, for Kysely. */
export interface Pool extends PostgresPool {
  /** Whether a process of the server serves one of the connections. */
  readonly isOwn: (processId: number) => boolean;
}

/** Connections at once. */
const MAX_CONNECTIONS = 10;

/**
 * Creates a pool, which connects when it is used. Its errors are StorageErrors, except for mistakes in Footnote.
 *
 * @param timeout Longest time for a statement, in milliseconds; 0 for no limit.
 */
export function createPool({ config, place }: ConnectionOptions, timeout: number): Pool {
  const pool = new pg.Pool({
    ...config,
    max: MAX_CONNECTIONS,
    statement_timeout: timeout,
    // Only reached if the server is not: its own limit comes first.
    query_timeout: 2 * timeout,
  });
  const own = new Set<number>();
  pool.on('connect', client => {
    own.add(processIdOf(client));
    // Without a listener, losing a connection between two statements would end the process.
    client.on('error', () => undefined);
  });
  pool.on('remove', client => own.delete(processIdOf(client)));
  pool.on('error', () => undefined);
  return {
    connect: async () => {
      try {
        return new LentConnection(await pool.connect(), place);
      } catch (error) {
        throw postgresErrorOf(error, place);
      }
    },
    end: () => pool.end(),
    isOwn: processId => own.has(processId),
  };
}

/** A connection of the pool while Kysely uses it. */
class LentConnection implements PostgresPoolClient {
  readonly #client: PoolClient;
  readonly #connection: PostgresPoolClient;
  readonly #place: string;
  #isLost = false;

  constructor(client: PoolClient, place: string) {
    this.#client = client;
    this.#connection = client;
    this.#place = place;
  }

  query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query<Row>(query: string | PostgresCursor<Row>, parameters: readonly unknown[] = []) {
    return typeof query === 'string'
      ? this.#run<Row>(query, parameters)
      : this.#connection.query(query);
  }

  release(): void {
    this.#client.release(this.#isLost);
  }

  async #run<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
    try {
      return await this.#connection.query<Row>(text, parameters);
    } catch (error) {
      const mapped = postgresErrorOf(error, this.#place);
      // After a timeout, the connection would still wait for the answer.
      this.#isLost ||= mapped instanceof StorageError && mapped.reason === 'unreachable';
      throw mapped;
    }
  }
}

/** The server's process that serves a connection; 0 before it is known. */
function processIdOf(client: object): number {
  return 'processID' in client && typeof client.processID === 'number' ? client.processID : 0;
}
