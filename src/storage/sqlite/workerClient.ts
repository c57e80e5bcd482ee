import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { storageErrorOf } from '../storageError.ts';

/** A statement for the worker. */
interface WorkerRequest {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What a statement returns; `changes` is the number of rows that it inserted, updated or deleted. */
interface StatementResult {
  /** Typed by the query. */
  readonly rows: never[];
  readonly changes: number;
}

type WorkerReply =
  | ({ readonly ok: true } & StatementResult)
  | { readonly ok: false; readonly code: string; readonly message: string };

interface Waiting {
  readonly resolve: (result: StatementResult) => void;
  readonly reject: (error: Error) => void;
}

const WORKER = new URL('worker.mjs', import.meta.url);

/**
 * A SQLite database that is open in a worker thread, since a statement that writes waits for the disk.
 * Statements run in the order of the calls.
 */
export class WorkerClient {
  readonly #file: string;
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  /** Why the worker has ended, or null. */
  #failure: Error | null = null;

  constructor(file: string) {
    this.#file = file;
    this.#worker = new Worker(WORKER, { workerData: { file }, execArgv: [] });
    this.#worker.on('message', (reply: WorkerReply) => this.#settle(reply));
    this.#worker.on('error', error => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the database is closed')));
  }

  /**
   * Runs a statement.
   *
   * @throws StorageError when the database cannot be used; TypeError for a parameter that cannot be bound.
   */
  run(sql: string, parameters: readonly unknown[]): Promise<StatementResult> {
    for (const parameter of parameters) checkParameter(parameter);
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) {
        reject(this.#failure);
        return;
      }
      this.#waiting.push({ resolve, reject });
      const request: WorkerRequest = { sql, parameters };
      this.#worker.postMessage(request, []);
    });
  }

  /** Closes the database after the statements that are running. */
  async close(): Promise<void> {
    if (this.#failure !== null) return;
    const exited = once(this.#worker, 'exit');
    this.#worker.postMessage('close', []);
    await exited;
  }

  #settle(reply: WorkerReply): void {
    const waiting = this.#waiting.shift();
    if (reply.ok) waiting?.resolve(reply);
    else {
      const error = Object.assign(new Error(reply.message), { code: reply.code });
      waiting?.reject(storageErrorOf(error, this.#file) ?? error);
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}

/** Refuses values that libsql does not report: it ends the process on a boolean, and cuts a text at a NUL. */
function checkParameter(parameter: unknown): void {
  if (typeof parameter === 'boolean') throw new TypeError('a boolean is stored as 0 or 1');
  if (typeof parameter === 'string' && parameter.includes('\0')) {
    throw new TypeError('a text with a NUL is stored as JSON');
  }
}
