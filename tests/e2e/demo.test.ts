import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { AnsweredView, MessageView, View } from '../../src/sandbox/page/protocol.ts';
import { openPage, type PageClient } from '../sandbox/page/pageClient.ts';
import { type SpawnedBot, spawnBot } from '../secrets/spawnBot.ts';

/** What there is to say in production may take this long to be said here. Unit: milliseconds. */
const TIMEOUT = 30_000;
const FERRY =
  'Ferry runs aground\n\nThe ferry Aurora reportedly ran aground near Northport on Tuesday.\n';

let base = '';
let articles = '';
let temporary = '';

beforeEach(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), 'footnote-test-'));
  articles = path.join(base, 'articles');
  temporary = path.join(base, 'temporary');
  await mkdir(articles);
  await mkdir(temporary);
  await writeFile(path.join(articles, 'ferry.txt'), FERRY);
});

afterEach(() => rm(base, { recursive: true, force: true }));

/** Starts the bot without a token, up to where it says how to stop it. */
async function start(environment: NodeJS.ProcessEnv = {}): Promise<SpawnedBot> {
  const run = spawnBot(
    { api: '', token: '' },
    { environment: { ARTICLES_DIR: articles, TMPDIR: temporary, ...environment } },
  );
  await run.says('Ctrl+C');
  return run;
}

/** Opens the page as someone with this role. */
async function openAs(run: SpawnedBot, role: View['me']['role']): Promise<PageClient> {
  const [address = ''] = /http:\S+/u.exec(run.stdout()) ?? [];
  const first = await openPage(address);
  const id = first.view().people.find(person => person.role === role)?.id;
  first.close();
  const page = await openPage(address, id);
  onTestFinished(() => page.close());
  return page;
}

async function use(
  page: PageClient,
  name: string,
  options: Readonly<Record<string, string>>,
): Promise<MessageView> {
  const { id: placeId, messages } = page.place('general');
  const before = new Set(messages.map(({ id }) => id));
  expect(await page.act({ kind: 'command', placeId, name, options })).toEqual({ kind: 'done' });
  return await page.until(({ me, places }) =>
    places[0]?.messages.find(
      ({ id, isThinking, answers }) =>
        !before.has(id) && !isThinking && isCommandOf(answers, me.name, `/${name}`),
    ),
  );
}

function isCommandOf(answers: AnsweredView | null, userName: string, commandName: string): boolean {
  return (
    answers?.kind === 'command' &&
    answers.userName === userName &&
    answers.commandName === commandName
  );
}

function offeredTo(page: PageClient): readonly string[] {
  return page.place('general').commands.map(({ name }) => name);
}

describe('npm start without a token', { timeout: TIMEOUT }, () => {
  it('prints the library, the address of the page and what to do next', async () => {
    await writeFile(path.join(articles, 'blank.txt'), '');
    const run = await start();
    expect(run.stdout().trimEnd().split('\n')).toEqual([
      `Footnote answers from 1 article with 1 passage in ${articles}. 1 file skipped: blank.txt is empty.`,
      'No DISCORD_TOKEN is set, so it runs on a stand-in for Discord on this computer.',
      expect.stringMatching(
        /^Open http:\/\/127\.0\.0\.1:\d+\/ in a browser to use it(?: \(port 3000 is in use\))?\.$/u,
      ),
      'To put it on Discord, see "On your Discord server" in README.md.',
      'Press Ctrl+C to stop it.',
    ]);
  });

  it('says where to put articles when there are none', async () => {
    await rm(path.join(articles, 'ferry.txt'));
    const run = await start();
    expect(run.stdout()).toContain(
      `There is no article in ${articles} yet: put .txt or .md files there, or drop them on the page.`,
    );
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends with status 0 on %s, without a trace',
    async signal => {
      const run = await start();
      const page = await openAs(run, 'member');
      const article = {
        fileName: 'bridge.txt',
        text: 'The Kessel bridge is closed for repairs.\n',
      };
      expect(await page.act({ kind: 'drop', ...article })).toEqual({ kind: 'done' });
      run.child.kill(signal);
      expect(await run.exit).toBe(0);
      const left = (await readdir(temporary)).filter(name => name.startsWith('footnote-'));
      expect(left).toEqual([]);
      expect(await readdir(articles)).toEqual(['ferry.txt']);
    },
  );

  it('answers as on Discord, with the permissions of each person', async () => {
    const run = await start();
    const member = await openAs(run, 'member');
    const moderator = await openAs(run, 'moderator');
    const answer = await use(member, 'ask', { question: 'Where did the Aurora run aground?' });
    expect(answer.content).toContain('paragraph 1, line 3');
    expect(answer.embeds[0]?.description).toContain('near Northport on Tuesday.');
    const found = await use(member, 'lookup', {});
    expect(JSON.stringify(found.embeds)).toContain('Northport');
    expect(offeredTo(member)).not.toContain('summary');
    expect(offeredTo(moderator)).toContain('summary');
    const summary = await use(moderator, 'summary', {});
    expect(summary.content).toContain('Summary');
    expect(run.stdout() + run.stderr() + member.received() + moderator.received()).not.toContain(
      Buffer.from('interaction:').toString('base64'),
    );
  });

  it('seeds a conversation about the articles', async () => {
    const page = await openAs(await start(), 'member');
    const talk = page.place('general').messages.map(({ content }) => content);
    expect(talk.join('\n')).toContain('“Ferry runs aground”');
    expect(talk.join('\n')).toContain('reportedly ran aground near Northport');
  });

  it('quotes an uploaded article in the next answer, and follows the folder', async () => {
    const page = await openAs(await start(), 'member');
    const drop = (fileName: string, text: string) => page.act({ kind: 'drop', fileName, text });
    const text = 'The Kessel bridge is closed for repairs.\n';
    expect(await drop('bridge.txt', text)).toEqual({ kind: 'done' });
    const answer = await use(page, 'ask', { question: 'Why is the Kessel bridge closed?' });
    expect(answer.embeds[0]?.description).toContain('for repairs');
    expect(answer.content).toContain('dropped/bridge.txt');
    expect(page.view().articles).toEqual(['dropped/bridge.txt', 'Ferry runs aground']);
    expect(await drop('bridge.txt', text)).toEqual({ kind: 'done' });
    expect(await drop('ferry.md', FERRY)).toEqual({
      kind: 'failed',
      reason: 'ferry.md is a copy of ferry.txt',
    });
    expect(await drop('../ferry.txt', 'Out of it.')).toMatchObject({ kind: 'failed' });
    await writeFile(path.join(articles, 'road.txt'), 'The road to Kessel is open again.\n');
    await page.until(view => view.articles.includes('road.txt'));
  });

  it('restarts the bot, after which its buttons still work', async () => {
    const run = await start();
    const page = await openAs(run, 'member');
    const answer = await use(page, 'ask', { question: 'Where did the Aurora run aground?' });
    const restarts = [page.act({ kind: 'restart' }), page.act({ kind: 'restart' })];
    await page.until(({ bot }) => !bot.isOnline);
    expect(await Promise.all(restarts)).toEqual([{ kind: 'done' }, { kind: 'done' }]);
    await page.until(({ bot }) => bot.isOnline);
    const customId = `1:followUp:open:${page.view().me.id}`;
    const pressed = await page.act({ kind: 'press', messageId: answer.id, customId });
    if (pressed.kind !== 'form') throw new Error(`a form was wanted, not ${pressed.kind}`);
    const [field] = pressed.form.fields;
    const values = { [field?.id ?? '']: 'And when?' };
    expect(await page.act({ kind: 'submit', formId: pressed.form.id, values })).toEqual({
      kind: 'done',
    });
    await page.until(({ places }) => places[0]?.messages.at(-1)?.answers?.kind === 'message');
    expect(run.stderr()).not.toContain('"level":"error"');
  });
});
