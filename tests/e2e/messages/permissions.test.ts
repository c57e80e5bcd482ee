import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { loggedProblems } from '../loggedProblems.ts';
import { awaitReply, botMention, buttonsOf, postsIn } from '../messaging.ts';
import { NEWSROOM } from '../newsroom.ts';

const QUESTION = 'Where did the Aurora run aground?';
const ANSWERED = /^Ferry runs aground \(Harbour News\), ¶ 1, line 8(?:\n|$)/u;
const NOBODY = { userIds: [], roleIds: [], everyone: false };
/** Unit: milliseconds. */
const WINDOW = 10_000;

describe('when the bot', () => {
  it.each([
    ['may not send', PermissionFlagsBits.SendMessages, false],
    ['may not send in threads', PermissionFlagsBits.SendMessagesInThreads, true],
  ])('%s, it does not answer', async (_, permission, isThread) => {
    const footnote = await setUp();
    const { sandbox, bot: running } = footnote;
    const ana = sandbox.member('Ana');
    const where = isThread ? sandbox.addThread('general', 'ferries') : sandbox.channel('general');
    deny(sandbox, permission);
    ana.say(`${botMention(sandbox)} ${QUESTION}`, where);
    await awaitReply(ana, QUESTION, { where: ana.directMessages });
    await running().stop();
    expect(ana.sees(where)).toHaveLength(1);
    expect(postsIn(sandbox)).toHaveLength(1);
    expect(loggedProblems(footnote)).toEqual([]);
  });

  it('may not send in threads, it answers in channels', async () => {
    const { sandbox } = await setUp();
    deny(sandbox, PermissionFlagsBits.SendMessagesInThreads);
    const reply = await awaitReply(sandbox.member('Ana'), `${botMention(sandbox)} ${QUESTION}`);
    expect(reply.content).toMatch(ANSWERED);
  });

  it('has been timed out, it does not answer', async () => {
    const footnote = await setUp();
    const { sandbox, bot: running } = footnote;
    const ana = sandbox.member('Ana');
    sandbox.timeOut({ id: sandbox.applicationId }, sandbox.clock.now() + WINDOW);
    ana.say(`${botMention(sandbox)} ${QUESTION}`);
    await awaitReply(ana, QUESTION, { where: ana.directMessages });
    await running().stop();
    expect(ana.sees()).toHaveLength(1);
    expect(loggedProblems(footnote)).toEqual([]);
  });

  it('is asked in a locked thread, it does not answer', async () => {
    const footnote = await setUp();
    const { sandbox, bot: running } = footnote;
    const permissions = PermissionFlagsBits.ManageThreads;
    const mo = sandbox.member('Mo', { permissions });
    const where = sandbox.addThread('general', 'ferries');
    sandbox.setThread('ferries', { isLocked: true });
    mo.say(`${botMention(sandbox)} ${QUESTION}`, where);
    await awaitReply(mo, QUESTION, { where: mo.directMessages });
    await running().stop();
    expect(mo.sees(where)).toHaveLength(1);
    expect(loggedProblems(footnote)).toEqual([]);
  });

  it('may not embed links, it names the missing permission', async () => {
    const { sandbox } = await setUp();
    deny(sandbox, PermissionFlagsBits.EmbedLinks);
    const reply = await awaitReply(sandbox.member('Ana'), `${botMention(sandbox)} ${QUESTION}`);
    expect(reply).toMatchObject({
      content: 'Footnote needs the permission **Embed Links** for that.',
      components: [],
    });
  });

  it('may not read the history, it answers without replying to the message', async () => {
    const { sandbox } = await setUp();
    deny(sandbox, PermissionFlagsBits.ReadMessageHistory);
    const ana = sandbox.member('Ana');
    ana.say(`${botMention(sandbox)} ${QUESTION}`);
    const reply = await ana.awaits(({ content }) => ANSWERED.test(content));
    expect(reply).toMatchObject({ replyTo: null, mentions: NOBODY });
  });
});

describe('a channel at its limit of answers', () => {
  const limits = { channelReplies: 2, channelWindow: WINDOW };
  const AT_LIMIT =
    /^This channel had 2 public answers in the last 10 seconds\. Ask again in a moment/u;

  it('gets one notice, then nothing until the window ends, repeatedly', async () => {
    const { sandbox, bot: running } = await setUp({ limits });
    const ana = sandbox.member('Ana');
    const ask = () => awaitReply(ana, `${botMention(sandbox)} ${QUESTION}`);
    const contents: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      for (let asked = 0; asked < 3; asked += 1) contents.push((await ask()).content);
      ana.say(`${botMention(sandbox)} ${QUESTION}`);
      await awaitReply(ana, QUESTION, { where: ana.directMessages });
      sandbox.clock.advance(WINDOW);
    }
    await running().stop();
    const round = [ANSWERED, ANSWERED, AT_LIMIT].map(text => expect.stringMatching(text));
    expect(contents).toEqual([...round, ...round]);
    expect(ana.sees().filter(({ author }) => author === 'Footnote')).toHaveLength(6);
  });

  it.each([
    ['without a question', ''],
    ['of only common words', ' who was it?'],
  ])('counts the reply to a message %s', async (_, text) => {
    const { sandbox } = await setUp({ limits: { ...limits, channelReplies: 1 } });
    const ana = sandbox.member('Ana');
    await awaitReply(ana, `${botMention(sandbox)}${text}`);
    const reply = await awaitReply(ana, `${botMention(sandbox)}${text}`);
    expect(reply.content).toMatch(/^This channel had 1 public answer in the last/u);
  });

  it('still answers moderators and in other channels', async () => {
    let moderators = '';
    const { sandbox } = await setUp({
      limits,
      sandbox: { channels: ['general', 'sports'] },
      // The sandbox sends roles only when the bot logs in.
      prepare: starting => {
        const permissions = PermissionFlagsBits.ManageMessages;
        moderators = starting.addRole('Moderators', { permissions }).id;
      },
    });
    const ana = sandbox.member('Ana');
    const mo = sandbox.member('Mo', { roles: [moderators] });
    const sports = sandbox.channel('sports');
    const replies: ShownMessage[] = [];
    for (let asked = 0; asked < 3; asked += 1) {
      replies.push(await awaitReply(mo, `${botMention(sandbox)} ${QUESTION}`));
    }
    replies.push(await awaitReply(ana, `${botMention(sandbox)} ${QUESTION}`, { where: sports }));
    for (const { content } of replies) expect(content).toMatch(ANSWERED);
    expect((await awaitReply(ana, `${botMention(sandbox)} ${QUESTION}`)).content).toMatch(AT_LIMIT);
  });

  it('gets the answer to a command in private', async () => {
    const { sandbox } = await setUp({ limits });
    const ana = sandbox.member('Ana');
    for (let asked = 0; asked < 2; asked += 1)
      await awaitReply(ana, `${botMention(sandbox)} ${QUESTION}`);
    const reply = await ana.slash('ask', { question: QUESTION });
    expect(reply.isPrivate).toBe(true);
    expect(buttonsOf(reply)).toEqual(['Context 1']);
  });
});

function setUp(options: Partial<Parameters<typeof startFootnote>[0]> = {}): Promise<Footnote> {
  return startFootnote({ articles: NEWSROOM, ...options });
}

function deny(sandbox: Sandbox, permission: bigint): void {
  const own = { id: sandbox.applicationId, type: 1, allow: 0n, deny: permission } as const;
  sandbox.setOverwrites('general', [own]);
}
