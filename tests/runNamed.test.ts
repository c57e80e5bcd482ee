import process from 'node:process';
import { expect, it, vi } from 'vitest';
import { runNamed } from './runNamed.ts';

const PROGRAMS = {
  quick: async (args: readonly string[]) => args.length,
  slow: async () => 1,
};

it('runs the program that is named, with the rest as its arguments', async () => {
  expect(await runNamed('soak', PROGRAMS, ['quick', 'a', 'b', 'c'])).toBe(3);
});

it('runs all of them without a name, and takes the worst status', async () => {
  expect(await runNamed('soak', PROGRAMS, [])).toBe(1);
});

it('names those there are when there is no such program', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    expect(await runNamed('soak', PROGRAMS, ['long'])).toBe(2);
    expect(write).toHaveBeenCalledWith('soak: no long; there are quick, slow\n');
  } finally {
    write.mockRestore();
  }
});
