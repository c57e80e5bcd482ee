import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const TESTS = path.resolve(import.meta.dirname, '..');

/** What makes a log or starts the bot's program. */
const WAYS = /\bcreateLog\b|['"]pino['"]|src\/main\.ts|['"]npm['"]/u;

/** What may do so: the log's own tests, measurements of a bot in use, and the ways that are watched. */
const MAY =
  /^(?:discord\/log\/createLog\.test\.ts|bench\/.*|secrets\/(?:testLog|spawnBot|everyLog\.test)\.ts)$/u;

describe('a log in a test', () => {
  it('is made by testLog or spawnBot, which look for secrets in it', async () => {
    const names = await readdir(TESTS, { recursive: true });
    const sources = names.filter(name => name.endsWith('.ts') && !MAY.test(name));
    const texts = await Promise.all(sources.map(name => readFile(path.join(TESTS, name), 'utf8')));
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((_, index) => WAYS.test(texts[index] ?? ''))).toEqual([]);
  });
});
