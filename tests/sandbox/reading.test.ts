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
    ['the newest ones', 'ed', () => '?limit=2'],
    ['those before a message', 'ba', id => `?before=${id}`],
    ['the nearest before a message', 'b', id => `?limit=1&before=${id}`],
    ['those after a message', 'ed', id => `?after=${id}`],
    ['the nearest after a message', 'd', id => `?limit=1&after=${id}`],
    ['those around a message', 'edcba', id => `?around=${id}`],
    ['the nearest around a message', 'dcb', id => `?limit=3&around=${id}`],
    ['the same number on both sides', 'dcb', id => `?limit=2&around=${id}`],
    ['that message alone', 'c', id => `?limit=1&around=${id}`],
  ])('are returned: %s', async (_, expected, query) => {
    expect((await contentsOf(channel, query(ids[2] ?? ''))).join('')).toBe(expected);
  });

  test.each([
    '?limit=0',
    '?limit=101',
    '?limit=x',
    '?before=1&after=1',
    '?before=1&around=1',
    '?around=x',
  ])('are not returned with %s', async query => {
    expect(await messagesOf(channel, query)).toMatchObject({ status: 400, code: 50035 });
  });
});

describe('what the API returns', () => {
  it("depends on the application's intents, not on those of its session", async () => {
    sandbox = await startSandbox({ readsMessageContent: true });
    const client = await startBot(sandbox, async () => undefined, [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
    ]);
    const contents: string[] = [];
    client.on('messageCreate', ({ content }) => contents.push(content));
    const { channelId } = sandbox.member('Ann').say('the news');
    await expect.poll(() => contents).toEqual(['']);
    expect(await contentsOf(channelId)).toEqual(['the news']);
    await client.destroy();
  });

  it('hides the content of a referenced message that the application may not read', async () => {
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
