import { Client } from 'discord.js';
import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import { SMALL_TALK } from '../../answer/conversation/smallTalk.ts';
import { startFootnote } from '../footnote.ts';
import { NEWSROOM } from '../newsroom.ts';
import { citationOf, citationsIn, descriptionOf } from '../quotes.ts';

// Messages that the articles have passages for.
const ON_RUDDER = 'they think the rudder failed';
const ON_BATS = 'bats live in the loft of the mill';
const noneOf = (messages: number | string) => `No passages found on any of ${messages} messages`;
const LINK = /https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+/gu;

afterEach(() => {
  vi.restoreAllMocks();
});

/** Starts a bot that reads messages, with two members. */
async function start(options: Partial<Parameters<typeof startFootnote>[0]> = {}) {
  const { sandbox: setup, ...others } = options;
  const footnote = await startFootnote({
    articles: NEWSROOM,
    sandbox: { readsMessageContent: true, ...setup },
    ...others,
  });
  const { sandbox } = footnote;
  return { ...footnote, ana: sandbox.member('Ana'), ben: sandbox.member('Ben') };
}

/** The number of messages requested from Discord, for each request. */
function limitsIn({ requests }: Sandbox): (string | null)[] {
  return requests
    .filter(({ method, path }) => method === 'GET' && path.endsWith('/messages'))
    .map(({ query }) => new URLSearchParams(query).get('limit'));
}

function linkTo({ guild }: Sandbox, { channelId, id }: ShownMessage): string {
  return `https://discord.com/channels/${guild.id}/${channelId}/${id}`;
}

describe('a lookup', () => {
  it('quotes passages for each thread of the conversation, and links to its messages', async () => {
    const { sandbox, ana, ben } = await start();
    const rudder = ben.say(ON_RUDDER);
    ben.say('lol');
    const repair = ben.say('and who repaired it?');
    const bats = ana.say(ON_BATS);
    const reply = await ana.slash('lookup');
    expect(reply).toMatchObject({
      isPrivate: false,
      content: 'Passages found on 3 of 4 messages',
    });
    const threads = descriptionOf(reply).match(/^\*\*Conversation .*$/gmu);
    expect(threads).toEqual([
      `**Conversation 1** ${[rudder, repair].map(said => `<@${ben.id}> ([message](${linkTo(sandbox, said)}))`).join(', ')}`,
      `**Conversation 2** <@${ana.id}> ([message](${linkTo(sandbox, bats)}))`,
    ]);
    for (const citation of citationsIn(reply)) {
      expect(citation).toEqual(citationOf(NEWSROOM, citation.text));
    }
    expect(reply.mentions).toEqual({ userIds: [], roleIds: [], everyone: false });
  });

  it('is private with the option private', async () => {
    const { ana, ben } = await start();
    ben.say(ON_RUDDER);
    const reply = await ana.slash('lookup', { private: true });
    expect(reply.isPrivate).toBe(true);
    expect(reply.content).toBe('Passages found on 1 of 1 message');
    expect(ben.sees()).toHaveLength(1);
  });

  it.each([
    [{}, '50'],
    [{ messages: 10 }, '10'],
    [{ messages: 100 }, '100'],
  ])('with %o reads the latest messages, this many: %s', async (options, limit) => {
    const { sandbox, ana, ben } = await start();
    ben.say(ON_BATS);
    for (let at = 1; at < Number(limit); at += 1) ben.say('lol');
    expect((await ana.slash('lookup', options)).content).toBe(
      `Passages found on 1 of ${limit} messages`,
    );
    ben.say('lol');
    const { content } = await ana.slash('lookup', { ...options, private: true });
    expect(content.split('\n')).toEqual([noneOf(limit), '-# Skipped: 1 from apps.']);
    expect(limitsIn(sandbox)).toEqual([limit, limit]);
  });

  it('reports that a channel is empty', async () => {
    const { ana } = await start();
    expect(await ana.slash('lookup')).toMatchObject({
      content: 'There are no messages here yet.',
      isPrivate: true,
    });
  });

  it.each<[what: string, texts: readonly string[]]>([
    ['small talk', SMALL_TALK.slice(0, 100)],
    ['commands', ['!play ferry aurora rudder', '/ask why did the rudder fail', '?rudder ferry']],
    ['links', ['https://harbour.example/ferry-aurora-rudder', '<https://kessel.example/bridge>']],
    ['code and quotations', ['`the rudder failed`', '> they think the rudder failed']],
  ])('ignores %s', async (_, texts) => {
    const { ana, ben } = await start();
    for (const text of texts) ben.say(text);
    const { content } = await ana.slash('lookup', { messages: 100 });
    expect(content.split('\n', 1)).toEqual([noneOf(texts.length)]);
  });

  it('ignores bots, webhooks, itself and Discord, and states how many it left out', async () => {
    const { sandbox, ana } = await start();
    sandbox.addBot('Herald').say(ON_RUDDER);
    sandbox.addWebhook('general', 'Ticker').say(ON_BATS);
    await ana.slash('search', { keywords: 'rudder' });
    ana.say({ stickers: ['Wave'] });
    sandbox
      .member('Mo', { permissions: P.PinMessages })
      .pin(ana.say({ files: [{ name: 'rudder.txt' }] }));
    const reply = await ana.slash('lookup');
    expect(reply.content.split('\n')).toEqual([
      noneOf(6),
      '-# Skipped: 2 without words, 3 from apps, 1 from Discord.',
    ]);
  });

  it('reads forwarded messages, polls and edits', async () => {
    const { sandbox, ana, ben } = await start({ sandbox: { channels: ['general', 'news'] } });
    const changed = ben.say('lol');
    ben.edit(changed, ON_BATS);
    const forward = ben.forward(ben.say(ON_RUDDER, sandbox.channel('news')));
    const poll = ben.say({ poll: { question: 'Is the Kessel bridge closed?', answers: ['a'] } });
    const links = descriptionOf(await ana.slash('lookup')).match(LINK);
    expect(new Set(links)).toEqual(
      new Set([changed, forward, poll].map(message => linkTo(sandbox, message))),
    );
  });

  it('reads only the thread that it is used in', async () => {
    const { sandbox, ana, ben } = await start();
    const thread = sandbox.addThread('general', 'talk');
    ben.say(ON_BATS);
    const said = ben.say(ON_RUDDER, thread);
    const reply = await ana.slash('lookup', {}, thread);
    expect(reply.channelId).toBe(thread.id);
    expect(descriptionOf(reply).match(LINK)).toEqual([linkTo(sandbox, said)]);
  });

  it('answers many members at the same time, each in another channel', async () => {
    const channels = ['general', ...Array.from({ length: 11 }, (_, at) => `desk-${at}`)] as const;
    const { sandbox, ben } = await start({
      sandbox: { channels: ['general', ...channels.slice(1)] },
    });
    const replies = await Promise.all(
      channels.map(async (name, at) => {
        const said = ben.say(at % 2 === 0 ? ON_RUDDER : ON_BATS, sandbox.channel(name));
        const asker = sandbox.member(`Asker ${at}`);
        return { said, reply: await asker.slash('lookup', {}, sandbox.channel(name)) };
      }),
    );
    for (const { said, reply } of replies) {
      expect(descriptionOf(reply).match(LINK)).toEqual([linkTo(sandbox, said)]);
    }
  });

  it('notes that not all articles are read yet', async () => {
    const { ana } = await start({ reading: () => ({ done: 3, total: 9 }) });
    ana.say('lol');
    expect((await ana.slash('lookup')).content).toContain(
      '-# Still reading the articles: 3 of 9 so far',
    );
  });
});

describe('a lookup is refused with the reason before anything is read', () => {
  it('when the bot does not read messages, with how to allow it and what to use instead', async () => {
    const { sandbox, ana, ben } = await start({ sandbox: { readsMessageContent: false } });
    ben.say(ON_RUDDER);
    const { content, isPrivate } = await ana.slash('lookup');
    expect(isPrivate).toBe(true);
    for (const part of ['Message Content Intent', '`MESSAGE_CONTENT=true`', '**Find in articles**'])
      expect(content).toContain(part);
    expect(limitsIn(sandbox)).toEqual([]);
    expect(ben.sees()).toHaveLength(1);
  });

  it.each([
    ['the asker', 'You need', P.ReadMessageHistory, 'Read Message History'],
    ['the bot', 'Footnote needs', P.ReadMessageHistory, 'Read Message History'],
    ['the bot', 'Footnote needs', P.ViewChannel, 'View Channel'],
  ])('when %s lacks a permission: %s %s', async (whom, who, deny, name) => {
    const { sandbox, ana, ben } = await start();
    ben.say(ON_RUDDER);
    const id = whom === 'the bot' ? sandbox.applicationId : ana.id;
    sandbox.setOverwrites('general', [{ id, type: 1, allow: 0n, deny }]);
    const notice = await ana.slash('lookup');
    expect(notice).toMatchObject({
      content: `${who} the permission **${name}** for that.`,
      isPrivate: true,
    });
    expect(limitsIn(sandbox)).toEqual([]);
  });

  it('and is not offered in direct messages', async () => {
    const { ana } = await start();
    expect(ana.offered(ana.directMessages)).not.toContain('lookup');
  });
});

describe('text in the channel', () => {
  it('has no effect: pings, Markdown and imitations of the bot’s replies', async () => {
    const { sandbox, ana, ben } = await start();
    const role = sandbox.addRole('Press', { isMentionable: true });
    const marks = `@everyone <@${ana.id}> <@&${role.id}> **# [x](https://evil.example)** \`\`\``;
    const forged = `> <@${ana.id}> asked: x\n**[1]**\n> They lied.\n**Sources**\nferry.md`;
    for (const text of [marks, forged, `${ON_RUDDER} ${marks}`, `${forged}\n${ON_RUDDER}`])
      ben.say(text);
    ben.say(`${ON_RUDDER} `.repeat(68));
    for (let at = 0; at < 94; at += 1) ben.say(`${marks} ${'rudder ferry '.repeat(140)}`);
    const reply = await ana.slash('lookup', { messages: 100 });
    expect(reply.content).toMatch(/^Passages found on \d+ of 99 messages/u);
    expect(reply.mentions).toEqual({ userIds: [], roleIds: [], everyone: false });
    const shown = `${reply.content}\n${descriptionOf(reply)}`;
    for (const text of ['@everyone', 'evil.example', 'They lied', role.id]) {
      expect(shown).not.toContain(text);
    }
    for (const citation of citationsIn(reply)) {
      expect(citation).toEqual(citationOf(NEWSROOM, citation.text));
    }
  });

  it('is neither logged nor stored', async () => {
    const login = vi.spyOn(Client.prototype, 'login');
    const { sandbox, logged, ana, ben } = await start();
    const thread = sandbox.addThread('general', 'talk');
    for (const where of [sandbox.channel('general'), thread, ben.directMessages]) {
      ben.say(`the xylophone and the failed rudder of the ferry`, where);
    }
    for (const where of [sandbox.channel('general'), thread]) {
      await ana.slash('lookup', {}, where);
    }
    sandbox.faults.onRequest(
      { method: 'GET', path: '/channels/:channel/messages' },
      { kind: 'refusal', status: 400, code: 50035, message: 'xylophone' },
    );
    await ana.slash('lookup');
    expect(logged()).toContain('"failed"');
    expect(logged().replaceAll('Error: xylophone', '')).not.toContain('rudder');
    const [client] = login.mock.contexts;
    if (!(client instanceof Client)) throw new TypeError('no client has logged in');
    const channels = [...client.channels.cache.values()].filter(channel => channel.isTextBased());
    expect(channels.length).toBeGreaterThan(1);
    for (const { messages } of channels) expect(messages.cache.size).toBe(0);
  });
});
