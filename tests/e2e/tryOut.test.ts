import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { AnsweredView, MessageView, View } from '../../src/sandbox/page/protocol.ts';
import { openPage, type PageClient } from '../sandbox/page/pageClient.ts';
import { type SpawnedBot, spawnBot } from '../secrets/spawnBot.ts';
import type { OnEnd } from '../secrets/watchTokens.ts';

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

/** Starts the bot without a token, up to where it says how to stop it. */
async function start(articlesDir: string, onEnd?: OnEnd): Promise<SpawnedBot> {
  const run = spawnBot(
    { api: '', token: '' },
    {
      // A channel takes more answers in a row than people would ask for.
      environment: { ARTICLES_DIR: articlesDir, TMPDIR: temporary, CHANNEL_COOLDOWN: '0' },
      ...(onEnd && { onEnd }),
    },
  );
  await run.says('Ctrl+C');
  return run;
}

/** Asks the bot to stop; it may leave nothing behind. */
async function endsWithoutTrace(run: SpawnedBot, signal: NodeJS.Signals): Promise<void> {
  run.child.kill(signal);
  expect(await run.exit).toBe(0);
  const left = (await readdir(temporary)).filter(name => name.startsWith('footnote-'));
  expect(left).toEqual([]);
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

// In order: the tests follow one process from its start to its end.
describe('npm start without a token', () => {
  const ends: (() => Promise<void>)[] = [];
  let run: SpawnedBot;

  beforeAll(async () => {
    await writeFile(path.join(articles, 'blank.txt'), '');
    run = await start(articles, end => ends.push(end));
  });

  afterAll(async () => {
    for (const end of ends.toReversed()) await end();
  });

  it('says what it is up to, where to try it and what to do next', () => {
    expect(run.stdout().trimEnd().split('\n')).toEqual([
      `Footnote answers from 1 article with 1 passage in ${articles}. 1 file left out: blank.txt is empty.`,
      'No DISCORD_TOKEN is set, so it runs on a stand-in for Discord on this computer.',
      expect.stringMatching(
        /^Open http:\/\/127\.0\.0\.1:\d+\/ in a browser to use it(?: \(port 3000 is taken\))?\.$/u,
      ),
      'To put it on Discord, see "On your Discord server" in README.md.',
      'Press Ctrl+C to stop it.',
    ]);
  });

  it('answers as on Discord, each person as they may', async () => {
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

  it('has people talk of the articles at hand', async () => {
    const page = await openAs(run, 'member');
    const talk = page.place('general').messages.map(({ content }) => content);
    expect(talk.join('\n')).toContain('“Ferry runs aground”');
    expect(talk.join('\n')).toContain('reportedly ran aground near Northport');
  });

  it('lets the bot be restarted, after which its buttons go on working', async () => {
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

  it('quotes a dropped article in the next answer, and follows the folder', async () => {
    const page = await openAs(run, 'member');
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

  it('ends with status 0 on SIGTERM, without a trace of what was dropped', async () => {
    await endsWithoutTrace(run, 'SIGTERM');
    expect((await readdir(articles)).toSorted()).toEqual(['blank.txt', 'ferry.txt', 'road.txt']);
  });
});

describe('npm start without a token and without articles', () => {
  it('says where to put them, and ends with status 0 on SIGINT, without a trace of what was dropped', async () => {
    const empty = path.join(base, 'empty');
    await mkdir(empty);
    const run = await start(empty);
    expect(run.stdout()).toContain(
      `There is no article in ${empty} yet: put .txt or .md files there, or drop them on the page.`,
    );
    const page = await openAs(run, 'member');
    const text = 'The Kessel bridge is closed for repairs.\n';
    const dropped = await page.act({ kind: 'drop', fileName: 'bridge.txt', text });
    expect(dropped).toEqual({ kind: 'done' });
    await endsWithoutTrace(run, 'SIGINT');
    expect(await readdir(empty)).toEqual([]);
  });
});
