import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import { troubles } from '../faults/witness.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { NEWSROOM } from './newsroom.ts';
import { bot, buttonsOf, postsIn, replyTo } from './talk.ts';

const QUESTION = 'Where did the Aurora run aground?';
const ANSWERED = /^1 passage on your question, first from Ferry runs aground/u;
const NOBODY = { userIds: [], roleIds: [], everyone: false };
/** Unit: milliseconds. */
const WINDOW = 10_000;

describe('where the bot', () => {
  it.each([
    ['may not send', PermissionFlagsBits.SendMessages, false],
    ['may not send in threads', PermissionFlagsBits.SendMessagesInThreads, true],
  ])('%s, it says nothing', async (_, permission, isThread) => {
    const footnote = await scene();
    const { sandbox, bot: running } = footnote;
    const ana = sandbox.member('Ana');
    const where = isThread ? sandbox.addThread('general', 'ferries') : sandbox.channel('general');
    deny(sandbox, permission);
    ana.say(`${bot(sandbox)} ${QUESTION}`, where);
    await replyTo(ana, QUESTION, { where: ana.directMessages });
    await running().stop();
    expect(ana.sees(where)).toHaveLength(1);
    expect(postsIn(sandbox)).toHaveLength(1);
    expect(troubles(footnote)).toEqual([]);
  });

  it('may not send in threads, it answers in their channel', async () => {
    const { sandbox } = await scene();
    deny(sandbox, PermissionFlagsBits.SendMessagesInThreads);
    const reply = await replyTo(sandbox.member('Ana'), `${bot(sandbox)} ${QUESTION}`);
    expect(reply.content).toMatch(ANSWERED);
  });

  it('has been timed out, it says nothing', async () => {
    const footnote = await scene();
    const { sandbox, bot: running } = footnote;
    const ana = sandbox.member('Ana');
    sandbox.timeOut({ id: sandbox.applicationId }, sandbox.clock.now() + WINDOW);
    ana.say(`${bot(sandbox)} ${QUESTION}`);
    await replyTo(ana, QUESTION, { where: ana.directMessages });
    await running().stop();
    expect(ana.sees()).toHaveLength(1);
    expect(troubles(footnote)).toEqual([]);
  });

  it('finds a thread locked, it says nothing', async () => {
    const footnote = await scene();
    const { sandbox, bot: running } = footnote;
    const permissions = PermissionFlagsBits.ManageThreads;
    const mo = sandbox.member('Mo', { permissions });
    const where = sandbox.addThread('general', 'ferries');
    sandbox.setThread('ferries', { isLocked: true });
    mo.say(`${bot(sandbox)} ${QUESTION}`, where);
    await replyTo(mo, QUESTION, { where: mo.directMessages });
    await running().stop();
    expect(mo.sees(where)).toHaveLength(1);
    expect(troubles(footnote)).toEqual([]);
  });

  it('may not embed, it says what it lacks', async () => {
    const { sandbox } = await scene();
    deny(sandbox, PermissionFlagsBits.EmbedLinks);
    const reply = await replyTo(sandbox.member('Ana'), `${bot(sandbox)} ${QUESTION}`);
    expect(reply).toMatchObject({
      content: 'Footnote needs the permission **Embed Links** here for that.',
      components: [],
    });
  });

  it('may not read the history, it answers without a reference', async () => {
    const { sandbox } = await scene();
    deny(sandbox, PermissionFlagsBits.ReadMessageHistory);
    const ana = sandbox.member('Ana');
    ana.say(`${bot(sandbox)} ${QUESTION}`);
    const reply = await ana.awaits(({ content }) => ANSWERED.test(content));
    expect(reply).toMatchObject({ replyTo: null, mentions: NOBODY });
  });
});

describe('a channel that has had its answers', () => {
  const limits = { channelReplies: 2, channelWindow: WINDOW };
  const COOLING =
    /^This channel had 2 public answers in the last 10 seconds\. Ask again in a moment/u;

  it('is told so once, then nothing until that is over, and so again', async () => {
    const { sandbox, bot: running } = await scene({ limits });
    const ana = sandbox.member('Ana');
    const ask = () => replyTo(ana, `${bot(sandbox)} ${QUESTION}`);
    const contents: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      for (let asked = 0; asked < 3; asked += 1) contents.push((await ask()).content);
      ana.say(`${bot(sandbox)} ${QUESTION}`);
      await replyTo(ana, QUESTION, { where: ana.directMessages });
      sandbox.clock.advance(WINDOW);
    }
    await running().stop();
    const round = [ANSWERED, ANSWERED, COOLING].map(text => expect.stringMatching(text));
    expect(contents).toEqual([...round, ...round]);
    expect(ana.sees().filter(({ author }) => author === 'Footnote')).toHaveLength(6);
  });

  it.each([
    ['that asks nothing', ''],
    ['of common words alone', ' who was it?'],
  ])('counts a word on a message %s as one', async (_, text) => {
    const { sandbox } = await scene({ limits: { ...limits, channelReplies: 1 } });
    const ana = sandbox.member('Ana');
    await replyTo(ana, `${bot(sandbox)}${text}`);
    const reply = await replyTo(ana, `${bot(sandbox)}${text}`);
    expect(reply.content).toMatch(/^This channel had 1 public answer in the last/u);
  });

  it('answers who may manage messages, and other channels', async () => {
    let moderators = '';
    const { sandbox } = await scene({
      limits,
      sandbox: { channels: ['general', 'sports'] },
      // The stand-in tells of roles as the bot is let in, and not later.
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
      replies.push(await replyTo(mo, `${bot(sandbox)} ${QUESTION}`));
    }
    replies.push(await replyTo(ana, `${bot(sandbox)} ${QUESTION}`, { where: sports }));
    for (const { content } of replies) expect(content).toMatch(ANSWERED);
    expect((await replyTo(ana, `${bot(sandbox)} ${QUESTION}`)).content).toMatch(COOLING);
  });

  it('shows the answer to a command to its asker alone', async () => {
    const { sandbox } = await scene({ limits });
    const ana = sandbox.member('Ana');
    for (let asked = 0; asked < 2; asked += 1) await replyTo(ana, `${bot(sandbox)} ${QUESTION}`);
    const reply = await ana.slash('ask', { question: QUESTION });
    expect(reply.isPrivate).toBe(true);
    expect(buttonsOf(reply)).toEqual([]);
  });
});

function scene(options: Partial<Parameters<typeof startFootnote>[0]> = {}): Promise<Footnote> {
  return startFootnote({ articles: NEWSROOM, ...options });
}

function deny(sandbox: Sandbox, permission: bigint): void {
  const own = { id: sandbox.applicationId, type: 1, allow: 0n, deny: permission } as const;
  sandbox.setOverwrites('general', [own]);
}
