import { afterEach, describe, expect, it, vi } from 'vitest';
import { createChildRunner } from '../../src/concurrency/childRunner.ts';
import { RunLimitError, type RunLimits, type Runner } from '../../src/concurrency/runner.ts';
import type { Task } from './unruly.ts';

/** More than any run here needs, even on a busy machine. */
const LIMITS: RunLimits = { time: 50_000, memory: 256 };

const runners: Runner<Task, string>[] = [];

function open(limits: Partial<RunLimits> = {}): Runner<Task, string> {
  const module = new URL('unruly.ts', import.meta.url);
  const runner = createChildRunner<Task, string>(module, { ...LIMITS, ...limits });
  runners.push(runner);
  return runner;
}

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(runners.splice(0).map(runner => runner.close()));
});

describe('createChildRunner', () => {
  it('runs the function exported by a TypeScript module, in the same process again', async () => {
    const runner = open();
    expect(await runner.run('count')).toBe('1');
    expect(await runner.run('count')).toBe('2');
  });

  it('rethrows the error of a run', async () => {
    await expect(open().run('throw')).rejects.toThrow(new TypeError('thrown'));
  });

  it.each<[limit: keyof RunLimits, task: Task, limits: Partial<RunLimits>]>([
    ['time', 'run on', { time: 100 }],
    ['memory', 'fill buffers', {}],
    ['memory', 'fill memory', {}],
  ])('ends a run at its %s limit (%s) and continues with the next', async (limit, task, limits) => {
    const runner = open(limits);
    const runs = await Promise.allSettled([runner.run(task), runner.run(task)]);
    for (const run of runs) {
      expect(run).toMatchObject({ status: 'rejected', reason: { limit } });
      expect(run).toHaveProperty('reason', expect.any(RunLimitError));
    }
  });

  it('runs tasks in a new process after one was stopped', async () => {
    const runner = open();
    await expect(runner.run('fill buffers')).rejects.toThrow(RunLimitError);
    expect(await runner.run('answer')).toBe('done');
  });

  it('rejects a run whose process ends', async () => {
    await expect(open().run('end')).rejects.toThrow('its process ended (3)');
  });

  it('keeps secrets of the environment from the process', async () => {
    vi.stubEnv('DISCORD_TOKEN', 'secret');
    expect(await open().run('tell secret')).toBe('none');
  });

  it('aborts running and waiting tasks on close', async () => {
    const runner = open();
    const ended = Promise.allSettled([runner.run('run on'), runner.run('run on')]);
    await runner.close();
    for (const run of await ended) expect(run).toHaveProperty('reason.name', 'AbortError');
  });
});
