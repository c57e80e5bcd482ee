import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { runData } from '../../src/app/data/runData.ts';
import { databaseSecrets } from '../../src/config/databaseSecrets.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { type BotHere, runBotHere } from '../secrets/runBotHere.ts';
import { GUILD } from '../storage/openTestStorage.ts';
import { add, openDatabase } from './openDatabase.ts';
import { findPostgres, type PostgresServer, startPostgres } from './startPostgres.ts';

let server: PostgresServer;
let folder: string;
let sandbox: Sandbox;

/** Runs the bot in this process; its test fails if the password is in its output. */
function run(databaseUrl: string): BotHere {
  return runBotHere(sandbox, { ARTICLES_DIR: folder, DATA_DIR: folder, DATABASE_URL: databaseUrl });
}

const textOf = (stream: PassThrough): string => String(stream.read() ?? '');

async function data(databaseUrl: string, ...args: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const environment = { DATA_DIR: folder, DATABASE_URL: databaseUrl };
  const status = await runData(args, { stdout, stderr, environment });
  return { status, out: textOf(stdout), err: textOf(stderr) };
}

/** Asks until the articles are open: what the bot replies then. */
async function ask(member: Pick<ReturnType<Sandbox['member']>, 'slash'>): Promise<string> {
  for (;;) {
    const { content } = await member.slash('ask', { question: 'When did the Aurora sink?' });
    if (!content.includes('still being opened')) return content;
  }
}

const withPassword = (address: string, password: string): string => {
  const url = new URL(address);
  url.password = password;
  return url.href;
};

describe.skipIf(findPostgres() === null)('Footnote on PostgreSQL', () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
    await writeFile(path.join(folder, 'ferry.txt'), 'The ferry Aurora sank on Tuesday.\n');
    sandbox = await startSandbox();
    onTestFinished(async () => {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    });
  });

  it('answers from memory while the server is down, says that it cannot read the rest, and works again after it', async () => {
    const address = await server.createDatabase();
    const bot = run(address);
    await bot.says('is online');
    await vi.waitFor(() => expect(sandbox.gateway.sessionCount()).toBe(1), { timeout: 150_000 });
    const ana = sandbox.member('Ana', { permissions: PermissionFlagsBits.Administrator });
    expect(await ask(ana)).toContain('Aurora sank on Tuesday');
    await server.stop('fast');
    expect(await ask(ana)).toContain('Aurora sank on Tuesday');
    expect((await ana.slash('library list')).content).toContain('could not save or read');
    expect(bot.stderr()).toContain('StorageError');
    await server.start();
    expect(await ask(ana)).toContain('Aurora sank on Tuesday');
    bot.stop();
    expect(await bot.exit).toBe(0);
  });

  it('ends with status 78 and one line for a wrong password', async () => {
    const bot = run(withPassword(await server.createDatabase(), 'wrong-password'));
    expect(await bot.exit).toBe(78);
    expect(bot.complaints()).toEqual([
      expect.stringMatching(
        /^footnote: the PostgreSQL database .* refuses the user or the password/u,
      ),
    ]);
  });

  it('lists, backs up and restores servers by the data commands', async () => {
    const address = await server.createDatabase();
    const storage = await openDatabase(address);
    await add(storage, 'Ferry');
    const backup = path.join(folder, 'backup');
    expect(await data(address, 'backup', backup)).toMatchObject({ status: 0, err: '' });
    expect(await data(address, 'servers', 'delete', GUILD)).toMatchObject({ status: 0 });
    expect((await data(address, 'servers', 'list')).out).toBe('nothing is stored for any server\n');
    expect(await data(address, 'restore', backup)).toMatchObject({ status: 0, err: '' });
    expect((await data(address, 'servers', 'list')).out).toContain(`${GUILD}  articles: 1`);
  });

  it('ends a data command with status 75 and one line while nothing listens', async () => {
    const url = new URL(await server.createDatabase());
    url.port = '1';
    const { status, err } = await data(url.href, 'servers', 'list');
    expect(status).toBe(75);
    expect(err.split('\n')).toEqual([expect.stringContaining('cannot be reached'), '']);
    for (const secret of databaseSecrets(url.href)) expect(err).not.toContain(secret);
  });
});
