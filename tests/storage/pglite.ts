import { PGlite, type Results, types } from '@electric-sql/pglite';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { connect, prepare } from '../../src/storage/postgres/openPostgres.ts';
import type { Storage } from '../../src/storage/storage.ts';

const PARSERS = { [types.INT8]: Number, [types.NUMERIC]: Number };
const CHANGES = ['INSERT', 'UPDATE', 'DELETE'] as const;

/** Opens PostgreSQL in memory, in this process. It has one connection: tests/postgres has what needs more. */
export async function openPglite(): Promise<Storage> {
  // Making the files of an empty database takes seconds.
  const server = await PGlite.create({ loadDataDir: await dataDir(), parsers: PARSERS });
  const db = connect(new SinglePool(server));
  await prepare(db, 'PGlite');
  return {
    db,
    hasPassages: true,
    check: async () => undefined,
    scrub: async () => undefined,
    copyTo: () => Promise.reject(new Error('not of PGlite')),
    changeAll: change => db.transaction().execute(change),
    listen: () => async () => undefined,
    close: () => db.destroy(),
  };
}

/** Lends the only connection to one user at a time. */
class SinglePool implements PostgresPool {
  readonly #server: PGlite;
  readonly #waiting: (() => void)[] = [];
  #isLent = false;

  constructor(server: PGlite) {
    this.#server = server;
  }

  async connect(): Promise<PostgresPoolClient> {
    if (this.#isLent) await new Promise<void>(resolve => this.#waiting.push(resolve));
    this.#isLent = true;
    return new Connection(this.#server, () => this.#release());
  }

  async end(): Promise<void> {
    await this.#server.close();
  }

  #release(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#isLent = false;
    else next();
  }
}

class Connection implements PostgresPoolClient {
  readonly #server: PGlite;
  readonly release: () => void;

  constructor(server: PGlite, release: () => void) {
    this.#server = server;
    this.release = release;
  }

  query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query<Row>(query: string | PostgresCursor<Row>, parameters: readonly unknown[] = []) {
    if (typeof query !== 'string') return query;
    return this.#server
      .query<Row>(query, [...parameters])
      .then(results => resultOf(query, results));
  }
}

function resultOf<Row>(
  query: string,
  { rows, affectedRows: rowCount = 0 }: Results<Row>,
): PostgresQueryResult<Row> {
  const command = CHANGES.find(name => query.startsWith(name.toLowerCase())) ?? 'SELECT';
  return { rows, rowCount, command };
}
