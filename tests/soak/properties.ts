import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { readCounts } from './counts.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const VITEST = path.join(ROOT, 'node_modules/vitest/vitest.mjs');

/** Checks every property with `--times` times the cases of `npm test`; TEST_SEED repeats a run. */
export async function runPropertiesSoak(args: readonly string[]): Promise<number> {
  const { times } = readCounts(args, { times: 30 });
  const child = spawn(
    process.execPath,
    [
      VITEST,
      'run',
      '--config=tests/vitest.config.ts',
      '--testTimeout=0',
      ...(await propertyTests()),
    ],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TEST_CASES: String(times) } },
  );
  await once(child, 'exit');
  return child.exitCode ?? 1;
}

/** The test files that check properties. */
export async function propertyTests(): Promise<string[]> {
  const all = await readdir(path.join(ROOT, 'tests'), { recursive: true });
  const tests = all.filter(file => file.endsWith('.test.ts')).map(file => `tests/${file}`);
  const texts = await Promise.all(tests.map(file => readFile(path.join(ROOT, file), 'utf8')));
  return tests.filter((_, at) => texts[at]?.includes("from 'fast-check'"));
}
