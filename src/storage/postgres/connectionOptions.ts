import pg, { type ClientConfig } from 'pg';
import { StorageError } from '../storageError.ts';

/** How to connect to a database. */
export interface ConnectionOptions {
  readonly config: ClientConfig;
  /** The database's name and server, for messages; contains no secret. */
  readonly place: string;
}

/** Unit: milliseconds. */
const CONNECTION_TIMEOUT = 5000;
/** Silence after which the system checks that the other side is there. Unit: milliseconds. */
const KEEP_ALIVE = 10_000;
/** Time after which the server ends a transaction whose process no longer continues it. Unit: milliseconds. */
const IDLE_TRANSACTION_TIMEOUT = 60_000;

const { INT8, NUMERIC } = pg.types.builtins;

/** Types that Footnote reads in another way than node-postgres, which gives these as texts. */
const types: ClientConfig['types'] = {
  getTypeParser: (id, format) =>
    // Footnote stores no number that loses digits; sums of int8 are numeric.
    id === INT8 || id === NUMERIC ? Number : pg.types.getTypeParser(id, format),
};

/**
 * Reads the address of a database, `DATABASE_URL`.
 *
 * @throws StorageError when it is no address, or names a certificate that cannot be read.
 */
export function connectionOptions(address: string): ConnectionOptions {
  const config: ClientConfig = {
    connectionString: address,
    application_name: 'footnote',
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE,
    types,
  };
  try {
    const { database = '', host, port } = new pg.Client(config);
    return { config, place: `the PostgreSQL database ${database} on ${host}:${port}` };
  } catch (error) {
    const isFile = error instanceof Error && 'syscall' in error;
    // The cause of the other kind contains the address.
    if (isFile) throw new StorageError('insecure', 'the PostgreSQL database', { cause: error });
    throw new StorageError('address', 'DATABASE_URL');
  }
}
