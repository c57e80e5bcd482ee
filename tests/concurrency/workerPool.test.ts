import { afterEach, describe, expect, it } from 'vitest';
import { RunLimitError, type RunLimits, type Runner } from '../../src/concurrency/runner.ts';
import { createWorkerPool } from '../../src/concurrency/workerPool.ts';
import type { Task } from './unruly.ts';

/** More than any run here needs, even on a busy machine. */
const LIMITS: RunLimits = { time: 50_000, memory: 40 };

const pools: Runner<Task, string>[] = [];

function open(limits: Partial<RunLimits> = {}): Runner<Task, string> {
  const module = new URL('unruly.ts', import.meta.url);
  const pool = createWorkerPool<Task, string>(module, { ...LIMITS, ...limits });
  pools.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map(pool => pool.close()));
});

describe('createWorkerPool', () => {
  it('runs the function exported by a TypeScript module', async () => {
    expect(await open().run('answer')).toBe('done');
  });

  it('rethrows the error of a run', async () => {
    await expect(open().run('throw')).rejects.toThrow(new TypeError('thrown'));
  });

  it.each<[limit: keyof RunLimits, task: Task, limits: Partial<RunLimits>]>([
    ['time', 'run on', { time: 100 }],
    ['memory', 'fill memory', {}],
  ])('ends a run at its %s limit and continues with the next', async (limit, task, limits) => {
    const pool = open(limits);
    // More runs than workers.
    const runs = Array.from({ length: 3 }, () => pool.run(task));
    for (const run of await Promise.allSettled(runs)) {
      expect(run).toMatchObject({ status: 'rejected', reason: { limit } });
      expect(run).toHaveProperty('reason', expect.any(RunLimitError));
    }
  });

  it('runs tasks after a worker ran out of memory', async () => {
    const pool = open();
    await expect(pool.run('fill memory')).rejects.toThrow(RunLimitError);
    expect(await pool.run('answer')).toBe('done');
  });

  it('aborts running and waiting tasks on close', async () => {
    const pool = open();
    const runs = Array.from({ length: 4 }, () => pool.run('run on'));
    const ended = Promise.allSettled(runs);
    await pool.close();
    for (const run of await ended) expect(run).toHaveProperty('reason.name', 'AbortError');
  });
});
