import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { NotOffered } from '../../../src/sandbox/user/userError.ts';
import { startDigests } from '../digests/startDigests.ts';
import { startNewsFeed } from '../feeds/newsFeed.ts';
import { startFootnote } from '../footnote.ts';
import { NEWSROOM } from '../newsroom.ts';
import { descriptionOf } from '../quotes.ts';

const MODERATOR = { permissions: P.ManageMessages };

it('reports the state of the bot to moderators only', async () => {
  const { sandbox } = await startFootnote({ articles: NEWSROOM });
  const reply = await sandbox.member('Mo', MODERATOR).slash('status');
  expect(reply).toMatchObject({ content: 'Footnote answers from 3 articles.', isPrivate: true });
  const lines = descriptionOf(reply).split('\n');
  expect(lines.map(line => /^\*\*(?<name>[^*]+)\*\*/u.exec(line)?.groups?.name)).toEqual([
    'Articles',
    'Index',
    'Last reload',
    'Warnings',
    'Encoder',
    'Gateway latency',
    'Memory',
    'Started',
    'Version',
  ]);
  const ana = sandbox.member('Ana');
  expect(ana.sees()).toEqual([]);
  await expect(ana.slash('status')).rejects.toThrow(NotOffered);
});

it('shows the gateway latency after the first heartbeat', async () => {
  const { sandbox } = await startFootnote({
    articles: NEWSROOM,
    sandbox: { heartbeatInterval: 50 },
  });
  const mo = sandbox.member('Mo', MODERATOR);
  await expect
    .poll(async () => descriptionOf(await mo.slash('status')), { timeout: 20_000 })
    .toMatch(/^\*\*Gateway latency\*\* \d+ ms$/mu);
});

it('is answered without articles and while they are being read', async () => {
  const { sandbox } = await startFootnote({
    articles: {},
    reading: () => ({ done: 0, total: 9 }),
  });
  const reply = await sandbox.member('Mo', MODERATOR).slash('status');
  expect(reply.content).toBe('Footnote answers from 0 articles.');
  expect(descriptionOf(reply)).toMatch(/^\*\*Articles\*\* 0, with 0 passages$/mu);
});

describe('the feeds of a server', () => {
  it('are counted, with those that fail', async () => {
    const { mo, url, answerWith, idle, poll } = await startNewsFeed();
    expect(descriptionOf(await mo.slash('status'))).toContain(`${en.status.noFeeds}\n`);
    await mo.slash('feed add', { url });
    await idle();
    expect(descriptionOf(await mo.slash('status'))).toContain('**Feeds** 1\n');
    answerWith((_, response) => response.writeHead(503).end());
    await poll();
    expect(descriptionOf(await mo.slash('status'))).toContain('**Feeds** 1, 1 failing\n');
  });
});

describe('the last digest of a server', () => {
  it('is shown with its time and channel, once it is posted', async () => {
    const { mo, channelId, add, pass } = await startDigests();
    expect(descriptionOf(await mo.slash('status'))).toContain(en.status.noDigest);
    await add('Ferry runs aground');
    await pass(21);
    expect(descriptionOf(await mo.slash('status'))).toMatch(
      new RegExp(`^\\*\\*Last digest\\*\\* <t:\\d+:R> in <#${channelId}>$`, 'mu'),
    );
  });
});

describe('the questions of a server', () => {
  const QUESTION = 'Where did the Aurora run aground?';

  it('are shown as numbers and as a chart with a description', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM, stores: true });
    const mo = sandbox.member('Mo', MODERATOR);
    await mo.slash('ask', { question: QUESTION });
    await mo.slash('ask', { question: 'Which zeppelin was it?' });
    const reply = await mo.slash('status');
    expect(descriptionOf(reply)).toContain(
      `- ${en.status.questionsIn({ days: 30, questions: 2, answered: 1, closest: 0, nothing: 1 })}`,
    );
    expect(reply.files).toMatchObject([
      { name: 'questions.png', description: expect.stringContaining(': 1, 0, 1.') },
    ]);
  });

  it('are not those of another server', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM, stores: true });
    const mo = sandbox.member('Mo', MODERATOR);
    await mo.slash('ask', { question: QUESTION });
    const other = sandbox.addGuild('Other');
    const moThere = other.member('Mo there', MODERATOR);
    const reply = await moThere.slash('status', {}, other.channel('general'));
    expect(descriptionOf(reply)).toContain(en.status.noQuestions({ days: 30 }));
    expect(reply.files).toEqual([]);
  });

  it('are numbers alone when the chart cannot be drawn', async () => {
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      stores: true,
      draw: async () => null,
    });
    const mo = sandbox.member('Mo', MODERATOR);
    await mo.slash('ask', { question: QUESTION });
    const reply = await mo.slash('status');
    expect(descriptionOf(reply)).toContain(en.status.questions);
    expect(reply.files).toEqual([]);
  });
});
