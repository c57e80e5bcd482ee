import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ENDINGS_TEXT } from '../../src/articles/readers/formats.ts';
import type { AnsweredView, MessageView, View } from '../../src/sandbox/page/protocol/protocol.ts';
import { embedText } from '../render/embedText.ts';
import { openPage, type PageClient } from '../sandbox/page/pageClient.ts';
import type { BotOutput } from '../secrets/botOutput.ts';
import { runBotHere } from '../secrets/runBotHere.ts';
import { type SpawnedBot, spawnBot } from '../secrets/spawnBot.ts';

const FERRY =
  'Ferry runs aground\n\nThe ferry Aurora reportedly ran aground near Northport on Tuesday.\n';

let base = '';
let articles = '';
let temporary = '';

beforeAll(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), 'footnote-test-'));
  articles = path.join(base, 'articles');
  temporary = path.join(base, 'temporary');
  await mkdir(articles);
  await mkdir(temporary);
  await writeFile(path.join(articles, 'ferry.txt'), FERRY);
});

afterAll(() => rm(base, { recursive: true, force: true }));

/** No token, so that the demo starts. */
const NOWHERE = { api: '', token: '' };

/** Settings of a demo. */
function demoOf(articlesDir: string): NodeJS.ProcessEnv {
  // Tests send more commands to a channel than its default limit.
  return { ARTICLES_DIR: articlesDir, TMPDIR: temporary, CHANNEL_COOLDOWN: '0' };
}

/** Expects a stopped bot to leave nothing behind. */
async function expectNoTrace(run: BotOutput): Promise<void> {
  expect(await run.exit).toBe(0);
  const left = (await readdir(temporary)).filter(name => name.startsWith('footnote-'));
  expect(left).toEqual([]);
}

/** Opens the page as a person with this role. */
async function openAs(run: BotOutput, role: View['me']['role']): Promise<PageClient> {
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
  const { id: channelId, messages } = page.channel('general');
  const before = new Set(messages.map(({ id }) => id));
  expect(await page.act({ kind: 'command', channelId, name, options })).toEqual({ kind: 'done' });
  return await page.until(({ me, channels }) =>
    channels[0]?.messages.find(
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
  return page.channel('general').commands.map(({ name }) => name);
}

// The tests run in order on one process, from start to exit.
describe('npm start without a token', () => {
  const cleanUps: (() => Promise<void>)[] = [];
  let run: SpawnedBot;

  beforeAll(async () => {
    await writeFile(path.join(articles, 'blank.txt'), '');
    run = spawnBot(NOWHERE, {
      environment: demoOf(articles),
      onEnd: cleanUp => cleanUps.push(cleanUp),
    });
    await run.says('Ctrl+C');
  });

  afterAll(async () => {
    for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  });

  it('prints its articles, the address of the page and what to do next', () => {
    expect(run.stdout().trimEnd().split('\n')).toEqual([
      `Footnote answers from 1 article with 1 passage in ${articles}. 1 file skipped: blank.txt is empty.`,
      'No DISCORD_TOKEN is set, so it runs on a stand-in for Discord on this computer.',
      expect.stringMatching(
        /^Open http:\/\/127\.0\.0\.1:\d+\/ in a browser to use it(?: \(port 3000 is in use; PORT sets another\))?\.$/u,
      ),
      'To put it on Discord, see "On your Discord server" in README.md.',
      'Press Ctrl+C to stop it.',
    ]);
  });

  it('answers as on Discord, by the permissions of each person', async () => {
    const member = await openAs(run, 'member');
    const moderator = await openAs(run, 'moderator');
    const answer = await use(member, 'ask', { question: 'Where did the Aurora run aground?' });
    expect(answer.content).toContain('¶ 1, line 3');
    expect(embedText(answer)).toContain('near Northport on Tuesday.');
    const found = await use(member, 'lookup', {});
    expect(JSON.stringify(found.embeds)).toContain('Northport');
    expect(offeredTo(member)).not.toContain('status');
    expect(offeredTo(moderator)).toContain('status');
    const summary = await use(moderator, 'summary', {});
    expect(summary.content).toContain('Summary');
    expect(run.stdout() + run.stderr() + member.received() + moderator.received()).not.toContain(
      Buffer.from('interaction:').toString('base64'),
    );
  });

  it('shows a conversation about the articles', async () => {
    const page = await openAs(run, 'member');
    const texts = page.channel('general').messages.map(({ content }) => content);
    expect(texts.join('\n')).toContain('“Ferry runs aground”');
    expect(texts.join('\n')).toContain('reportedly ran aground near Northport');
  });

  it('restarts the bot on request, after which its buttons still work', async () => {
    const page = await openAs(run, 'member');
    const answer = await use(page, 'ask', { question: 'Where did the Aurora run aground?' });
    const restarts = [page.act({ kind: 'restart' }), page.act({ kind: 'restart' })];
    await page.until(({ bot }) => !bot.isOnline);
    expect(await Promise.all(restarts)).toEqual([{ kind: 'done' }, { kind: 'done' }]);
    await page.until(({ bot }) => bot.isOnline);
    const customId = `2:followUp:open:${page.view().me.id}`;
    const pressed = await page.act({ kind: 'press', messageId: answer.id, customId });
    if (pressed.kind !== 'modal') throw new Error(`expected a modal, not ${pressed.kind}`);
    const field = pressed.modal.fields.find(part => part.kind === 'text');
    const values = { [field?.id ?? '']: 'And when?' };
    expect(await page.act({ kind: 'submit', modalId: pressed.modal.id, values })).toEqual({
      kind: 'done',
    });
    await page.until(({ channels }) => channels[0]?.messages.at(-1)?.answers?.kind === 'message');
    expect(run.stderr()).not.toContain('"level":"error"');
  });

  it('quotes a dropped article in the next answer, and watches the folder', async () => {
    const page = await openAs(run, 'member');
    const drop = (fileName: string, text: string) =>
      page.act({ kind: 'drop', fileName, content: Buffer.from(text).toString('base64') });
    const text = 'The Kessel bridge is closed for repairs.\n';
    expect(await drop('bridge.txt', text)).toEqual({ kind: 'done' });
    const answer = await use(page, 'ask', { question: 'Why is the Kessel bridge closed?' });
    expect(embedText(answer)).toContain('for repairs');
    expect(answer.content).toContain('“The Kessel bridge is closed for repairs.”');
    expect(page.view().articles).toEqual(['bridge.txt', 'Ferry runs aground']);
    expect(await drop('bridge.txt', text)).toEqual({ kind: 'done' });
    expect(await drop('ferry.md', FERRY)).toEqual({
      kind: 'failed',
      reason: 'ferry.md is a copy of ferry.txt',
    });
    expect(await drop('../ferry.txt', 'Outside.')).toMatchObject({ kind: 'failed' });
    await writeFile(path.join(articles, 'road.txt'), 'The road to Kessel is open again.\n');
    await page.until(view => view.articles.includes('“The road to Kessel is open again.”'));
  });

  it('exits with status 0 on SIGTERM, and deletes dropped articles', async () => {
    run.child.kill('SIGTERM');
    await expectNoTrace(run);
    expect((await readdir(articles)).toSorted()).toEqual(['blank.txt', 'ferry.txt', 'road.txt']);
  });
});

describe('npm start without a token and without articles', () => {
  it('says where to put them, exits with status 0 when stopped, and deletes dropped articles', async () => {
    const empty = path.join(base, 'empty');
    await mkdir(empty);
    vi.stubEnv('TMPDIR', temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
    const run = runBotHere(NOWHERE, demoOf(empty));
    await run.says('Ctrl+C');
    expect(run.stdout()).toContain(
      `There is no article in ${empty} yet: put files there that end in ${ENDINGS_TEXT}, or drop them on the page.`,
    );
    const page = await openAs(run, 'member');
    const text = 'The Kessel bridge is closed for repairs.\n';
    const dropped = await page.act({
      kind: 'drop',
      fileName: 'bridge.txt',
      content: Buffer.from(text).toString('base64'),
    });
    expect(dropped).toEqual({ kind: 'done' });
    run.stop();
    await expectNoTrace(run);
    expect(await readdir(empty)).toEqual([]);
  });
});
