import { afterEach, describe, expect, it } from 'vitest';
import {
  createWorkerPool,
  type RunLimits,
  WorkerLimitError,
  type WorkerPool,
} from '../../src/app/workerPool.ts';
import type { Deed } from './unruly.ts';

/** No run here needs as much, however busy the machine is. */
const LIMITS: RunLimits = { time: 50_000, heap: 64 };

const pools: WorkerPool<Deed, string>[] = [];

function open(limits: Partial<RunLimits> = {}): WorkerPool<Deed, string> {
  const module = new URL('unruly.ts', import.meta.url);
  const pool = createWorkerPool<Deed, string>(module, { ...LIMITS, ...limits });
  pools.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map(pool => pool.close()));
});

describe('createWorkerPool', () => {
  it('runs what a TypeScript module exports', async () => {
    expect(await open().run('answer')).toBe('done');
  });

  it('hands on what a run throws', async () => {
    await expect(open().run('throw')).rejects.toThrow(new TypeError('thrown'));
  });

  it.each<[limit: keyof RunLimits, deed: Deed, limits: Partial<RunLimits>]>([
    ['time', 'run on', { time: 100 }],
    ['heap', 'fill memory', {}],
  ])('ends a run at its %s limit, and goes on with the next', async (limit, deed, limits) => {
    const pool = open(limits);
    // More than there are workers.
    const runs = Array.from({ length: 3 }, () => pool.run(deed));
    for (const run of await Promise.allSettled(runs)) {
      expect(run).toMatchObject({ status: 'rejected', reason: { limit } });
      expect(run).toHaveProperty('reason', expect.any(WorkerLimitError));
    }
  });

  it('runs again after a worker ran out of memory', async () => {
    const pool = open();
    await expect(pool.run('fill memory')).rejects.toThrow(WorkerLimitError);
    expect(await pool.run('answer')).toBe('done');
  });

  it('ends what runs and what waits when it is closed', async () => {
    const pool = open();
    const runs = Array.from({ length: 4 }, () => pool.run('run on'));
    const ended = Promise.allSettled(runs);
    await pool.close();
    for (const run of await ended) expect(run).toHaveProperty('reason.name', 'AbortError');
  });
});
