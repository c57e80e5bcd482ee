import { GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { startBot } from './bot.ts';
import { request } from './request.ts';

let sandbox: Sandbox;

afterEach(async () => {
  await sandbox.close();
});

const messagesOf = (channelId: string, query = '') =>
  request(sandbox, 'GET', `/channels/${channelId}/messages${query}`);

async function contentsOf(channelId: string, query = ''): Promise<readonly string[]> {
  const { body } = await messagesOf(channelId, query);
  const messages = z.array(z.object({ content: z.string() })).parse(body);
  return messages.map(({ content }) => content);
}

describe('the messages of a channel', () => {
  let channel: string;
  let ids: readonly string[];

  beforeEach(async () => {
    sandbox = await startSandbox({ readsMessageContent: true });
    channel = sandbox.channel('general').id;
    const ann = sandbox.member('Ann');
    ids = ['a', 'b', 'c', 'd', 'e'].map(text => ann.say(text).id);
  });

  test.each<[string, string, (id: string) => string]>([
    ['all, newest first', 'edcba', () => ''],
    ['the newest of them', 'ed', () => '?limit=2'],
    ['those before one', 'ba', id => `?before=${id}`],
    ['the nearest before one', 'b', id => `?limit=1&before=${id}`],
    ['those after one', 'ed', id => `?after=${id}`],
    ['the nearest after one', 'd', id => `?limit=1&after=${id}`],
    ['those around one', 'edcba', id => `?around=${id}`],
    ['the nearest around one', 'dcb', id => `?limit=3&around=${id}`],
    ['as many on each side', 'dcb', id => `?limit=2&around=${id}`],
    ['the one alone', 'c', id => `?limit=1&around=${id}`],
  ])('are read: %s', async (_, expected, query) => {
    expect((await contentsOf(channel, query(ids[2] ?? ''))).join('')).toBe(expected);
  });

  test.each([
    '?limit=0',
    '?limit=101',
    '?limit=x',
    '?before=1&after=1',
    '?before=1&around=1',
    '?around=x',
  ])('are not read with %s', async query => {
    expect(await messagesOf(channel, query)).toMatchObject({ status: 400, code: 50035 });
  });
});

describe('what the API shows', () => {
  it('goes by what the application may read, not by what its session asked for', async () => {
    sandbox = await startSandbox({ readsMessageContent: true });
    const client = await startBot(sandbox, async () => undefined, [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
    ]);
    const told: string[] = [];
    client.on('messageCreate', ({ content }) => told.push(content));
    const { channelId } = sandbox.member('Ann').say('the news');
    await expect.poll(() => told).toEqual(['']);
    expect(await contentsOf(channelId)).toEqual(['the news']);
    await client.destroy();
  });

  it('of a message that is answered is no more than the application may read', async () => {
    sandbox = await startSandbox();
    const { id, channelId } = sandbox.member('Ann').say('the news');
    const { body } = await request(sandbox, 'POST', `/channels/${channelId}/messages`, {
      content: 'a reply',
      message_reference: { message_id: id },
    });
    expect(body).toMatchObject({ content: 'a reply', referenced_message: { id, content: '' } });
    expect(await contentsOf(channelId)).toEqual(['a reply', '']);
  });
});
