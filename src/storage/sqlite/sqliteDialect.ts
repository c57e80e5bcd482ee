import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { WorkerClient } from './workerClient.ts';

/** Kysely's dialect for a SQLite database in a worker thread. */
export function sqliteDialect(client: WorkerClient): Dialect {
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new WorkerDriver(client),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** Runs each migration in a transaction, which SQLite can and Kysely's adapter does not. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Lends the only connection to one user at a time. */
class WorkerDriver implements Driver {
  readonly #client: WorkerClient;
  readonly #connection: DatabaseConnection;
  readonly #queue: (() => void)[] = [];
  #isLent = false;

  constructor(client: WorkerClient) {
    this.#client = client;
    this.#connection = new WorkerConnection(client);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#isLent) await new Promise<void>(resolve => this.#queue.push(resolve));
    this.#isLent = true;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    const next = this.#queue.shift();
    if (next === undefined) this.#isLent = false;
    else next();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    // A transaction that starts with a read could not wait for another process that is writing.
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    await this.#client.close();
  }
}

class WorkerConnection implements DatabaseConnection {
  readonly #client: WorkerClient;

  constructor(client: WorkerClient) {
    this.#client = client;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, changes } = await this.#client.run(sql, parameters);
    return { rows, numAffectedRows: BigInt(changes) };
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('the SQLite driver does not stream');
  }
}
