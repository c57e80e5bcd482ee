import process from 'node:process';
import { expect, it, vi } from 'vitest';
import { runNamed } from './runNamed.ts';

const PROGRAMS = {
  quick: async (args: readonly string[]) => args.length,
  slow: async () => 1,
};

it('runs the named program with the remaining arguments', async () => {
  expect(await runNamed('soak', PROGRAMS, ['quick', 'a', 'b', 'c'])).toBe(3);
});

it('runs all programs without a name, and returns the worst status', async () => {
  expect(await runNamed('soak', PROGRAMS, [])).toBe(1);
});

it('lists the programs when the name is unknown', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    expect(await runNamed('soak', PROGRAMS, ['long'])).toBe(2);
    expect(write).toHaveBeenCalledWith('soak: no long; there are quick, slow\n');
  } finally {
    write.mockRestore();
  }
});
