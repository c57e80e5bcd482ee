import { once } from 'node:events';
import { promises as fs } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { type BotHere, runBotHere } from '../secrets/runBotHere.ts';
import { spawnBot } from '../secrets/spawnBot.ts';
import { writeLongArticles } from '../testLibrary.ts';

let folder = '';
let sandbox: Sandbox;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  await writeFile(
    path.join(folder, 'ferry.txt'),
    'The ferry Aurora reportedly ran aground near Northport on Tuesday.\n',
  );
  sandbox = await startSandbox();
});

afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the bot in this process. */
function start(environment: NodeJS.ProcessEnv = {}): BotHere {
  return runBotHere(sandbox, { ARTICLES_DIR: folder, ...environment });
}

describe('the process', () => {
  it.each(['SIGINT', 'SIGHUP'] as const)('exits with status 0 on %s', async signal => {
    const run = spawnBot(sandbox, { environment: { ARTICLES_DIR: folder } });
    await run.says('Ctrl+C');
    run.child.kill(signal);
    expect(await run.exit).toBe(0);
    expect(run.complaints()).toEqual([]);
    expect(sandbox.gateway.sessionCount()).toBe(0);
  });

  it('exits with the status of a failed start, after one line', async () => {
    const run = spawnBot(sandbox, { environment: { LOG_LEVEL: 'loud' } });
    expect(await run.exit).toBe(78);
    expect(run.complaints()).toEqual([expect.stringMatching(/^footnote: LOG_LEVEL must be/u)]);
  });
});

describe('npm start', () => {
  it('warns first of a misspelt setting, and of a DATA_DIR that cannot be created, and continues', async () => {
    const run = start({ ARTICLE_DIR: 'SECRET', DATA_DIR: '/proc/footnote' });
    const reason = 'cannot write to /proc/footnote (ENOENT: no such file or directory)';
    await run.says(`footnote: servers cannot add articles: ${reason}; set DATA_DIR to`);
    await run.says('Ctrl+C');
    expect(run.stderr()).toMatch(
      /^footnote: ARTICLE_DIR is not a setting; did you mean ARTICLES_DIR\?\n/u,
    );
    run.stop();
    expect(await run.exit).toBe(0);
    expect(run.stderr()).not.toContain('SECRET');
  });

  it('says why the encoder cannot be used, and answers without it', async () => {
    const run = start({ ENCODER: folder });
    await run.says(`${path.join(folder, 'encoder.onnx')} is missing; restore it`);
    await run.says('Ctrl+C');
    run.stop();
    expect(await run.exit).toBe(0);
    expect(run.complaints()).toEqual([
      expect.stringMatching(
        /^footnote: answers are ranked by words alone: .*, or set ENCODER=off$/u,
      ),
    ]);
  });

  it.each<[what: string, status: number, environment: NodeJS.ProcessEnv, complaint: RegExp]>([
    [
      'no token in production',
      78,
      { DISCORD_TOKEN: '', NODE_ENV: 'production' },
      /^footnote: DISCORD_TOKEN is not set and NODE_ENV=production needs it: set it/u,
    ],
    [
      'a wrong token',
      78,
      { DISCORD_TOKEN: 'SECRET.of.mine' },
      /^footnote: Discord refuses the token/u,
    ],
    [
      'a server without the bot',
      78,
      { GUILD_ID: '123456789012345678' },
      /^footnote: the bot is not in server 123456789012345678: check GUILD_ID, or invite .*client_id=/u,
    ],
    [
      'an unreachable Discord',
      75,
      { DISCORD_API: 'http://127.0.0.1:9/api' },
      /^footnote: Discord cannot be reached at http:\/\/127\.0\.0\.1:9\/api \(.*check the network/u,
    ],
    ['a bad variable', 78, { LOG_LEVEL: 'loud' }, /^footnote: LOG_LEVEL must be one of silent,/u],
    ['no folder of articles', 78, { ARTICLES_DIR: '/nowhere' }, /^footnote: the articles folder/u],
    ['no alias file', 78, { ALIASES_FILE: '/nowhere' }, /^footnote: cannot read the alias file/u],
  ])(
    'explains in one line what to do about %s, and exits with status %i',
    async (_, status, environment, line) => {
      const run = start(environment);
      expect(await run.exit).toBe(status);
      expect(run.complaints()).toEqual([expect.stringMatching(line)]);
      expect(run.stdout()).toBe('');
      expect(run.stderr()).not.toContain('SECRET');
    },
  );

  it('exits with status 75 and one line when Discord allows no more logins today', async () => {
    const full = await startSandbox({ sessionStartsRemaining: 0 });
    onTestFinished(() => full.close());
    const run = runBotHere(full, { ARTICLES_DIR: folder });
    expect(await run.exit).toBe(75);
    expect(run.complaints()).toEqual([expect.stringContaining('daily limit of logins')]);
  });

  it.each([
    [4004, 'Discord refuses the token'],
    [4014, 'Discord does not allow an intent'],
  ])('exits with status 78 and one line when Discord closes with %i', async (code, reason) => {
    const run = start();
    await run.says('Ctrl+C');
    sandbox.gateway.disconnect(code);
    expect(await run.exit).toBe(78);
    expect(run.complaints()).toEqual([expect.stringContaining(reason)]);
  });
});

describe('npm start with a large folder', () => {
  /** Enough for a saved index. */
  const ARTICLES = 45;

  let large = '';
  let dataDir = '';

  beforeEach(async () => {
    large = path.join(folder, 'large');
    dataDir = path.join(folder, 'data');
    await writeLongArticles(large, ARTICLES);
  });

  const startLarge = (): BotHere => start({ ARTICLES_DIR: large, DATA_DIR: dataDir });
  const unfinished = async (): Promise<string[]> => {
    const names = await readdir(path.join(dataDir, 'cache')).catch(() => []);
    return names.filter(name => name.endsWith('.new'));
  };

  it('answers with a note while it is reading, and without one when all is read', async () => {
    const release = holdReading('boat-7.txt');
    const run = startLarge();
    await run.says('Ctrl+C');
    expect(run.stdout()).toContain(
      `It is still reading ${large} and answers from the articles read so far.`,
    );
    const ana = sandbox.member('Ana');
    const early = await ana.slash('ask', { question: 'When did the Aurora7 leave pier 23?' });
    expect(early.content).toMatch(/still (?:being )?read/iu);
    release();
    await run.says('articles opened');
    const late = await ana.slash('ask', { question: 'When did the Aurora7 leave pier 23?' });
    expect(late.content).not.toMatch(/still (?:being )?read/iu);
    await run.says('index saved');
    run.stop();
    expect(await run.exit).toBe(0);
    expect(run.complaints()).toEqual([]);
    expect(await unfinished()).toEqual([]);
  });

  it.each(['It is still reading', 'articles opened'])(
    'exits with status 0 when stopped after printing "%s", and leaves no unfinished file',
    async sign => {
      const release = holdReading('boat-7.txt');
      const run = startLarge();
      await run.says('It is still reading');
      if (sign === 'articles opened') release();
      await run.says(sign);
      run.stop();
      release();
      expect(await run.exit).toBe(0);
      expect(run.complaints()).toEqual([]);
      expect(await unfinished()).toEqual([]);
    },
  );
});

/** Holds the read of a file until the returned function is called. */
function holdReading(name: string): () => void {
  const { readFile } = fs;
  const gate = new AbortController();
  const released = once(gate.signal, 'abort');
  const held = vi.spyOn(fs, 'readFile').mockImplementation(async (file, options) => {
    if (typeof file === 'string' && file.endsWith(name)) await released;
    return readFile(file, options);
  });
  onTestFinished(() => held.mockRestore());
  return () => gate.abort();
}
