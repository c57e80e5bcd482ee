import { once } from 'node:events';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import type { GatewayEvent } from '../../../src/sandbox/model/gatewayEvent.ts';
import {
  type Sandbox,
  type SandboxOptions,
  startSandbox,
} from '../../../src/sandbox/startSandbox.ts';
import { startBot } from '../bot.ts';
import { request } from '../request.ts';
import {
  connect,
  eventNames,
  identify,
  identifyData,
  isEvent,
  isOp,
  openGateway,
  type RawClient,
  TOKEN,
} from './harness.ts';
import { GUILD_ID, messageData } from './payloads.ts';

const { Guilds, GuildMessages } = GatewayIntentBits;

const message = (content: string): GatewayEvent => ({
  name: 'MESSAGE_CREATE',
  data: () => messageData({ content }),
  intents: GuildMessages,
  guildId: GUILD_ID,
});

/** Sequence numbers and contents of received messages. */
async function messagesOf(client: RawClient) {
  await eventNames(client);
  return client.received.flatMap(({ t, s, d }) =>
    t === 'MESSAGE_CREATE' && typeof d === 'object' && d !== null && 'content' in d
      ? [[s, d.content]]
      : [],
  );
}

const resumeData = (sessionId: string) => ({ token: TOKEN, session_id: sessionId, seq: 1 });

/** Payloads received until the next heartbeat acknowledgement, except HELLO. */
async function answersTo(client: RawClient): Promise<readonly number[]> {
  await eventNames(client);
  return client.received.slice(1, -1).map(({ op }) => op);
}

describe('an event', () => {
  test.each([
    {
      fault: 'twice' as const,
      first: [
        [2, 'one'],
        [3, 'one'],
        [4, 'two'],
      ],
      later: [],
    },
    { fault: 'never' as const, first: [[2, 'two']], later: [] },
    { fault: 'late' as const, first: [[2, 'two']], later: [[3, 'one']] },
  ])('arrives $fault in every session, with its own sequence number', async wanted => {
    const { gateway, url, clock } = await openGateway();
    const { client: one } = await identify(url, GuildMessages);
    clock.advance(5000);
    const { client: other } = await identify(url, GuildMessages);
    gateway.events.onEvent('MESSAGE_CREATE', wanted.fault);
    gateway.dispatch(message('one'));
    gateway.dispatch(message('two'));
    expect(await messagesOf(one)).toEqual(wanted.first);
    expect(await messagesOf(other)).toEqual(wanted.first);
    gateway.events.release();
    expect(await messagesOf(one)).toEqual([...wanted.first, ...wanted.later]);
    expect(await messagesOf(other)).toEqual([...wanted.first, ...wanted.later]);
  });

  it('is held back unchanged and released in order, once', async () => {
    const { gateway, url } = await openGateway();
    const { client } = await identify(url, GuildMessages);
    let content = 'one';
    gateway.events.onEvent('MESSAGE_CREATE', 'late', 2);
    gateway.dispatch({ ...message(''), data: () => messageData({ content }) });
    content = 'edited';
    gateway.dispatch(message('two'));
    gateway.events.release();
    gateway.events.release();
    expect(await messagesOf(client)).toEqual([
      [2, 'one'],
      [3, 'two'],
    ]);
  });

  it('released while its session is disconnected arrives on resume', async () => {
    const { gateway, url } = await openGateway();
    const { client, sessionId } = await identify(url, GuildMessages);
    gateway.events.onEvent('MESSAGE_CREATE', 'late');
    gateway.dispatch(message('one'));
    gateway.disconnect();
    await client.closed;
    gateway.events.release();
    const again = await connect(url);
    again.send(6, resumeData(sessionId));
    expect(await messagesOf(again)).toEqual([[2, 'one']]);
  });

  it('with another name is unaffected, as is every event after the faults are cleared', async () => {
    const { gateway, url } = await openGateway();
    const { client } = await identify(url, GuildMessages);
    gateway.events.onEvent('MESSAGE_DELETE', 'never');
    gateway.dispatch(message('one'));
    gateway.events.onEvent('MESSAGE_CREATE', 'late');
    gateway.events.onEvent('MESSAGE_CREATE', 'never', Number.POSITIVE_INFINITY);
    gateway.dispatch(message('two'));
    gateway.dispatch(message('three'));
    gateway.events.clear();
    gateway.dispatch(message('four'));
    gateway.events.release();
    expect(await messagesOf(client)).toEqual([
      [2, 'one'],
      [3, 'four'],
      [4, 'two'],
    ]);
  });

  it('in response to IDENTIFY is affected too', async () => {
    const { gateway, url } = await openGateway();
    gateway.events.onEvent('GUILD_CREATE', 'late');
    const { client } = await identify(url, Guilds);
    expect(await eventNames(client)).toEqual(['READY']);
    gateway.events.release();
    expect(await eventNames(client)).toEqual(['READY', 'GUILD_CREATE']);
  });
});

describe('a heartbeat', () => {
  it('is not acknowledged until turned on again, and keeps the connection open', async () => {
    const { gateway, url, clock } = await openGateway({ heartbeatInterval: 1000 });
    gateway.acknowledgeHeartbeats(false);
    const client = await connect(url);
    for (let sent = 0; sent < 3; sent += 1) {
      clock.advance(900);
      client.send(1, null);
      client.send(6, resumeData('unknown'));
      await client.next(isOp(9));
    }
    gateway.acknowledgeHeartbeats(true);
    expect(await answersTo(client)).toEqual([9, 9, 9]);
  });

  it('without acknowledgement makes discord.js reconnect and resume', async () => {
    const sandbox = await startOwn({ heartbeatInterval: 200 });
    const client = await startBot(sandbox, async () => undefined);
    onTestFinished(() => client.destroy());
    const resumed = once(client, Events.ShardResume);
    sandbox.gateway.acknowledgeHeartbeats(false);
    await expect.poll(sandbox.gateway.resumeCount, { timeout: 10_000 }).toBeGreaterThan(0);
    sandbox.gateway.acknowledgeHeartbeats(true);
    await resumed;
    expect(sandbox.gateway.identifyCount()).toBe(1);
  });
});

describe('a RESUME', () => {
  it('is refused and its session ended, then refused since the session is gone', async () => {
    const { gateway, url } = await openGateway();
    const { client, sessionId } = await identify(url, 0);
    gateway.disconnect();
    await client.closed;
    gateway.onResume('refused');
    const again = await connect(url);
    for (const resumeCount of [1, 2]) {
      again.send(6, resumeData(sessionId));
      expect(await again.next(isOp(9))).toMatchObject({ d: false });
      expect(gateway.resumeCount()).toBe(resumeCount);
    }
  });

  it('is ignored the given number of times, without affecting its session', async () => {
    const { gateway, url } = await openGateway();
    const { client, sessionId } = await identify(url, 0);
    gateway.disconnect();
    await client.closed;
    gateway.onResume('ignored', 2);
    const again = await connect(url);
    again.send(6, resumeData(sessionId));
    again.send(6, resumeData(sessionId));
    expect(await answersTo(again)).toEqual([]);
    again.send(6, resumeData(sessionId));
    await again.next(isEvent('RESUMED'));
    expect(gateway.resumeCount()).toBe(3);
  });
});

test('an IDENTIFY is ignored the given number of times', async () => {
  const { gateway, url } = await openGateway();
  gateway.ignoreIdentify();
  const client = await connect(url);
  client.send(2, identifyData());
  expect(await answersTo(client)).toEqual([]);
  expect(gateway.sessionCount()).toBe(0);
  client.send(2, identifyData());
  await client.next(isEvent('READY'));
  expect(gateway.identifyCount()).toBe(2);
});

test('connections are refused the given number of times', async () => {
  const { gateway, url } = await openGateway();
  gateway.refuseConnections(2);
  await expect(connect(url)).rejects.toThrow('503');
  await expect(connect(url)).rejects.toThrow('503');
  await connect(url);
});

describe('the sandbox', () => {
  it('has one place for all faults', async () => {
    const sandbox = await startOwn();
    const { client } = await identifyTo(sandbox);
    const ann = sandbox.member('Ann');
    sandbox.faults.onEvent('MESSAGE_CREATE', 'late');
    sandbox.faults.onEvent('MESSAGE_CREATE', 'twice');
    sandbox.faults.onEvent('MESSAGE_CREATE', 'never', Number.POSITIVE_INFINITY);
    for (let said = 0; said < 3; said += 1) ann.say('hello');
    sandbox.faults.clear();
    ann.say('hello');
    const before = await messagesOf(client);
    sandbox.faults.release();
    const after = await messagesOf(client);
    expect([before.length, after.length]).toEqual([3, 4]);
  });

  it('reports its heartbeat interval', async () => {
    const usual = await startOwn();
    const quick = await startOwn({ heartbeatInterval: 123 });
    const intervals = [];
    for (const { api } of [usual, quick]) {
      const client = await connect(gatewayOf(api));
      intervals.push(client.received.map(({ d }) => d));
    }
    expect(intervals).toEqual([[{ heartbeat_interval: 41_250 }], [{ heartbeat_interval: 123 }]]);
  });

  test.each([
    { remains: undefined, first: 1000, next: 999 },
    { remains: 7, first: 7, next: 7 },
  ])('reports $first remaining session starts, then $next', async ({ remains, first, next }) => {
    const sandbox = await startOwn(
      remains === undefined ? {} : { sessionStartsRemaining: remains },
    );
    const sessionLimit = async () => (await request(sandbox, 'GET', '/gateway/bot')).body;
    expect(await sessionLimit()).toMatchObject({
      session_start_limit: { total: 1000, remaining: first },
    });
    await identifyTo(sandbox);
    expect(await sessionLimit()).toMatchObject({
      session_start_limit: { total: 1000, remaining: next },
    });
  });

  it('recommends one shard, or as many as it is told to', async () => {
    const sandbox = await startOwn();
    const advice = async () => (await request(sandbox, 'GET', '/gateway/bot')).body;
    expect(await advice()).toMatchObject({
      shards: 1,
      session_start_limit: { max_concurrency: 1 },
    });
    sandbox.advise({ shards: 32, maxConcurrency: 16 });
    expect(await advice()).toMatchObject({
      shards: 32,
      session_start_limit: { max_concurrency: 16 },
    });
  });

  it('makes discord.js start no session when none remain', async () => {
    const sandbox = await startOwn({ sessionStartsRemaining: 0 });
    const client = new Client({ intents: [], rest: { api: sandbox.api } });
    onTestFinished(() => client.destroy());
    await expect(client.login(sandbox.token)).rejects.toThrow('Not enough sessions remaining');
    expect(sandbox.gateway.identifyCount()).toBe(0);
  });
});

async function startOwn(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

function gatewayOf(api: string): string {
  return `ws://${new URL(api).host}/gateway`;
}

function identifyTo({ api, token }: Sandbox) {
  return identify(gatewayOf(api), GuildMessages, { token });
}
