import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
} from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { writeLongArticles } from '../collection.ts';
import { type SpawnedBot, spawnBot } from '../secrets/spawnBot.ts';

/** What there is to say in production may take this long to be said here. Unit: milliseconds. */
const TIMEOUT = 30_000;

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

function start(environment: NodeJS.ProcessEnv = {}): SpawnedBot {
  return spawnBot(sandbox, { environment: { ARTICLES_DIR: folder, ...environment } });
}

/** The lines on standard error that are for a person. */
function complaints(run: SpawnedBot): string[] {
  return run
    .stderr()
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('{'));
}

describe('npm start', { timeout: TIMEOUT }, () => {
  it('says who it is, where, what it answers from, and how to add it', async () => {
    const run = start();
    await run.says('Ctrl+C');
    const lines = run.stdout().trimEnd().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^footnote#\d{4} is online in 1 server\.$/u),
      `It answers from 1 article with 1 passage in ${folder}.`,
      `Add it to a server: https://discord.com/oauth2/authorize?client_id=${sandbox.applicationId}&scope=bot+applications.commands&permissions=274877991936`,
      'Press Ctrl+C to stop it.',
    ]);
    expect(sandbox.commands().map(({ name }) => name)).toContain('ask');
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('ends with status 0 on %s', async signal => {
    const run = start();
    await run.says('Ctrl+C');
    run.child.kill(signal);
    expect(await run.exit).toBe(0);
    expect(complaints(run)).toEqual([]);
    expect(sandbox.gateway.sessionCount()).toBe(0);
  });

  it('opens no debugger on SIGUSR1, and goes on', async () => {
    const run = start();
    await run.says('Ctrl+C');
    run.child.kill('SIGUSR1');
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('ask', { question: 'Where did the Aurora run aground?' });
    expect(reply.content).toContain('paragraph 1, line 1');
    run.child.kill('SIGTERM');
    expect(await run.exit).toBe(0);
    expect(run.stderr()).not.toContain('Debugger');
  });

  it('warns of a misspelt setting by its name, before all else, and goes on', async () => {
    const run = start({ ARTICLE_DIR: 'SECRET' });
    await run.says('Ctrl+C');
    expect(run.stderr()).toMatch(
      /^footnote: ARTICLE_DIR is not a setting; did you mean ARTICLES_DIR\?\n/u,
    );
    expect(run.stderr()).not.toContain('SECRET');
  });

  it('warns of a DATA_DIR that can never be made, and goes on', async () => {
    const run = start({ DATA_DIR: '/proc/footnote' });
    await run.says('nothing can be kept in /proc/footnote (ENOENT: no such file or directory)');
    await run.says('Ctrl+C');
    run.child.kill('SIGTERM');
    expect(await run.exit).toBe(0);
  });

  it('answers, and quotes an article that is added while it runs', async () => {
    const run = start();
    await run.says('Ctrl+C');
    const ana = sandbox.member('Ana');
    const before = await ana.slash('ask', { question: 'Where did the Aurora run aground?' });
    expect(before.content).toContain('paragraph 1, line 1');
    await writeFile(path.join(folder, 'bridge.txt'), 'The Kessel bridge is closed for repairs.\n');
    await run.says('the articles were read again');
    const after = await ana.slash('ask', { question: 'Why is the Kessel bridge closed?' });
    expect(after.embeds[0]?.description).toContain('closed');
  });

  it('tells moderators how it is doing while its folder changes, goes and comes back', async () => {
    const hostile = '@everyone **# [x](https:)\n> empty.txt';
    await writeFile(path.join(folder, hostile), '');
    const run = start();
    await run.says('Ctrl+C');
    const mo = sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
    const status = async () => {
      const reply = await mo.slash('status');
      expect(reply).toMatchObject({ isPrivate: true, mentions: { everyone: false } });
      return `${reply.content}\n${reply.embeds[0]?.description}`;
    };
    const first = await status();
    expect(first).toContain('Footnote answers from 1 article.');
    expect(first).toContain('**Last reload** none since the start');
    expect(first).toMatch(/^- \\@everyone .* is empty$/mu);
    await rm(path.join(folder, hostile));
    await writeFile(path.join(folder, 'bridge.txt'), 'The Kessel bridge is closed for repairs.\n');
    await run.says('"articles":2');
    const second = await status();
    expect(second).toContain('Footnote answers from 2 articles.');
    expect(second).toMatch(/^\*\*Last reload\*\* <t:\d+:R>$/mu);
    expect(second).toContain('**Warnings** none');
    const away = `${folder}-away`;
    await rename(folder, away);
    await run.says('the articles cannot be read again');
    const third = await status();
    expect(third).toContain('Footnote answers from 2 articles.');
    expect(third).toMatch(/^- The articles cannot be read again, so those read before stay: /mu);
    await rename(away, folder);
    await run.says('the articles can be read again');
    expect(await status()).toContain('**Warnings** none');
  });

  it('logs one JSON object a line, without a token or what members ask', async () => {
    const run = start();
    await run.says('Ctrl+C');
    const ana = sandbox.member('Ana');
    await ana.slash('ask', { question: 'Where did the xylophone run aground?' });
    await ana.slash('search', { keywords: '"xylophone' });
    run.child.kill('SIGTERM');
    await run.exit;
    const lines = run.stderr().trimEnd().split('\n');
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('level');
    const messages = lines.join('\n');
    expect(messages).toContain('answered');
    expect(messages).toContain('rejected');
    expect(messages).not.toContain('xylophone');
    expect(messages).not.toContain(sandbox.token);
  });

  it.each<[what: string, status: number, environment: NodeJS.ProcessEnv, complaint: RegExp]>([
    [
      'no token in production',
      78,
      { DISCORD_TOKEN: '', NODE_ENV: 'production' },
      /^footnote: no DISCORD_TOKEN, which NODE_ENV=production needs: set it/u,
    ],
    [
      'a wrong token',
      78,
      { DISCORD_TOKEN: 'SECRET.of.mine' },
      /^footnote: Discord refuses the token/u,
    ],
    [
      'a server that it is not in',
      78,
      { GUILD_ID: '123456789012345678' },
      /^footnote: the bot is not in server 123456789012345678: check GUILD_ID, or invite .*client_id=/u,
    ],
    [
      'no Discord to reach',
      75,
      { DISCORD_API: 'http://127.0.0.1:9/api' },
      /^footnote: Discord cannot be reached at http:\/\/127\.0\.0\.1:9\/api \(.*check the network/u,
    ],
    ['a bad variable', 78, { LOG_LEVEL: 'loud' }, /^footnote: LOG_LEVEL must be one of silent,/u],
    ['no folder of articles', 78, { ARTICLES_DIR: '/nowhere' }, /^footnote: the articles folder/u],
    ['no alias file', 78, { ALIASES_FILE: '/nowhere' }, /^footnote: cannot read the alias file/u],
  ])(
    'says in one line what to do about %s, and ends with status %i',
    async (_, status, environment, line) => {
      const run = start(environment);
      expect(await run.exit).toBe(status);
      expect(complaints(run)).toEqual([expect.stringMatching(line)]);
      expect(run.stdout()).toBe('');
      expect(run.stderr()).not.toContain('SECRET');
    },
  );

  it('ends with status 75 and one line when Discord allows no more logins today', async () => {
    const full = await startSandbox({ sessionStartsRemaining: 0 });
    onTestFinished(() => full.close());
    const run = spawnBot(full, { environment: { ARTICLES_DIR: folder } });
    expect(await run.exit).toBe(75);
    expect(complaints(run)).toEqual([expect.stringContaining('daily limit of logins')]);
  });

  it.each([
    [4004, 'Discord refuses the token'],
    [4014, 'Discord does not allow an intent'],
  ])('ends with status 78 and one line when Discord closes with %i', async (code, reason) => {
    const run = start();
    await run.says('Ctrl+C');
    sandbox.gateway.disconnect(code);
    expect(await run.exit).toBe(78);
    expect(complaints(run)).toEqual([expect.stringContaining(reason)]);
  });
});

describe('npm start with a large folder', { timeout: 2 * TIMEOUT }, () => {
  /** They take several times as long to index as it takes to log in. */
  const ARTICLES = 3000;

  let large = '';
  let dataDir = '';

  beforeAll(async () => {
    large = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
    await writeLongArticles(large, ARTICLES);
  });

  afterAll(() => rm(large, { recursive: true, force: true }));

  beforeEach(() => {
    dataDir = path.join(folder, 'data');
  });

  const startLarge = (): SpawnedBot => start({ ARTICLES_DIR: large, DATA_DIR: dataDir });
  const unfinished = async (): Promise<string[]> => {
    const names = await readdir(dataDir).catch(() => []);
    return names.filter(name => name.endsWith('.new'));
  };

  it('answers while it is reading and says so, and no longer when all is read', async () => {
    const run = startLarge();
    await run.says('Ctrl+C');
    expect(run.stdout()).toContain(
      `It is still reading ${large}, and answers from what it has read.`,
    );
    const ana = sandbox.member('Ana');
    const early = await ana.slash('ask', { question: 'When did the Aurora7 leave pier 23?' });
    expect(early.content).toMatch(/still (?:being )?read/iu);
    await run.says('the articles are open');
    const late = await ana.slash('ask', { question: 'When did the Aurora7 leave pier 23?' });
    expect(late.content).not.toMatch(/still (?:being )?read/iu);
    await run.says('the index was saved');
    run.child.kill('SIGTERM');
    expect(await run.exit).toBe(0);
    expect(complaints(run)).toEqual([]);
    expect(await unfinished()).toEqual([]);
  });

  it.each(['It is still reading', 'the articles are open'])(
    'ends with status 0 on SIGTERM when it says "%s", and leaves no unfinished file',
    async sign => {
      const run = startLarge();
      await run.says(sign);
      run.child.kill('SIGTERM');
      expect(await run.exit).toBe(0);
      expect(complaints(run)).toEqual([]);
      expect(await unfinished()).toEqual([]);
    },
  );
});
