import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import PQueue from 'p-queue';
import { Tinypool } from 'tinypool';

/** Runs one function in worker threads, which start with the first run and never keep the process up. */
export interface WorkerPool<Input, Output> {
  /**
   * @throws WorkerLimitError when the run takes too long or too much memory; AbortError when the pool
   * is closed meanwhile; whatever the function throws.
   */
  readonly run: (input: Input) => Promise<Output>;
  /** Ends all runs. */
  readonly close: () => Promise<void>;
}

/** What one run may take. */
export interface RunLimits {
  /** Unit: milliseconds. */
  readonly time: number;
  /**
   * Bounds the JavaScript heap, not buffers. V8 ends the whole process where one allocation goes
   * beyond it by 16 MiB: a task bounds the arrays that it makes. Unit: MiB.
   */
  readonly heap: number;
}

/** A run was ended because it reached a limit. */
export class WorkerLimitError extends Error {
  override readonly name = 'WorkerLimitError';
  readonly limit: keyof RunLimits;

  constructor(limit: keyof RunLimits, options?: ErrorOptions) {
    super(`the worker reached its ${limit} limit`, options);
    this.limit = limit;
  }
}

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));
/** Leaves a core to the main thread where there are several. */
const MAX_WORKERS = Math.min(2, Math.max(1, availableParallelism() - 1));
/** An idle worker is ended after this. Unit: milliseconds. */
const IDLE_TIME = 10_000;

/** Makes a pool for the function `run` that the module at a URL exports. */
export function createWorkerPool<Input, Output>(
  module: URL,
  limits: RunLimits,
): WorkerPool<Input, Output> {
  const pool = new Tinypool({
    filename: WORKER,
    minThreads: 0,
    maxThreads: MAX_WORKERS,
    idleTimeout: IDLE_TIME,
    // The worker registers tsx by itself.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heap },
  });
  // Tinypool forgets what waits in its own queue when the last worker is aborted.
  const queue = new PQueue({ concurrency: MAX_WORKERS });
  const closing = new AbortController();

  async function runNow(input: Input): Promise<Output> {
    const timeout = AbortSignal.timeout(limits.time);
    const ended = new AbortController();
    const signal = AbortSignal.any([closing.signal, timeout]);
    try {
      const task = { module: module.href, input };
      return await Promise.race([pool.run(task, { signal }), failureOf(pool, ended.signal)]);
    } catch (error) {
      closing.signal.throwIfAborted();
      if (timeout.aborted) throw new WorkerLimitError('time', { cause: error });
      if (isOutOfMemory(error)) throw new WorkerLimitError('heap', { cause: error });
      throw error;
    } finally {
      ended.abort();
    }
  }

  return {
    run: input => queue.add(() => runNow(input), { signal: closing.signal }),
    close: async () => {
      closing.abort();
      await pool.destroy();
    },
  };
}

/** Rejects when a worker fails outside of a run, such as while it starts. */
async function failureOf(pool: Tinypool, signal: AbortSignal): Promise<never> {
  const [error] = await once(pool, 'error', { signal });
  throw new Error('a worker failed', { cause: error });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
