import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { embedText } from '../render/embedText.ts';
import { type SpawnedBot, spawnBot } from '../secrets/spawnBot.ts';

const HOSTILE_NAME = '@everyone **# [x](https:)\n> empty.txt';

let folder = '';
let sandbox: Sandbox;
let run: SpawnedBot;
const cleanUps: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  await writeFile(
    path.join(folder, 'ferry.txt'),
    'The ferry Aurora reportedly ran aground near Northport on Tuesday.\n',
  );
  await writeFile(path.join(folder, HOSTILE_NAME), '');
  sandbox = await startSandbox();
  // The bot is not ready before its articles are, so its introduction counts them.
  sandbox.faults.onEvent('GUILD_CREATE', 'late');
  run = spawnBot(sandbox, {
    environment: { ARTICLES_DIR: folder },
    onEnd: cleanUp => cleanUps.push(cleanUp),
  });
  await run.says('articles opened');
  sandbox.faults.release();
  await run.says('Ctrl+C');
});

afterAll(async () => {
  for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

// The tests run in order on one process, from start to exit.
describe('a running bot', () => {
  it('prints its name, its servers, its articles and how to add it', () => {
    const lines = run.stdout().trimEnd().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^footnote#\d{4} is online in 1 server\.$/u),
      `It answers from 1 article with 1 passage in ${folder}.`,
      `Add it to a server: https://discord.com/oauth2/authorize?client_id=${sandbox.applicationId}&scope=bot+applications.commands&permissions=274877991936`,
      'Press Ctrl+C to stop it.',
    ]);
    expect(sandbox.commands().map(({ name }) => name)).toContain('ask');
  });

  it('opens no debugger on SIGUSR1, and continues', async () => {
    run.child.kill('SIGUSR1');
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('ask', { question: 'Where did the Aurora run aground?' });
    expect(reply.content).toContain('¶ 1, line 1');
    expect(run.stderr()).not.toContain('Debugger');
  });

  it('reports its state to moderators while its folder changes, disappears and comes back', async () => {
    const mo = sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
    const status = async () => {
      const reply = await mo.slash('status');
      expect(reply).toMatchObject({ isPrivate: true, mentions: { everyone: false } });
      return `${reply.content}\n${embedText(reply)}`;
    };
    const first = await status();
    expect(first).toContain('Footnote answers from 1 article.');
    expect(first).toContain('**Last reload** none since the start');
    expect(first).toMatch(/^- \\@everyone .* is empty$/mu);
    await rm(path.join(folder, HOSTILE_NAME));
    await writeFile(path.join(folder, 'bridge.txt'), 'The Kessel bridge is closed for repairs.\n');
    await run.says('"articles":2');
    const second = await status();
    expect(second).toContain('Footnote answers from 2 articles.');
    expect(second).toMatch(/^\*\*Last reload\*\* <t:\d+:R>$/mu);
    expect(second).toContain('**Warnings** none');
    const away = `${folder}-away`;
    await rename(folder, away);
    await run.says('the articles cannot be reloaded');
    const third = await status();
    expect(third).toContain('Footnote answers from 2 articles.');
    expect(third).toMatch(
      /^- The articles cannot be reloaded, so the earlier ones stay in use: /mu,
    );
    await rename(away, folder);
    await run.says('the articles can be read again');
    expect(await status()).toContain('**Warnings** none');
  });

  it('quotes an article added at run time', async () => {
    await writeFile(
      path.join(folder, 'lighthouse.txt'),
      'The Skagen lighthouse is closed for repairs.\n',
    );
    await run.says('"articles":3');
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('ask', { question: 'Why is the Skagen lighthouse closed?' });
    expect(embedText(reply)).toContain('for repairs');
  });

  it('exits with status 0 on SIGTERM', async () => {
    const ana = sandbox.member('Ana');
    await ana.slash('ask', { question: 'Where did the xylophone run aground?' });
    await ana.slash('search', { keywords: '"xylophone' });
    run.child.kill('SIGTERM');
    expect(await run.exit).toBe(0);
    expect(run.complaints()).toEqual([]);
    expect(sandbox.gateway.sessionCount()).toBe(0);
  });

  it('has logged one JSON object per line, without a token or what members asked', () => {
    const lines = run.stderr().trimEnd().split('\n');
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('level');
    const messages = lines.join('\n');
    expect(messages).toContain('answered');
    expect(messages).toContain('rejected');
    expect(messages).not.toContain('xylophone');
    expect(messages).not.toContain(sandbox.token);
  });
});
