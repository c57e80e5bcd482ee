import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { GatewayOptions } from '../../../src/sandbox/gateway/gateway.ts';
import { openGateway, TOKEN } from './harness.ts';
import { CHANNEL_ID, GUILD_ID, interactionData, messageData } from './payloads.ts';

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages];

/** Serves the one route that discord.js requests before it connects. */
const describeGateway: RequestListener = ({ headers }, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({
      url: `ws://${headers.host}/gateway`,
      shards: 1,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
    }),
  );
};

/** A gateway and a discord.js client that has not logged in yet. */
async function openBot(overrides: Partial<GatewayOptions> = {}, intents = INTENTS) {
  const opened = await openGateway(overrides, describeGateway);
  const client = new Client({
    intents,
    rest: { api: `http://${opened.origin}/api` },
  });
  onTestFinished(() => client.destroy());
  return { ...opened, client };
}

async function openReadyBot() {
  const opened = await openBot();
  const ready = once(opened.client, Events.ClientReady);
  await opened.client.login(TOKEN);
  await ready;
  return opened;
}

const message = {
  name: 'MESSAGE_CREATE',
  data: () => messageData({ guild_id: GUILD_ID }),
  intents: GatewayIntentBits.GuildMessages,
  guildId: GUILD_ID,
};

const interaction = {
  name: 'INTERACTION_CREATE',
  data: () => interactionData(),
  intents: 0,
  guildId: GUILD_ID,
};

describe('discord.js', () => {
  test('logs in and fills its cache', async () => {
    const { client, gateway } = await openReadyBot();
    expect(client.user?.bot).toBe(true);
    expect(client.guilds.cache.get(GUILD_ID)?.name).toBe(`Server ${GUILD_ID}`);
    expect(client.channels.cache.has(CHANNEL_ID)).toBe(true);
    expect(gateway.sessionCount()).toBe(1);
  });

  test('receives messages and interactions', async () => {
    const { client, gateway } = await openReadyBot();
    const created = once(client, Events.MessageCreate);
    gateway.dispatch(message);
    expect(await created).toMatchObject([{ content: 'Hello' }]);
    const asked = once(client, Events.InteractionCreate);
    gateway.dispatch(interaction);
    expect(await asked).toMatchObject([{ commandName: 'ask', channelId: CHANNEL_ID }]);
  });

  test('sends a heartbeat on request', async () => {
    const { client, gateway } = await openReadyBot();
    const acknowledged = new Promise<string>(resolve => {
      client.on(Events.Debug, text => {
        if (text.includes('Heartbeat acknowledged')) resolve(text);
      });
    });
    gateway.askForHeartbeat();
    await acknowledged;
    expect(client.ws.ping).toBeGreaterThanOrEqual(0);
  });

  test.each<readonly [string, (bot: Awaited<ReturnType<typeof openBot>>) => void]>([
    ['RECONNECT', ({ gateway }) => gateway.askToReconnect()],
    ['a dropped connection', ({ gateway }) => gateway.disconnect()],
    ['4000', ({ gateway }) => gateway.disconnect(4000)],
    ['a resumable invalid session', ({ gateway }) => gateway.invalidate(true)],
    ['silence', ({ clock }) => clock.advance(70_000)],
  ])('resumes after %s and receives missed events', async (_, interrupt) => {
    const bot = await openReadyBot();
    const resumed = once(bot.client, Events.ShardResume);
    const created = once(bot.client, Events.MessageCreate);
    interrupt(bot);
    bot.gateway.dispatch(message);
    expect(await created).toMatchObject([{ content: 'Hello' }]);
    await resumed;
    expect(bot.gateway.sessionCount()).toBe(1);
  });

  test('ends its session when destroyed', async () => {
    const { client, gateway } = await openReadyBot();
    await client.destroy();
    await expect.poll(gateway.sessionCount).toBe(0);
  });

  test.each<readonly [number, string, Partial<GatewayOptions> & { intents?: typeof INTENTS }]>([
    [4004, 'Authentication failed', { token: 'another' }],
    [4014, 'Used disallowed intents', { intents: [GatewayIntentBits.MessageContent] }],
  ])('does not reconnect after %d', async (code, reason, { intents, ...overrides }) => {
    const { client, gateway } = await openBot(overrides, intents);
    const disconnected = once(client, Events.ShardDisconnect);
    await expect(client.login(TOKEN)).rejects.toThrow(reason);
    expect(await disconnected).toMatchObject([{ code }, 0]);
    expect(gateway.sessionCount()).toBe(0);
  });
});
