import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import PQueue from 'p-queue';
import { Tinypool } from 'tinypool';
import { RunLimitError, type RunLimits, type Runner } from './runner.ts';

/** How many workers a pool has, and how long they stay. */
export interface PoolSize {
  /** Maximum number of workers; by default all cores but one, at most two. */
  readonly threads?: number;
  /** Time before an idle worker is stopped; 10 seconds by default. Unit: milliseconds. */
  readonly idleTime?: number;
}

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));
/** Leaves one core to the main thread if possible. */
const MAX_WORKERS = Math.min(2, Math.max(1, availableParallelism() - 1));
/** Time before an idle worker is stopped. Unit: milliseconds. */
const IDLE_TIME = 10_000;

/**
 * Creates worker threads that call the function `run` exported by the module at a URL.
 *
 * The memory limit is that of the JavaScript heap, without buffers. V8 aborts the whole process when a
 * single allocation exceeds it by 16 MiB, so tasks must limit the size of their arrays.
 */
export function createWorkerPool<Input, Output>(
  module: URL,
  limits: RunLimits,
  { threads = MAX_WORKERS, idleTime = IDLE_TIME }: PoolSize = {},
): Runner<Input, Output> {
  const pool = new Tinypool({
    filename: WORKER,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleTime,
    // worker.mjs registers tsx itself.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  });
  // Tinypool drops its own queue when the last worker is aborted.
  const queue = new PQueue({ concurrency: threads });
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
      if (timeout.aborted) throw new RunLimitError('time', { cause: error });
      if (isOutOfMemory(error)) throw new RunLimitError('memory', { cause: error });
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

/** Rejects when a worker fails outside a run, for example while starting. */
async function failureOf(pool: Tinypool, signal: AbortSignal): Promise<never> {
  const [error] = await once(pool, 'error', { signal });
  throw new Error('a worker failed', { cause: error });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
