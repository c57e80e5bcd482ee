import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runData } from '../../../src/app/data/runData.ts';
import { addArticles } from '../../../src/storage/articles/addArticles.ts';
import { setRetracted } from '../../../src/storage/articles/changeArticle.ts';
import { markRemoved } from '../../../src/storage/guilds.ts';
import { openStorage } from '../../../src/storage/storage.ts';
import {
  AMPLE,
  ANA,
  articleOf,
  fileOf,
  GUILD,
  OTHER_GUILD,
} from '../../storage/openTestStorage.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const dataDir = (): string => path.join(folder, 'new', 'data');

const textOf = (stream: PassThrough): string => String(stream.read() ?? '');

async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const surroundings = { stdout, stderr, environment: { DATA_DIR: dataDir() } };
  const status = await runData(args, surroundings);
  return { status, out: textOf(stdout), err: textOf(stderr) };
}

/** Adds an article that is retracted to one server, which the bot has left, and one to another. */
async function fill(): Promise<void> {
  await run('servers', 'list');
  const storage = await openStorage(dataDir());
  const author = { member: ANA, at: Date.UTC(2025, 2, 2) };
  for (const guildId of [GUILD, OTHER_GUILD]) {
    const source = fileOf('x'.repeat(600_000), 'ferry.txt');
    const versions = [articleOf('Ferry', { extract: JSON.stringify('x'.repeat(500_000)) })];
    const addition = { source, origin: 'upload' as const, versions };
    const outcome = await addArticles(storage, guildId, addition, { author, limits: AMPLE });
    if (outcome.kind !== 'added' || guildId === OTHER_GUILD) continue;
    await setRetracted(storage, guildId, outcome.ids.join(), true, author);
    await markRemoved(storage, guildId, Date.UTC(2025, 3, 5));
  }
  await storage.close();
}

describe('servers', () => {
  it('lists what is stored', async () => {
    expect(await run('servers', 'list')).toEqual({
      status: 0,
      out: 'nothing is stored for any server\n',
      err: '',
    });
    await fill();
    expect((await run('servers', 'list')).out).toBe(
      `${GUILD}  articles: 1, 1.0 MiB, left on 2025-04-05\n${OTHER_GUILD}  articles: 1, 1.0 MiB\n`,
    );
  });

  it('shows the settings and articles of a server', async () => {
    await fill();
    const { status, out } = await run('servers', 'show', GUILD);
    expect(status).toBe(0);
    expect(out.replace(/^[\w-]{16} /mu, '<id> ')).toBe(
      [
        `${GUILD}  articles: 1, 1.0 MiB, left on 2025-04-05`,
        'settings: {"sharedFolder":true,"privateReplies":false,"language":null,"mentionChannels":null,"votes":true,"gaps":false}',
        '<id>  Ferry (version 1, 2025-03-02, retracted)',
        '',
      ].join('\n'),
    );
  });

  it('deletes one server', async () => {
    await fill();
    expect(await run('servers', 'delete', GUILD)).toEqual({
      status: 0,
      out: `everything of server ${GUILD} is deleted\n`,
      err: '',
    });
    expect((await run('servers', 'list')).out).toBe(`${OTHER_GUILD}  articles: 1, 1.0 MiB\n`);
  });

  it.each(['show', 'delete'])('cannot %s a server that is not stored', async command => {
    expect(await run('servers', command, GUILD)).toEqual({
      status: 78,
      out: '',
      err: `footnote: nothing is stored for server ${GUILD}: see npm run servers -- list\n`,
    });
  });
});

describe('backup and restore', () => {
  it('bring back a server that was deleted', async () => {
    await fill();
    const file = path.join(folder, 'backup');
    expect(await run('backup', file)).toEqual({
      status: 0,
      out: `backup written to ${file}\n`,
      err: '',
    });
    await run('servers', 'delete', GUILD);
    expect(await run('restore', file)).toEqual({
      status: 0,
      out: `restored from ${file}\n`,
      err: '',
    });
    expect((await run('servers', 'list')).out).toContain(GUILD);
  });

  it('end with status 78 and one line for a file that cannot be used', async () => {
    const file = path.join(folder, 'none');
    expect(await run('restore', file)).toEqual({
      status: 78,
      out: '',
      err: `footnote: ${file} cannot be copied: ENOENT: no such file or directory\n`,
    });
  });
});

describe('wrong arguments', () => {
  it.each([
    ['backup', 'npm run backup -- FILE'],
    [
      'servers',
      'npm run servers -- list, npm run servers -- show ID, npm run servers -- delete ID',
    ],
  ])('of %s are answered with the usage', async (command, usage) => {
    expect(await run(command, 'one', 'two', 'three')).toEqual({
      status: 78,
      out: '',
      err: `footnote: usage: ${usage}\n`,
    });
  });
});
