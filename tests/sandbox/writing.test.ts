import { type Client, Events, GatewayIntentBits, type Message } from 'discord.js';
import { MessageReferenceType, MessageType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import type { ShownMessage } from '../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../src/sandbox/user/user.ts';
import { NotSent } from '../../src/sandbox/user/userError.ts';
import { once, startBot } from './bot.ts';
import { request } from './request.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

let sandbox: Sandbox;
let client: Client<true>;
let ann: User;

async function start(options: { readonly readsMessageContent: boolean }): Promise<void> {
  sandbox = await startSandbox({ announcesJoins: true, ...options });
  const content = options.readsMessageContent ? [MessageContent] : [];
  const intents = [Guilds, GuildMessages, DirectMessages, ...content];
  client = await startBot(sandbox, async () => undefined, intents);
  ann = sandbox.member('Ann');
  // discord.js ignores messages in unknown channels.
  await client.users.createDM(ann.id);
}

afterEach(async () => {
  await client.destroy();
  await sandbox.close();
});

/** What the bot receives about a new message. */
function received(act: () => Pick<ShownMessage, 'id'>): Promise<Message> {
  return new Promise(resolve => {
    const { id } = act();
    client.on(Events.MessageCreate, message => {
      if (message.id === id) resolve(message);
    });
  });
}

function post(body: object): Promise<unknown> {
  return request(sandbox, 'POST', `/channels/${sandbox.channel('general').id}/messages`, body);
}

function lastShown() {
  const shown = ann.sees().at(-1);
  if (shown === undefined) throw new Error('nothing is shown');
  return shown;
}

describe('a bot that may read content is notified', () => {
  beforeEach(() => start({ readsMessageContent: true }));

  it('of files without text', async () => {
    const bytes = new TextEncoder().encode('1, 2');
    const { content, attachments } = await received(() =>
      ann.say({ files: [{ name: 'notes.txt', contentType: 'text/plain', bytes }] }),
    );
    expect(content).toBe('');
    expect(attachments.map(({ name, size }) => ({ name, size }))).toEqual([
      { name: 'notes.txt', size: 4 },
    ]);
  });

  it('of stickers without text', async () => {
    const { stickers } = await received(() => ann.say({ stickers: ['Wave'] }));
    expect(stickers.map(({ name }) => name)).toEqual(['Wave']);
  });

  it('of a poll', async () => {
    const { poll } = await received(() =>
      ann.say({ poll: { question: 'Tea?', answers: ['Yes', 'No'] } }),
    );
    expect(poll?.question.text).toBe('Tea?');
    expect(poll?.answers.map(({ text }) => text)).toEqual(['Yes', 'No']);
  });

  it('of a forwarded message, as it was then', async () => {
    const original = ann.say('the news');
    const forward = await received(() => ann.forward(original, ann.directMessages));
    ann.edit(original, 'other news');
    expect(forward).toMatchObject({ content: '', reference: { messageId: original.id } });
    expect(forward.reference?.type).toBe(MessageReferenceType.Forward);
    expect(forward.messageSnapshots.map(({ content }) => content)).toEqual(['the news']);
    expect(forward.flags.has('HasSnapshot')).toBe(true);
  });

  it('of an edit and a deletion', async () => {
    const said = ann.say('helo');
    const updated = once(client, Events.MessageUpdate);
    expect(ann.edit(said, 'hello')).toMatchObject({ content: 'hello', isEdited: true });
    expect((await updated)[1]).toMatchObject({ id: said.id, content: 'hello' });
    const deleted = once(client, Events.MessageDelete);
    ann.remove(said);
    expect((await deleted)[0].id).toBe(said.id);
    expect(ann.sees().map(({ id }) => id)).not.toContain(said.id);
  });

  it('of a pin, with a system message', async () => {
    const mod = sandbox.member('Mod', { permissions: P.PinMessages });
    const said = ann.say('rules');
    const pins = once(client, Events.ChannelPinsUpdate);
    const pinned = await received(() => {
      mod.pin(said);
      return lastShown();
    });
    expect(pinned).toMatchObject({ type: MessageType.ChannelPinnedMessage, content: '' });
    expect(pinned.reference?.messageId).toBe(said.id);
    expect((await pins)[0].id).toBe(said.channelId);
    const path = `/channels/${said.channelId}/messages`;
    expect((await request(sandbox, 'GET', `${path}/${said.id}`)).body).toMatchObject({
      pinned: true,
    });
    expect((await request(sandbox, 'GET', `${path}/${pinned.id}`)).body).not.toHaveProperty(
      'referenced_message',
    );
  });

  it('of a new member, if the guild announces it', async () => {
    const joined = await received(() => {
      sandbox.member('Zoe');
      return lastShown();
    });
    expect(joined).toMatchObject({ type: MessageType.UserJoin, content: '', system: true });
    expect(joined.author.globalName).toBe('Zoe');
  });

  it('messages of other bots and webhooks', async () => {
    const other = sandbox.addBot('Clock');
    const chimed = await received(() => other.say('noon'));
    expect(chimed).toMatchObject({ content: 'noon', webhookId: null });
    expect(chimed.author).toMatchObject({ id: other.id, bot: true });
    const webhook = sandbox.addWebhook('general', 'Wire');
    const wired = await received(() => webhook.say('@everyone news'));
    expect(wired).toMatchObject({ content: '@everyone news', webhookId: webhook.id, member: null });
    expect(wired.author.bot).toBe(true);
    expect(wired.mentions.everyone).toBe(false);
  });

  it.each([
    ['pings the author it replies to', 'why?', true],
    ['does not ping when that is turned off', { text: 'why?', pingsAnswered: false }, false],
  ])('whether a reply %s', async (_, draft, isPinged) => {
    await post({ content: 'an answer' });
    const answer = lastShown();
    const reply = await received(() => ann.say(draft, undefined, answer));
    expect(reply.type).toBe(MessageType.Reply);
    expect(reply.reference?.messageId).toBe(answer.id);
    expect(reply.mentions.users.has(sandbox.applicationId)).toBe(isPinged);
    const edited = ann.edit(lastShown(), 'why not?');
    expect(edited.mentions.userIds.includes(sandbox.applicationId)).toBe(isPinged);
  });
});

describe('a bot that may not read content is notified', () => {
  beforeEach(() => start({ readsMessageContent: false }));

  const everything = {
    text: 'x',
    files: [{ name: 'notes.txt' }],
    poll: { question: 'Tea?', answers: ['Yes'] },
  };

  it('of a message without its content', async () => {
    const message = await received(() => ann.say({ ...everything, stickers: ['Wave'] }));
    expect(message).toMatchObject({ content: '', poll: null });
    expect(message.attachments.size).toBe(0);
    expect(message.stickers.size).toBe(1);
    const path = `/channels/${message.channelId}/messages/${message.id}`;
    const { body } = await request(sandbox, 'GET', path);
    expect(body).toMatchObject({ content: '', attachments: [], embeds: [], components: [] });
    expect(body).not.toHaveProperty('poll');
  });

  it('of a forward without its content', async () => {
    const original = ann.say('the news');
    const { messageSnapshots } = await received(() => ann.forward(original));
    expect(messageSnapshots.map(({ content }) => content)).toEqual(['']);
  });

  test.each<[string, () => ShownMessage]>([
    ['direct messages', () => ann.say(everything, ann.directMessages)],
    [
      'a message that mentions it',
      () => ann.say({ ...everything, text: `<@${sandbox.applicationId}>` }),
    ],
  ])('all of %s', async (_, act) => {
    const message = await received(act);
    expect(message.content).not.toBe('');
    expect(message.attachments.size).toBe(1);
    expect(message.poll?.question.text).toBe('Tea?');
  });

  it('all of a reply that pings it, but of the referenced message only what it may read', async () => {
    await post({ content: 'an answer' });
    const pings = await received(() => ann.say('why?', undefined, lastShown()));
    expect(pings.content).toBe('why?');
    const bob = sandbox.member('Bob').say('hm');
    const { id } = await received(() => ann.say(`<@${sandbox.applicationId}> hm?`, undefined, bob));
    const { body } = await request(sandbox, 'GET', `/channels/${bob.channelId}/messages/${id}`);
    expect(body).toMatchObject({
      content: `<@${sandbox.applicationId}> hm?`,
      referenced_message: { id: bob.id, content: '' },
    });
  });

  it('which message the referenced message replies to, but not its content', async () => {
    const first = ann.say('where?');
    const second = ann.say('there', undefined, first);
    const third = await received(() =>
      ann.say(`<@${sandbox.applicationId}> why?`, undefined, second),
    );
    expect(third.reference?.messageId).toBe(second.id);
    const path = `/channels/${second.channelId}/messages/${third.id}`;
    const { body } = await request(sandbox, 'GET', path);
    expect(body).toMatchObject({
      referenced_message: { id: second.id, message_reference: { message_id: first.id } },
    });
    expect(JSON.stringify(body)).not.toContain('where?');
  });
});

describe("Discord's client does not", () => {
  beforeEach(() => start({ readsMessageContent: false }));

  test.each<[string, () => unknown]>([
    ['send nothing', () => ann.say({})],
    ['send 2,001 characters', () => ann.say('x'.repeat(2001))],
    ["edit others' messages", () => ann.edit(sandbox.member('Bob').say('x'), 'y')],
    ["delete others' messages", () => ann.remove(sandbox.member('Bob').say('x'))],
    ['pin for everyone', () => ann.pin(ann.say('x'))],
    ['forward a poll', () => ann.forward(ann.say({ poll: { question: 'x', answers: ['y'] } }))],
    ['reply to a system message', () => ann.say('hi', undefined, lastShown())],
    ['reply in another channel', () => ann.say('hi', ann.directMessages, ann.say('x'))],
  ])('%s', (_, act) => {
    expect(act).toThrow(NotSent);
  });

  it('send files without permission', () => {
    const deny = P.AttachFiles | P.SendPolls;
    sandbox.setOverwrites('general', [{ id: sandbox.guild.id, type: 0, allow: 0n, deny }]);
    expect(() => ann.say({ files: [{ name: 'x' }] })).toThrow(NotSent);
    expect(() => ann.say({ poll: { question: 'x', answers: ['y'] } })).toThrow(NotSent);
  });

  it('prevent moderators from deleting', () => {
    const mod = sandbox.member('Mod', { permissions: P.ManageMessages });
    const said = ann.say('x');
    mod.remove(said);
    expect(ann.sees().map(({ id }) => id)).not.toContain(said.id);
  });
});

describe('the API refuses', () => {
  beforeEach(() => start({ readsMessageContent: false }));

  it('a reply to a system message', async () => {
    const { id } = lastShown();
    expect(await post({ content: 'x', message_reference: { message_id: id } })).toMatchObject({
      status: 400,
      body: {
        errors: {
          message_reference: { _errors: [{ code: 'REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE' }] },
        },
      },
    });
  });
});
