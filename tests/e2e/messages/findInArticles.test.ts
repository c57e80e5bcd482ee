import { ComponentType, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FIND_IN_ARTICLES as FIND } from '../../../src/render/answers/renderFound.ts';
import type { Reading } from '../../../src/render/notices/notices.ts';
import type { Channel } from '../../../src/sandbox/model/channel.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { loggedProblems } from '../loggedProblems.ts';
import { buttonsOf } from '../messaging.ts';
import { NEWSROOM } from '../newsroom.ts';
import { messageOf, updateOf } from '../outcomes.ts';
import { citationOf, citationsIn, questionLineOf } from '../quotes.ts';

const MESSAGE = 'I heard the ferry ran aground since its rudder failed';
const SHARE = 'Share in channel';
const SHARED_NOTE = '-# Shared in the channel.';
const MARKUP = 'links, mentions, emoji, code or quotations';
const FOUND = /^(?:Ferry runs aground|\d passages from \d articles?)/u;
const NOBODY = { userIds: [], roleIds: [], everyone: false };
const { SendMessages, SendMessagesInThreads, EmbedLinks, ReadMessageHistory } = PermissionFlagsBits;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a message lookup', () => {
  it('is private, quotes word for word and can be shown to the channel', async () => {
    const { ana, ben, message } = await setUp();
    const found = await ana.rightClick(message, FIND);
    const citations = citationsIn(found);
    expect(found).toMatchObject({ content: expect.stringMatching(FOUND), isPrivate: true });
    expect(questionLineOf(found)).toBe(`“${MESSAGE}”`);
    expect(citations).not.toEqual([]);
    expect(citations).toEqual(citations.map(({ text }) => citationOf(NEWSROOM, text)));
    expect(actionsOf(found)).toEqual([SHARE]);
    expect(ben.sees()).toEqual([message]);
  });

  it('cannot be shown when the articles do not answer', async () => {
    const { ana } = await setUp();
    const found = await ana.rightClick(ana.say('My zeppelin is late'), FIND);
    expect(found.content).toMatch(/^Nothing in the articles on this\./u);
    expect(buttonsOf(found)).toEqual([]);
  });

  it.each<[what: string, holds: string, write: (user: User) => ShownMessage]>([
    [
      'a picture',
      'pictures or files without a description',
      user => user.say({ files: [{ name: 'ferry.png', contentType: 'image/png' }] }),
    ],
    ['a sticker', 'stickers', user => user.say({ stickers: ['rudder'] })],
    ['a link', MARKUP, user => user.say('https://harbour.example/ferry-runs-aground')],
    ['an emoji', MARKUP, user => user.say('<:ferry:123456789012345678>')],
    ['code', MARKUP, user => user.say('```\nrudder failed\n```')],
    ['a quotation', MARKUP, user => user.say('> The rudder failed.')],
    [
      'a sticker on a quotation',
      `stickers and ${MARKUP}`,
      user => user.say({ text: '> The rudder failed.', stickers: ['rudder'] }),
    ],
  ])('reports that the message has no words when it is only %s', async (_, holds, write) => {
    const { ana, ben } = await setUp();
    const found = await ana.rightClick(write(ben), FIND);
    const content = `This message has no words to look up, only ${holds}.`;
    expect(found).toMatchObject({ content, isPrivate: true });
  });

  it.each<[what: string, write: (user: User, sandbox: Sandbox) => ShownMessage]>([
    ['is forwarded', user => user.forward(user.say(MESSAGE))],
    ['asks in a poll', user => user.say({ poll: { question: MESSAGE, answers: ['Yes', 'No'] } })],
    ['has a picture too', user => user.say({ text: MESSAGE, files: [{ name: 'ferry.png' }] })],
    [
      'answers in a poll',
      user => user.say({ poll: { question: 'Which?', answers: [MESSAGE, 'None'] } }),
    ],
    [
      'describes a picture',
      user => user.say({ files: [{ name: 'ferry.png', description: MESSAGE }] }),
    ],
    ['has an embed', (_, sandbox) => sandbox.addBot('Other').say({ embeds: [{ title: MESSAGE }] })],
    [
      'has a field in an embed',
      (_, sandbox) =>
        sandbox.addBot('Other').say({ embeds: [{ fields: [{ name: 'Ferry', value: MESSAGE }] }] }),
    ],
    [
      'has text in a container',
      (_, sandbox) =>
        sandbox.addBot('Other').say({
          components: [
            {
              type: ComponentType.Container,
              components: [{ type: ComponentType.TextDisplay, content: MESSAGE }],
            },
          ],
        }),
    ],
    ['is from a bot', (_, sandbox) => sandbox.addBot('Other').say(MESSAGE)],
    ['is from a webhook', (_, sandbox) => sandbox.addWebhook('general', 'News').say(MESSAGE)],
  ])('finds passages when the message %s', async (_, write) => {
    const { ana, ben, sandbox } = await setUp();
    const found = await ana.rightClick(write(ben, sandbox), FIND);
    expect(found.content).toMatch(FOUND);
    expect(actionsOf(found)).toEqual([SHARE]);
  });

  it('finds passages for the first message of a thread', async () => {
    const { sandbox, ana, message } = await setUp({ sandbox: { readsMessageContent: true } });
    const thread = sandbox.startThread(message, 'ferries');
    const [starter = message] = ana.sees(thread);
    expect((await ana.rightClick(starter, FIND)).content).toMatch(FOUND);
  });

  it('reports when Discord does not show the first message of a thread to the bot', async () => {
    const { sandbox, ana, message } = await setUp();
    const thread = sandbox.startThread(message, 'ferries');
    const [starter = message] = ana.sees(thread);
    expect((await ana.rightClick(starter, FIND)).content).toBe(
      'This message has no words to look up, only the message that starts the thread, which Discord does not show to Footnote.',
    );
  });

  it('notes once that not all articles are read, shown or not', async () => {
    const reading: Reading = { done: 1, total: 3 };
    const { ana, message } = await setUp({ reading: () => reading });
    const found = await ana.rightClick(message, FIND);
    const shown = updateOf(await ana.press(found, SHARE));
    const post = ana.sees().at(-1);
    for (const one of [found, shown, post]) {
      expect(one?.content.match(/Still reading/gu)).toHaveLength(1);
    }
  });
});

describe('a lookup shown to the channel', () => {
  it('is a reply to the message, as the asker saw it', async () => {
    const { ana, ben, message } = await setUp();
    const found = await ana.rightClick(message, FIND);
    const after = updateOf(await ana.press(found, SHARE));
    const [, post] = ben.sees();
    expect(post).toMatchObject({ author: 'Footnote', replyTo: message.id, mentions: NOBODY });
    expect(post?.content).toBe(found.content.split('\n', 1)[0]);
    expect(post?.embeds).toMatchObject(found.embeds);
    expect(actionsOf(post ?? message)).toEqual(['Delete']);
    expect(after).toMatchObject({
      content: `${found.content}\n${SHARED_NOTE}`,
      embeds: found.embeds,
    });
    expect(actionsOf(after)).toEqual([]);
    expect(ben.sees()).toHaveLength(2);
  });

  it('is posted once when the button is pressed twice at the same time', async () => {
    const { ana, ben, message } = await setUp();
    const found = await ana.rightClick(message, FIND);
    const pressed = await Promise.all([ana.press(found, SHARE), ana.press(found, SHARE)]);
    for (const outcome of pressed)
      expect(updateOf(outcome).content.endsWith(SHARED_NOTE)).toBe(true);
    expect(ben.sees()).toHaveLength(2);
  });

  it('can be shown after a restart', async () => {
    const { ana, ben, message, restart } = await setUp();
    const found = await ana.rightClick(message, FIND);
    await restart();
    updateOf(await ana.press(found, SHARE));
    expect(ben.sees()).toHaveLength(2);
  });

  it('opens quotes in context', async () => {
    const { ana, ben, message } = await setUp();
    await ana.press(await ana.rightClick(message, FIND), SHARE);
    const post = ben.sees().at(-1) ?? message;
    expect(messageOf(await ben.press(post, 'Context 1')).content).toMatch(
      /^In context: Ferry runs/u,
    );
  });

  it('pings nobody, whatever the message says', async () => {
    const { ana, ben } = await setUp();
    const marks = `@everyone @here <@${ben.id}> <@${ana.id}>`;
    const found = await ana.rightClick(ben.say(`${marks} the rudder failed ${marks}`), FIND);
    await ana.press(found, SHARE);
    expect(ben.sees().at(-1)).toMatchObject({ author: 'Footnote', mentions: NOBODY });
  });

  it('is allowed when Discord does not name the owner of the installation', async () => {
    const { sandbox, ana, message } = await setUp();
    sandbox.faults.onEvent('INTERACTION_CREATE', data => ({
      ...data,
      authorizing_integration_owners: {},
    }));
    expect(actionsOf(await ana.rightClick(message, FIND))).toEqual([SHARE]);
  });

  it('works in direct messages too', async () => {
    const { ana } = await setUp();
    const where = ana.directMessages;
    const message = ana.say(MESSAGE, where);
    const found = await ana.rightClick(message, FIND, where);
    expect(actionsOf(found)).toEqual([SHARE]);
    updateOf(await ana.press(found, SHARE));
    expect(ana.sees(where).at(-1)).toMatchObject({ replyTo: message.id, isPrivate: false });
  });
});

describe('showing a lookup', () => {
  interface Case {
    readonly who: 'asker' | 'bot';
    readonly lacks: bigint;
    readonly called: string;
    readonly isThread: boolean;
    readonly isOffered: boolean;
  }
  const CASES: readonly Case[] = (['asker', 'bot'] as const).flatMap(who => [
    { who, lacks: SendMessages, called: 'Send Messages', isThread: false, isOffered: false },
    {
      who,
      lacks: SendMessagesInThreads,
      called: 'Send Messages in Threads',
      isThread: true,
      isOffered: false,
    },
    {
      who,
      lacks: SendMessagesInThreads,
      called: 'Send Messages in Threads',
      isThread: false,
      isOffered: true,
    },
  ]);
  const BOT_CASES: readonly Case[] = [
    [EmbedLinks, 'Embed Links'] as const,
    [ReadMessageHistory, 'Read Message History'] as const,
  ].map(([lacks, called]) => ({
    who: 'bot',
    lacks,
    called,
    isThread: false,
    isOffered: false,
  }));

  it.each([...CASES, ...BOT_CASES])(
    'is offered: $isOffered, when the $who lacks $called (in a thread: $isThread)',
    async ({ who, lacks, isThread, isOffered }) => {
      const { sandbox, ana, message } = await setUp({}, isThread);
      deny(sandbox, who === 'bot' ? sandbox.applicationId : ana.id, lacks);
      const found = await ana.rightClick(message, FIND);
      expect(found.content).toMatch(FOUND);
      expect(actionsOf(found)).toEqual(isOffered ? [SHARE] : []);
    },
  );

  it.each([...CASES, ...BOT_CASES].filter(({ isOffered }) => !isOffered))(
    'is refused with the reason once the $who lacks $called (in a thread: $isThread)',
    async ({ who, lacks, called, isThread }) => {
      const { sandbox, ana, message, where } = await setUp({}, isThread);
      const found = await ana.rightClick(message, FIND);
      deny(sandbox, who === 'bot' ? sandbox.applicationId : ana.id, lacks);
      const told = messageOf(await ana.press(found, SHARE));
      const [name, verb] = who === 'bot' ? ['Footnote', 'needs'] : ['You', 'need'];
      expect(told).toMatchObject({
        content: `${name} ${verb} the permission **${called}** for that.`,
        isPrivate: true,
      });
      expect(ana.sees(where)).toEqual([message, found, told]);
    },
  );
});

describe('a lookup that can no longer be shown is reported in private', () => {
  it('when the message has been deleted', async () => {
    const { ana, ben, message } = await setUp({ refusals: ['replyToKnownMessage'] });
    const found = await ana.rightClick(message, FIND);
    ben.remove(message);
    const told = messageOf(await ana.press(found, SHARE));
    expect(told).toMatchObject({
      content: 'Nothing was posted: the message no longer exists.',
      isPrivate: true,
    });
    expect(ben.sees()).toEqual([]);
  });

  it.each([
    [403, 50001, 'Footnote cannot see the channel'],
    [403, 50013, 'Footnote lacks a permission there'],
    [400, 200000, 'AutoMod blocked it'],
    [400, 240000, 'Discord’s link filter blocked it'],
    [404, 10003, 'the channel no longer exists'],
    [404, 10008, 'the message no longer exists'],
    [400, 160005, 'the thread is locked'],
  ])('when Discord refuses it: %i, %i', async (status, code, reason) => {
    const footnote = await setUp();
    const { sandbox, ana, ben, message } = footnote;
    const found = await ana.rightClick(message, FIND);
    sandbox.faults.onRequest(
      { method: 'POST', path: '/channels/:channel/messages' },
      { kind: 'refusal', status, code, message: 'Refused' },
    );
    const told = messageOf(await ana.press(found, SHARE));
    expect(told).toMatchObject({ content: `Nothing was posted: ${reason}.`, isPrivate: true });
    expect(ben.sees()).toEqual([message]);
    expect(loggedProblems(footnote)).toEqual([]);
    updateOf(await ana.press(found, SHARE));
    expect(ben.sees()).toHaveLength(2);
  });
});

/** The buttons of a message besides those that open quotes. */
function actionsOf(message: ShownMessage): string[] {
  return buttonsOf(message).filter(label => !label.startsWith('Context '));
}

interface Setup extends Footnote {
  readonly ana: User;
  readonly ben: User;
  readonly where: Pick<Channel, 'id'>;
  /** Written by Ben in the channel or in a thread of it. */
  readonly message: ShownMessage;
}

async function setUp(
  options: Partial<Parameters<typeof startFootnote>[0]> = {},
  isThread = false,
): Promise<Setup> {
  const footnote = await startFootnote({ articles: NEWSROOM, ...options });
  const { sandbox } = footnote;
  const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
  const where = isThread ? sandbox.addThread('general', 'ferries') : sandbox.channel('general');
  return { ...footnote, ana, ben, where, message: ben.say(MESSAGE, where) };
}

function deny(sandbox: Sandbox, id: string, permission: bigint): void {
  sandbox.setOverwrites('general', [{ id, type: 1, allow: 0n, deny: permission }]);
}
