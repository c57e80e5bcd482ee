import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const TESTS = path.resolve(import.meta.dirname, '..');

/** Code that creates a log or starts the program. */
const CREATES_LOG = /\bcreateLog\b|\brunBot\b|['"]pino['"]|src\/main\.ts|['"]npm['"]/u;

/** Files that may do so: tests of the log, the table of imports, benches, and helpers that search it themselves. */
const ALLOWED =
  /^(?:architecture(?:\/loadedPackages)?\.test\.ts|discord\/log\/createLog\.test\.ts|bench\/.*|soak\/cluster\/footnoteProcess\.ts|secrets\/(?:testLog|spawnBot|runBotHere|everyLog\.test)\.ts)$/u;

describe('a log in a test', () => {
  it('is created by testLog, spawnBot or runBotHere, which search it for secrets', async () => {
    const names = await readdir(TESTS, { recursive: true });
    const sources = names.filter(name => name.endsWith('.ts') && !ALLOWED.test(name));
    const texts = await Promise.all(sources.map(name => readFile(path.join(TESTS, name), 'utf8')));
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((_, index) => CREATES_LOG.test(texts[index] ?? ''))).toEqual([]);
  });
});
