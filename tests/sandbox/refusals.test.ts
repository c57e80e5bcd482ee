import type { Client, Interaction } from 'discord.js';
import { InteractionResponseType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import type { User } from '../../src/sandbox/user/user.ts';
import { startBot } from './bot.ts';
import { type RawReply, request } from './request.ts';

const MINUTE = 60_000;
const EPHEMERAL = 64;

let sandbox: Sandbox;
let client: Client<true>;
let ann: User;
let channel: string;
let thread: string;
let taken: (interaction: Interaction) => void;

beforeAll(async () => {
  sandbox = await startSandbox();
  client = await startBot(sandbox, async interaction => {
    taken(interaction);
  });
  await client.application.commands.create({ name: 'ask', description: 'Asks' });
  ann = sandbox.member('Ann');
  channel = sandbox.channel('general').id;
  thread = sandbox.addThread('general', 'aside').id;
});

beforeEach(() => {
  sandbox.setOverwrites('general', []);
  // Starts a new window of every rate limit.
  sandbox.clock.advance(10_000);
});

afterAll(async () => {
  await client.destroy();
  await sandbox.close();
});

/** An interaction whose responses the test sends itself. */
interface Answering<Outcome> {
  readonly outcome: Promise<Outcome>;
  readonly token: string;
  readonly callback: (body: unknown, query?: string) => Promise<RawReply>;
  readonly send: (method: string, path: string, body?: unknown) => Promise<RawReply>;
  readonly followUp: (content: string, flags?: number) => Promise<RawReply>;
  readonly edit: (message: string, body: unknown) => Promise<RawReply>;
}

const invoke = () => begin(() => ann.slash('ask'));

async function begin<Outcome>(start: () => Promise<Outcome>): Promise<Answering<Outcome>> {
  const received = new Promise<Interaction>(resolve => {
    taken = resolve;
  });
  const outcome = start();
  outcome.catch(() => undefined);
  const { id, token, applicationId } = await received;
  const webhook = `/webhooks/${applicationId}/${token}`;
  const send = (method: string, path: string, body?: unknown) =>
    request(sandbox, method, webhook + path, body, { Authorization: '' });
  return {
    outcome,
    token,
    callback: (body, query = '') =>
      request(sandbox, 'POST', `/interactions/${id}/${token}/callback${query}`, body),
    send,
    followUp: (content, flags = 0) => send('POST', '', { content, flags }),
    edit: (message, body) => send('PATCH', `/messages/${message}`, body),
  };
}

const buttonWith = (emoji: object | null) => ({
  type: 1,
  components: [{ type: 2, style: 1, custom_id: 'press', label: 'Press', emoji }],
});
const FORM = {
  type: InteractionResponseType.Modal,
  data: { custom_id: 'form', title: 'Form', components: [{ type: 10, content: 'Sure?' }] },
};

const says = (content: string, flags = 0) => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: { content, flags },
});
const thinks = (flags = 0) => ({
  type: InteractionResponseType.DeferredChannelMessageWithSource,
  data: { flags },
});

function take(...bits: readonly bigint[]): void {
  const deny = bits.reduce((sum, bit) => sum | bit, 0n);
  sandbox.setOverwrites('general', [{ id: sandbox.guild.id, type: 0, allow: 0n, deny }]);
}

const post = (body: unknown, where = channel) =>
  request(sandbox, 'POST', `/channels/${where}/messages`, body);

async function posted(content = 'said'): Promise<string> {
  await post({ content });
  return ann.sees().at(-1)?.id ?? '';
}

describe('the API refuses', () => {
  test.each<{
    name: string;
    act: () => Promise<RawReply>;
    status: number;
    code: number;
    rule: string;
  }>([
    {
      name: 'a first response after 3 seconds',
      act: async () => {
        const { callback } = await invoke();
        sandbox.clock.advance(3000);
        return await callback(says('late'));
      },
      status: 404,
      code: 10062,
      rule: 'answerInTime',
    },
    {
      name: 'a response to an unknown interaction',
      act: () => request(sandbox, 'POST', '/interactions/123/abc/callback', says('x')),
      status: 404,
      code: 10062,
      rule: 'answerInTime',
    },
    {
      name: 'a second first response',
      act: async () => {
        const { callback } = await invoke();
        await callback(says('one'));
        return await callback(says('two'));
      },
      status: 400,
      code: 40060,
      rule: 'answerOnce',
    },
    {
      name: 'autocomplete choices for a command',
      act: async () => await (await invoke()).callback({ type: 8, data: { choices: [] } }),
      status: 400,
      code: 50035,
      rule: 'callbackType',
    },
    {
      name: 'an activity of an application without activities',
      act: async () => await (await invoke()).callback({ type: 12 }),
      status: 400,
      code: 50035,
      rule: 'enabledCallbackType',
    },
    {
      name: 'an edit before any response',
      act: async () => await (await invoke()).edit('@original', { content: 'early' }),
      status: 404,
      code: 10015,
      rule: 'webhookIsOpen',
    },
    {
      name: 'a follow-up before any response',
      act: async () => await (await invoke()).followUp('early'),
      status: 404,
      code: 10015,
      rule: 'webhookIsOpen',
    },
    {
      name: 'a follow-up after 15 minutes',
      act: async () => {
        const { callback, followUp } = await invoke();
        await callback(says('one'));
        sandbox.clock.advance(15 * MINUTE);
        return await followUp('two');
      },
      status: 401,
      code: 50027,
      rule: 'webhookIsOpen',
    },
    {
      name: "a token under another application's id",
      act: async () => {
        const { callback, token } = await invoke();
        await callback(says('one'));
        return await request(sandbox, 'POST', `/webhooks/123456/${token}`, { content: 'x' });
      },
      status: 404,
      code: 10015,
      rule: 'webhookIsOpen',
    },
    {
      name: 'an edit of a deleted response',
      act: async () => {
        const { callback, send, edit } = await invoke();
        await callback(says('one'));
        await send('DELETE', '/messages/%40original');
        return await edit('@original', { content: 'two' });
      },
      status: 404,
      code: 10008,
      rule: 'unknownMessage',
    },
    {
      name: "an edit of another interaction's message",
      act: async () => {
        const other = await invoke();
        await other.callback(says('other'));
        const id = ann.sees().at(-1)?.id ?? '';
        const { callback, edit } = await invoke();
        await callback(says('own'));
        return await edit(id, { content: 'x' });
      },
      status: 404,
      code: 10008,
      rule: 'unknownMessage',
    },
    {
      name: 'a sixth request with one token in 2 seconds',
      act: async () => {
        const { callback, followUp } = await invoke();
        await callback(says('one'));
        for (let count = 0; count < 5; count += 1) await followUp('more');
        return await followUp('too many');
      },
      status: 429,
      code: 0,
      rule: 'rateLimit',
    },
    {
      name: 'an ephemeral message through its channel',
      act: async () => {
        const { callback } = await invoke();
        await callback(says('psst', EPHEMERAL));
        const id = ann.sees().at(-1)?.id ?? '';
        return await request(sandbox, 'GET', `/channels/${channel}/messages/${id}`);
      },
      status: 404,
      code: 10008,
      rule: 'unknownMessage',
    },
    {
      name: 'an unknown channel',
      act: () => post({ content: 'x' }, '123456789012345678'),
      status: 404,
      code: 10003,
      rule: 'unknownChannel',
    },
    {
      name: 'an unknown message',
      act: () => request(sandbox, 'DELETE', `/channels/${channel}/messages/123456789012345678`),
      status: 404,
      code: 10008,
      rule: 'unknownMessage',
    },
    {
      name: 'an unknown guild',
      act: () => request(sandbox, 'GET', '/guilds/123456789012345678'),
      status: 404,
      code: 10004,
      rule: 'unknownGuild',
    },
    {
      name: 'direct messages with an unknown user',
      act: () =>
        request(sandbox, 'POST', '/users/@me/channels', { recipient_id: '123456789012345678' }),
      status: 404,
      code: 10013,
      rule: 'unknownUser',
    },
    {
      name: "an edit of another's message",
      act: async () => {
        const { id } = ann.say('mine');
        return await request(sandbox, 'PATCH', `/channels/${channel}/messages/${id}`, {
          content: 'yours',
        });
      },
      status: 403,
      code: 50005,
      rule: 'editOwnMessage',
    },
    {
      name: "hiding another's embeds without MANAGE_MESSAGES",
      act: async () => {
        const { id } = ann.say('mine');
        return await request(sandbox, 'PATCH', `/channels/${channel}/messages/${id}`, { flags: 4 });
      },
      status: 403,
      code: 50013,
      rule: 'editOwnMessage',
    },
    {
      name: "deleting another's message without MANAGE_MESSAGES",
      act: async () => {
        const { id } = ann.say('mine');
        return await request(sandbox, 'DELETE', `/channels/${channel}/messages/${id}`);
      },
      status: 403,
      code: 50013,
      rule: 'deleteOwnMessage',
    },
    {
      name: 'access to a channel without VIEW_CHANNEL',
      act: () => {
        take(P.ViewChannel);
        return request(sandbox, 'GET', `/channels/${channel}`);
      },
      status: 403,
      code: 50001,
      rule: 'viewChannel',
    },
    {
      name: 'a message without SEND_MESSAGES',
      act: () => {
        take(P.SendMessages);
        return post({ content: 'x' });
      },
      status: 403,
      code: 50013,
      rule: 'sendMessages',
    },
    {
      name: 'a message in a thread without SEND_MESSAGES_IN_THREADS',
      act: () => {
        take(P.SendMessagesInThreads);
        return post({ content: 'x' }, thread);
      },
      status: 403,
      code: 50013,
      rule: 'sendMessages',
    },
    {
      name: 'a TTS message without SEND_TTS_MESSAGES',
      act: () => post({ content: 'x', tts: true }),
      status: 403,
      code: 50013,
      rule: 'sendTts',
    },
    {
      name: 'a message with only embeds without EMBED_LINKS',
      act: () => {
        take(P.EmbedLinks);
        return post({ embeds: [{ title: 'x' }] });
      },
      status: 403,
      code: 50013,
      rule: 'embedLinks',
    },
    {
      name: 'a file without ATTACH_FILES',
      act: () => {
        take(P.AttachFiles);
        const form = new FormData();
        form.set('payload_json', '{}');
        form.set('files[0]', new Blob(['x']), 'x.txt');
        return request(sandbox, 'POST', `/channels/${channel}/messages`, form);
      },
      status: 403,
      code: 50013,
      rule: 'attachFiles',
    },
    {
      name: 'reading a message without READ_MESSAGE_HISTORY',
      act: async () => {
        const id = await posted();
        take(P.ReadMessageHistory);
        return await request(sandbox, 'GET', `/channels/${channel}/messages/${id}`);
      },
      status: 403,
      code: 50013,
      rule: 'readHistory',
    },
    {
      name: 'a page of over 100 messages',
      act: () => request(sandbox, 'GET', `/channels/${channel}/messages?limit=101`),
      status: 400,
      code: 50035,
      rule: 'invalidPage',
    },
    {
      name: 'a page with two bounds',
      act: () => request(sandbox, 'GET', `/channels/${channel}/messages?before=1&after=1`),
      status: 400,
      code: 50035,
      rule: 'invalidPage',
    },
    {
      name: 'a reply without READ_MESSAGE_HISTORY',
      act: async () => {
        const id = await posted();
        take(P.ReadMessageHistory);
        return await post({ content: 'x', message_reference: { message_id: id } });
      },
      status: 403,
      code: 160002,
      rule: 'replyWithHistory',
    },
    {
      name: 'a reply to an unknown message',
      act: () => post({ content: 'x', message_reference: { message_id: '123456789012345678' } }),
      status: 400,
      code: 50035,
      rule: 'replyToKnownMessage',
    },
    {
      name: 'an empty message',
      act: () => post({ content: ' ' }),
      status: 400,
      code: 50006,
      rule: 'messageNotEmpty',
    },
    {
      name: 'direct messages without a recipient',
      act: () => request(sandbox, 'POST', '/users/@me/channels', {}),
      status: 400,
      code: 50035,
      rule: 'noRecipient',
    },
    {
      name: 'direct messages of the bot with itself',
      act: () =>
        request(sandbox, 'POST', '/users/@me/channels', { recipient_id: sandbox.applicationId }),
      status: 403,
      code: 50007,
      rule: 'messageAnotherUser',
    },
    {
      name: 'an update of a deleted message',
      act: async () => {
        const asked = await invoke();
        await asked.callback({ type: 4, data: { content: 'x', components: [buttonWith(null)] } });
        const shown = await asked.outcome;
        const pressed = await begin(() => ann.press(shown, 'Press'));
        await pressed.callback(FORM);
        const form = await pressed.outcome;
        if (form.kind !== 'modal') throw new Error('no form came');
        const submitted = await begin(() => ann.submit(form.modal, {}));
        await asked.send('DELETE', '/messages/@original');
        return await submitted.callback({ type: 7, data: { content: 'y' } });
      },
      status: 404,
      code: 10008,
      rule: 'unknownMessage',
    },
  ])('$name', async ({ act, status, code, rule }) => {
    expect(await act()).toMatchObject({ status, code });
    expect(sandbox.requests.at(-1)?.refusal?.rule).toBe(rule);
  });

  test.each([
    ['a poll', { poll: { question: { text: 'x' }, answers: [{ poll_media: { text: 'y' } }] } }],
    ['a sticker', { sticker_ids: ['123456789012345678'] }],
    ['a theme', { shared_client_theme: { colors: ['5865F2'], gradient_angle: 0, base_mix: 58 } }],
    ['a forward', { message_reference: { type: 1, channel_id: '1', message_id: '1' } }],
    ['a custom emoji', { components: [buttonWith({ id: '123456789012345678', name: 'x' })] }],
  ])('%s, which the sandbox does not support', async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 400, code: 50035 });
    expect(sandbox.requests.at(-1)?.refusal?.rule).toBe('unsupported');
  });
});

describe('the API accepts, if the bot has the permission,', () => {
  test.each<{ name: string; bit: bigint; act: () => Promise<RawReply> }>([
    { name: 'a message', bit: P.SendMessages, act: () => post({ content: 'x' }) },
    {
      name: 'a message in a thread',
      bit: P.SendMessagesInThreads,
      act: () => post({ content: 'x' }, thread),
    },
    {
      name: 'a TTS message',
      bit: P.SendTTSMessages,
      act: () => post({ content: 'x', tts: true }),
    },
    { name: 'only embeds', bit: P.EmbedLinks, act: () => post({ embeds: [{ title: 'x' }] }) },
    {
      name: 'a file',
      bit: P.AttachFiles,
      act: () => {
        const form = new FormData();
        form.set('files[0]', new Blob(['x']), 'x.txt');
        return request(sandbox, 'POST', `/channels/${channel}/messages`, form);
      },
    },
    {
      name: 'a reply',
      bit: P.ReadMessageHistory,
      act: () => post({ content: 'x', message_reference: { message_id: ann.say('why?').id } }),
    },
    {
      name: 'reading a message',
      bit: P.ReadMessageHistory,
      act: () => request(sandbox, 'GET', `/channels/${channel}/messages/${ann.say('mine').id}`),
    },
    {
      name: "hiding another's embeds",
      bit: P.ManageMessages,
      act: () => {
        const path = `/channels/${channel}/messages/${ann.say('mine').id}`;
        return request(sandbox, 'PATCH', path, { flags: 4 });
      },
    },
    {
      name: "deleting another's message",
      bit: P.ManageMessages,
      act: () => request(sandbox, 'DELETE', `/channels/${channel}/messages/${ann.say('mine').id}`),
    },
  ])('$name', async ({ bit, act }) => {
    const all = { id: sandbox.guild.id, type: 0, allow: 0n, deny: bit } as const;
    const bot = { id: sandbox.applicationId, type: 1, allow: bit, deny: 0n } as const;
    sandbox.setOverwrites('general', [all, bot]);
    expect((await act()).status).toBeLessThan(300);
  });
});

describe('the API', () => {
  it('opens direct messages with a member', async () => {
    const { status, body } = await request(sandbox, 'POST', '/users/@me/channels', {
      recipient_id: ann.id,
    });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { id: ann.directMessages.id, type: 1, recipients: [{ id: ann.id }] },
    });
  });

  it.each([
    ['2024-01-01', '2024-01-01T00:00:00.000000+00:00'],
    ['2024-01-01T00:00:00+02:00', '2023-12-31T22:00:00.000000+00:00'],
  ])('formats the time %s of an embed like any other', async (timestamp, given) => {
    expect(await post({ embeds: [{ title: 'x', timestamp }] })).toMatchObject({
      status: 200,
      body: { embeds: [{ timestamp: given }] },
    });
  });

  it('does not ping the author of the message whose button was pressed', async () => {
    await post({ content: 'x', components: [buttonWith({ name: '🔥' })] });
    const shown = ann.sees().at(-1);
    if (shown === undefined) throw new Error('nothing was posted');
    const { callback, edit } = await begin(() => ann.press(shown, 'Press'));
    await callback(thinks());
    expect((await edit('@original', { content: 'y' })).body).toMatchObject({ mentions: [] });
  });

  it('accepts embeds without EMBED_LINKS in responses, and drops them beside content in messages', async () => {
    take(P.EmbedLinks);
    await post({ content: 'plain', embeds: [{ title: 'dropped' }] });
    expect(ann.sees().at(-1)).toMatchObject({ content: 'plain', embeds: [] });
    const { callback } = await invoke();
    await callback({ type: 4, data: { embeds: [{ title: 'kept' }] } });
    expect(ann.sees().at(-1)).toMatchObject({ embeds: [{ title: 'kept' }] });
  });

  it('accepts responses without SEND_MESSAGES', async () => {
    take(P.SendMessages);
    expect((await (await invoke()).callback(says('x'))).status).toBe(204);
  });

  it('returns no messages without READ_MESSAGE_HISTORY, and newest first with it', async () => {
    await posted('older');
    await posted('newer');
    const path = `/channels/${channel}/messages?limit=2`;
    expect((await request(sandbox, 'GET', path)).body).toMatchObject([
      { content: 'newer' },
      { content: 'older' },
    ]);
    take(P.ReadMessageHistory);
    expect((await request(sandbox, 'GET', path)).body).toEqual([]);
  });

  it('pages through messages before and after a message', async () => {
    await posted('first');
    const middle = await posted('middle');
    await posted('last');
    const list = (query: string) =>
      request(sandbox, 'GET', `/channels/${channel}/messages?limit=1&${query}=${middle}`);
    expect((await list('before')).body).toMatchObject([{ content: 'first' }]);
    expect((await list('after')).body).toMatchObject([{ content: 'last' }]);
  });

  it('keeps an ephemeral response ephemeral, whatever a follow-up or edit says', async () => {
    const { callback, followUp, edit } = await invoke();
    await callback(thinks(EPHEMERAL));
    const filled = await followUp('filled in', 0);
    expect(filled.body).toMatchObject({ flags: EPHEMERAL });
    expect((await edit('@original', { content: 'edited' })).body).toMatchObject({
      content: 'edited',
      flags: EPHEMERAL,
    });
  });

  it('returns the message that a response created', async () => {
    const { callback } = await invoke();
    const { status, body } = await callback(thinks(EPHEMERAL), '?with_response=true');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        interaction: {
          type: 2,
          response_message_id: ann.sees().at(-1)?.id,
          response_message_loading: true,
          response_message_ephemeral: true,
        },
        resource: { type: 5 },
      },
    });
  });

  it('returns a response with its origin', async () => {
    const { callback, send } = await invoke();
    await callback(says('one'));
    const original = await send('GET', '/messages/@original');
    expect(original.body).toMatchObject({
      type: 20,
      webhook_id: sandbox.applicationId,
      application_id: sandbox.applicationId,
      interaction_metadata: {
        type: 2,
        user: { id: ann.id },
        authorizing_integration_owners: { 0: sandbox.guild.id },
      },
    });
    const { body } = await send('POST', '', { content: 'two' });
    expect(body).toMatchObject({
      type: 19,
      message_reference: { message_id: ann.sees().at(-2)?.id },
      interaction_metadata: { original_response_message_id: ann.sees().at(-2)?.id },
    });
  });
});
