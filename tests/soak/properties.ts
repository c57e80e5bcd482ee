import { spawn } from 'node:child_process';
import { glob, readFile } from 'node:fs/promises';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { readCounts } from './counts.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const VITEST = path.join(ROOT, 'node_modules/vitest/vitest.mjs');

/** Checks every property with `--times` as many cases as `npm test`. */
export async function runPropertiesSoak(args: readonly string[]): Promise<number> {
  const { times } = readCounts(args, { times: 30 });
  const child = spawn(
    process.execPath,
    [VITEST, 'run', '--config', 'tests/vitest.config.ts', '--testTimeout=0', ...(await files())],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TEST_CASES: String(times) } },
  );
  await once(child, 'exit');
  return child.exitCode ?? 1;
}

async function files(): Promise<string[]> {
  return [];
}
