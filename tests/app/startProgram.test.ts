import process from 'node:process';
import { afterEach, expect, it, vi } from 'vitest';
import { type Program, startProgram } from '../../src/app/startProgram.ts';

const STATUSES = { setup: 78, unexpected: 1 };

afterEach(() => {
  vi.restoreAllMocks();
});

/** Starts a program that fails to load; resolves with its status and output. */
async function failWith(load: () => Promise<Program>) {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const status = await startProgram(load, {}, STATUSES);
  return { status, written: write.mock.calls.map(([text]) => String(text)) };
}

it('names the package that is not installed', async () => {
  const name = ['a', 'missing', 'package'].join('-');
  expect(await failWith(async () => await import(name))).toEqual({
    status: STATUSES.setup,
    written: ['footnote: the package a-missing-package is not installed: run npm ci\n'],
  });
});

it('writes one line and then the stack of an unexpected error', async () => {
  const error = new Error('it broke');
  const load = async (): Promise<never> => {
    throw error;
  };
  expect(await failWith(load)).toEqual({
    status: STATUSES.unexpected,
    written: ['footnote: unexpected error: it broke\n', `${error.stack}\n`],
  });
});

it('resolves with the status of the program', async () => {
  expect(await startProgram(async () => async () => 75, {}, STATUSES)).toBe(75);
});
