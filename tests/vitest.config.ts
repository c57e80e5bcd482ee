import os from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const PAGE = 'tests/e2e/page/**/*.test.ts';
const E2E = 'tests/e2e/**/*.test.ts';
const SANDBOX = 'tests/sandbox/**/*.test.ts';
const POSTGRES = 'tests/postgres/**/*.test.ts';
const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Projects share neither workers nor modules, so they are only made when the command line names one. */
const namesProject = process.argv.some(argument => argument.startsWith('--project'));

// onnxruntime would send usage data to Microsoft.
process.env.ORT_DISABLE_TELEMETRY = '1';
process.env.TEST_SEED ??= String(Date.now() % 2 ** 31);

/** Runs files with processes of their own first: Vitest knows how long a file takes only after a first run. */
class ProcessesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(startsProcesses(b)) - Number(startsProcesses(a)));
  }
}

export default defineConfig({
  test: {
    root: ROOT,
    sequence: { sequencer: ProcessesFirst },
    globalSetup: ['tests/setup/printSeed.ts', 'tests/setup/printSkipped.ts'],
    projects: namesProject
      ? [
          project('unit', ['tests/**/*.test.ts'], [E2E, SANDBOX, POSTGRES]),
          project('e2e', [E2E], [PAGE]),
          project('sandbox', [SANDBOX]),
          project('browser', [PAGE]),
          project('postgres', [POSTGRES]),
        ]
      : [project('all', ['tests/**/*.test.ts'])],
    // Tests of faults, processes and the browser often wait.
    maxWorkers: os.availableParallelism() + 1,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'commands/**/*.ts'],
      reporter: ['text'],
    },
  },
});

function project(
  name: string,
  include: string[],
  exclude: string[] = [],
): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      root: ROOT,
      include,
      exclude,
      setupFiles: 'tests/setup/seedProperties.ts',
      // Tests share no state, and discord.js and its schema are read once instead of for each file.
      isolate: false,
      // Tests of faults mostly wait for retries of discord.js.
      maxConcurrency: 8,
      // No test is about time: this only ends one that would never end.
      testTimeout: 180_000,
      hookTimeout: 180_000,
    },
  };
}

function startsProcesses({ moduleId }: TestSpecification): boolean {
  return /\/tests\/(?:e2e\/(?:page\/page|main|running|demo)|main)\.test\.ts$/u.test(moduleId);
}
