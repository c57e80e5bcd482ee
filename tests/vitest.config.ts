import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/**/*.test.ts'],
    // Tests share no state, and discord.js and its schema are read once instead of for each file.
    isolate: false,
    // Vitest would leave one core to itself.
    maxWorkers: '100%',
    // More at a time would miss the three seconds that Discord gives on a slow machine.
    maxConcurrency: 2,
    // No test is about time: this only ends one that would never end.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'commands/**/*.ts'],
      reporter: ['text'],
    },
  },
});
