import { request } from 'node:http';
import { GatewayIntentBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { GatewayEvent } from '../../../src/sandbox/model/gatewayEvent.ts';
import {
  connect,
  eventNames,
  INTERVAL,
  identify,
  identifyData,
  isEvent,
  isOp,
  openGateway,
  type RawClient,
  TOKEN,
} from './harness.ts';
import { APPLICATION_ID, BOT, GUILD_ID, guildData, messageData } from './payloads.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

/** A message in a guild, or with null in direct messages. */
function message(guildId: string | null = GUILD_ID): GatewayEvent {
  return {
    name: 'MESSAGE_CREATE',
    data: hasContent => messageData({ content: hasContent ? 'Hello' : '' }),
    intents: guildId === null ? DirectMessages : GuildMessages,
    guildId,
  };
}

async function beat(client: RawClient, times: number): Promise<void> {
  for (let sent = 0; sent < times; sent += 1) client.send(1, sent);
  for (let seen = 0; seen < times; seen += 1) await client.next(isOp(11));
}

describe('a connection', () => {
  test('starts with HELLO; IDENTIFY yields READY and a GUILD_CREATE per guild', async () => {
    const { url, gateway } = await openGateway();
    const { client, sessionId } = await identify(url, Guilds);
    await client.next(isEvent('GUILD_CREATE'));
    expect(client.received).toEqual([
      { op: 10, d: { heartbeat_interval: INTERVAL }, s: null, t: null },
      {
        op: 0,
        s: 1,
        t: 'READY',
        d: {
          v: 10,
          user: BOT,
          guilds: [{ id: GUILD_ID, unavailable: true }],
          session_id: sessionId,
          resume_gateway_url: url,
          application: { id: APPLICATION_ID, flags: 0 },
        },
      },
      { op: 0, s: 2, t: 'GUILD_CREATE', d: guildData(GUILD_ID) },
    ]);
    expect(gateway.sessionCount()).toBe(1);
  });

  test('gets no GUILD_CREATE without the guilds intent', async () => {
    const { url } = await openGateway();
    const { client } = await identify(url, GuildMessages);
    expect(await eventNames(client)).toEqual(['READY']);
  });

  test.each(['?v=10&encoding=etf', '?v=10', '?v=10&encoding=json&compress=zlib-stream'])(
    'is refused with a reason for %s',
    async query => {
      const { origin } = await openGateway();
      const headers = {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      };
      const [status, reason] = await new Promise<[number | undefined, string]>(resolve => {
        request(`http://${origin}/gateway${query}`, { headers }, response => {
          response.setEncoding('utf8');
          response.on('data', (text: string) => resolve([response.statusCode, text]));
        }).end();
      });
      expect(status).toBe(400);
      expect(reason).toBe('only encoding=json without compress is supported');
    },
  );

  test.each(['/elsewhere', '//'])('is refused at %s if nothing else handles it', async path => {
    const { origin } = await openGateway();
    await expect(connect(`ws://${origin}${path}`)).rejects.toThrow('404');
  });

  test('leaves other paths to other handlers', async () => {
    const { server, origin } = await openGateway();
    const taken = new Promise(resolve => {
      server.on('upgrade', ({ url }, stream) => {
        stream.destroy();
        resolve(url);
      });
    });
    await expect(connect(`ws://${origin}/elsewhere`)).rejects.toThrow('socket hang up');
    expect(await taken).toBe('/elsewhere?v=10&encoding=json');
  });

  test('is dropped when the gateway closes', async () => {
    const { url, gateway } = await openGateway();
    const { client } = await identify(url, Guilds);
    await gateway.close();
    expect(await client.closed).toBe(1006);
    expect(gateway.sessionCount()).toBe(0);
  });
});

describe('heartbeats', () => {
  test('are acknowledged, even before IDENTIFY', async () => {
    const { url } = await openGateway();
    const client = await connect(url);
    client.send(1, null);
    expect(await client.next(isOp(11))).toEqual({ op: 11, d: null, s: null, t: null });
  });

  test('keep the connection open, which is otherwise closed as timed out and can be resumed', async () => {
    const { url, clock, gateway } = await openGateway();
    const { client, sessionId } = await identify(url, 0);
    clock.advance(INTERVAL * 1.4);
    await eventNames(client);
    clock.advance(INTERVAL * 1.4);
    expect(gateway.sessionCount()).toBe(1);
    clock.advance(INTERVAL * 0.1);
    expect(await client.closed).toBe(4009);
    const again = await connect(url);
    again.send(6, { token: TOKEN, session_id: sessionId, seq: 1 });
    await again.next(isEvent('RESUMED'));
  });

  test('can be requested', async () => {
    const { url, gateway } = await openGateway();
    const { client } = await identify(url, 0);
    gateway.askForHeartbeat();
    expect(await client.next(isOp(1))).toEqual({ op: 1, d: null, s: null, t: null });
  });
});

describe('close codes', () => {
  const presence = { since: null, activities: [], status: 'online', afk: false };
  const voice = { guild_id: GUILD_ID, channel_id: null, self_mute: false, self_deaf: false };
  const members = { guild_id: GUILD_ID, query: '', limit: 0 };

  test.each([
    ['an unknown opcode', 99, null],
    ['an opcode that only Discord sends', 10, { heartbeat_interval: 1 }],
    ['IDENTIFY without intents', 2, { token: TOKEN, properties: {} }],
    ['an invalid presence', 3, { ...presence, status: 'away' }],
    ['a voice state without a guild', 4, { ...voice, guild_id: undefined }],
    ['a member request without a query or ids', 8, { guild_id: GUILD_ID }],
    ['a member request with a query but no limit', 8, { ...members, limit: undefined }],
    ['a heartbeat that is not a number', 1, 'thump'],
  ])('4001 for %s', async (_, op, d) => {
    const { url } = await openGateway();
    const client = await connect(url);
    client.send(op, d);
    expect(await client.closed).toBe(4001);
  });

  test.each([
    ['invalid JSON', '{'],
    ['an invalid payload', '[1]'],
    ['more than 4096 bytes', JSON.stringify({ op: 1, d: null, x: 'é'.repeat(2040) })],
  ])('4002 for %s', async (_, text) => {
    const { url } = await openGateway();
    const client = await connect(url);
    client.sendText(text);
    expect(await client.closed).toBe(4002);
  });

  test('none for 4096 bytes', async () => {
    const { url } = await openGateway();
    const client = await connect(url);
    client.sendText(JSON.stringify({ op: 1, d: null }).padEnd(4096));
    expect((await client.next(isOp(11))).op).toBe(11);
  });

  const allowed: readonly (readonly [string, number, object])[] = [
    ['a presence', 3, presence],
    ['a voice state', 4, voice],
    ['a member request', 8, members],
    ['a member request by id', 8, { guild_id: GUILD_ID, user_ids: [APPLICATION_ID] }],
    ['a soundboard request', 31, { guild_ids: [GUILD_ID] }],
    ['a channel info request', 43, { guild_id: GUILD_ID, fields: ['status'] }],
  ];

  test.each(allowed)('4003 for %s before IDENTIFY', async (_, op, d) => {
    const { url } = await openGateway();
    const client = await connect(url);
    client.send(op, d);
    expect(await client.closed).toBe(4003);
  });

  test.each(allowed)('none for %s after IDENTIFY', async (_, op, d) => {
    const { url } = await openGateway();
    const { client } = await identify(url, 0);
    client.send(op, d);
    expect(await eventNames(client)).toEqual(['READY']);
  });

  const manyGuilds = Array.from({ length: 2501 }, (_, index) => String(index * 2 ** 22));
  const crowd = { user: BOT, application: { id: APPLICATION_ID, flags: 0 }, guildIds: manyGuilds };

  test.each([
    [4004, 'another token', { token: 'another' }],
    [4010, 'a shard beyond the last', { shard: [2, 2] }],
    [4010, 'a shard before the first', { shard: [-1, 2] }],
    [4010, 'a shard of none', { shard: [0, 0] }],
    [4011, 'more than 2,500 servers', { shard: [0, 1] }],
    [4013, 'intents that do not exist', { intents: 1 << 17 }],
    [4013, 'intents beyond 32 bits', { intents: 2 ** 40 }],
    [4013, 'negative intents', { intents: -1 }],
    [4014, 'a privileged intent that is not enabled', { intents: MessageContent }],
  ])('%d for IDENTIFY with %s', async (code, _, more) => {
    const { url } = await openGateway({ identity: () => crowd });
    const client = await connect(url);
    client.send(2, identifyData(more));
    expect(await client.closed).toBe(code);
  });

  test('none for fewer guilds on the shard', async () => {
    const { url, gateway } = await openGateway({ identity: () => crowd });
    await identify(url, 0, { shard: [0, 2] });
    expect(gateway.sessionCount()).toBe(1);
  });

  test('none for an enabled privileged intent', async () => {
    const { url, gateway } = await openGateway({ enabledIntents: MessageContent });
    await identify(url, MessageContent);
    expect(gateway.sessionCount()).toBe(1);
  });

  test.each([
    ['IDENTIFY', 2, identifyData()],
    ['RESUME', 6, { token: TOKEN, session_id: 'any', seq: 0 }],
  ])('4005 for %s after IDENTIFY', async (_, op, d) => {
    const { url } = await openGateway();
    const { client } = await identify(url, 0);
    client.send(op, d);
    expect(await client.closed).toBe(4005);
  });

  test('4008 for more than 120 payloads in a minute', async () => {
    const { url, clock } = await openGateway({ heartbeatInterval: 3_600_000 });
    const client = await connect(url);
    await beat(client, 120);
    clock.advance(60_000);
    await beat(client, 120);
    client.send(1, 0);
    expect(await client.closed).toBe(4008);
  });

  test.each(['?v=9&encoding=json', '?encoding=json'])('4012 for %s', async query => {
    const { url } = await openGateway();
    const client = await connect(url, query);
    expect(await client.closed).toBe(4012);
    expect(client.received).toEqual([]);
  });

  test('any that the sandbox is told to use', async () => {
    const { url, gateway } = await openGateway();
    const { client } = await identify(url, 0);
    gateway.disconnect(4000);
    expect(gateway.sessionCount()).toBe(0);
    expect(await client.closed).toBe(4000);
  });
});

describe('RESUME', () => {
  test('replays missed events in order, then sends RESUMED, then new events', async () => {
    const { url, gateway } = await openGateway();
    const { client, sessionId } = await identify(url, GuildMessages);
    gateway.dispatch(message());
    await client.next(isEvent('MESSAGE_CREATE'));
    gateway.disconnect();
    await client.closed;
    gateway.dispatch(message());
    gateway.dispatch(message());
    const again = await connect(url);
    again.send(6, { token: TOKEN, session_id: sessionId, seq: 1 });
    await again.next(isEvent('RESUMED'));
    gateway.dispatch(message());
    await again.next(isEvent('MESSAGE_CREATE'));
    expect(again.received.slice(1).map(({ s, t }) => `${s} ${t}`)).toEqual([
      '2 MESSAGE_CREATE',
      '3 MESSAGE_CREATE',
      '4 MESSAGE_CREATE',
      '5 RESUMED',
      '6 MESSAGE_CREATE',
    ]);
    expect(gateway.sessionCount()).toBe(1);
  });

  test.each([
    ['4004 for another token', { token: 'another' }, 4004],
    ['4007 for a sequence that was never sent', { seq: 2 }, 4007],
    ['op 9 for an unknown session', { session_id: 'unknown' }, 'op 9'],
    ['op 9 for a sequence before the first', { seq: -1 }, 'op 9'],
  ])('yields %s', async (_, more, outcome) => {
    const { url, gateway } = await openGateway();
    const { client, sessionId } = await identify(url, 0);
    gateway.disconnect();
    await client.closed;
    const again = await connect(url);
    again.send(6, { token: TOKEN, session_id: sessionId, seq: 1, ...more });
    const invalid = again.next(isOp(9)).then(({ d }) => (d === false ? 'op 9' : d));
    expect(await Promise.race([again.closed, invalid])).toBe(outcome);
  });

  test('yields op 9 for events confirmed by a heartbeat', async () => {
    const { url, gateway } = await openGateway();
    const { client, sessionId } = await identify(url, GuildMessages);
    gateway.dispatch(message());
    client.send(1, 2);
    await client.next(isOp(11));
    client.terminate();
    const again = await connect(url);
    again.send(6, { token: TOKEN, session_id: sessionId, seq: 1 });
    expect((await again.next(isOp(9))).d).toBe(false);
  });

  test.each([
    [1000, 'op 9'],
    [1001, 'op 9'],
    [4200, 'RESUMED'],
    [3000, 'RESUMED'],
  ])('after the client closed with %d yields %s', async (code, outcome) => {
    const { url, gateway } = await openGateway();
    const { client, sessionId } = await identify(url, 0);
    client.close(code);
    await client.closed;
    expect(gateway.sessionCount()).toBe(0);
    const again = await connect(url);
    again.send(6, { token: TOKEN, session_id: sessionId, seq: 1 });
    const { op, t } = await again.next(payload => payload.op === 9 || payload.op === 0);
    expect(t ?? `op ${op}`).toBe(outcome);
  });

  test('after the sandbox closed with 1000 yields RESUMED', async () => {
    const { url, gateway } = await openGateway();
    const { client, sessionId } = await identify(url, 0);
    gateway.disconnect(1000);
    await client.closed;
    const again = await connect(url);
    again.send(6, { token: TOKEN, session_id: sessionId, seq: 1 });
    expect((await again.next(isEvent('RESUMED'))).s).toBe(2);
  });

  test('fails three minutes after the connection was lost', async () => {
    const { url, gateway, clock } = await openGateway();
    const { client, sessionId } = await identify(url, 0);
    const resume = (seq: number) => ({ token: TOKEN, session_id: sessionId, seq });
    gateway.disconnect();
    await client.closed;
    clock.advance(170_000);
    const second = await connect(url);
    second.send(6, resume(1));
    await second.next(isEvent('RESUMED'));
    clock.advance(10_000);
    gateway.disconnect();
    await second.closed;
    clock.advance(180_000);
    const third = await connect(url);
    third.send(6, resume(2));
    expect((await third.next(isOp(9))).d).toBe(false);
  });

  test('takes over a session from an open connection', async () => {
    const { url, gateway } = await openGateway();
    const { client, sessionId } = await identify(url, 0);
    const again = await connect(url);
    again.send(6, { token: TOKEN, session_id: sessionId, seq: 1 });
    await again.next(isEvent('RESUMED'));
    expect(await client.closed).toBe(1006);
    expect(gateway.sessionCount()).toBe(1);
  });
});

describe('RECONNECT and INVALID SESSION', () => {
  test('are sent only to identified clients', async () => {
    const { url, gateway } = await openGateway();
    const { client } = await identify(url, 0);
    const stranger = await connect(url);
    gateway.askToReconnect();
    expect(await client.next(isOp(7))).toEqual({ op: 7, d: null, s: null, t: null });
    expect(await eventNames(stranger)).toEqual([]);
    expect(stranger.received.map(({ op }) => op)).toEqual([10, 11]);
  });

  test('a resumable session resumes on the same connection', async () => {
    const { url, gateway } = await openGateway();
    const { client, sessionId } = await identify(url, GuildMessages);
    gateway.invalidate(true);
    expect((await client.next(isOp(9))).d).toBe(true);
    expect(gateway.sessionCount()).toBe(0);
    gateway.dispatch(message());
    client.send(6, { token: TOKEN, session_id: sessionId, seq: 1 });
    await client.next(isEvent('RESUMED'));
    expect(await eventNames(client)).toEqual(['READY', 'MESSAGE_CREATE', 'RESUMED']);
  });

  test('a non-resumable session must be replaced', async () => {
    const { url, gateway, clock } = await openGateway();
    const { client, sessionId } = await identify(url, 0);
    gateway.invalidate(false);
    expect((await client.next(isOp(9))).d).toBe(false);
    client.send(6, { token: TOKEN, session_id: sessionId, seq: 1 });
    expect((await client.next(isOp(9))).d).toBe(false);
    clock.advance(5000);
    client.send(2, identifyData());
    await client.next(isEvent('READY'));
  });

  test('a disconnected session becomes invalid too', async () => {
    const { url, gateway } = await openGateway();
    const { client, sessionId } = await identify(url, 0);
    gateway.disconnect();
    await client.closed;
    gateway.invalidate(false);
    const again = await connect(url);
    again.send(6, { token: TOKEN, session_id: sessionId, seq: 1 });
    expect((await again.next(isOp(9))).d).toBe(false);
  });

  test('a second IDENTIFY within five seconds yields op 9', async () => {
    const { url, gateway, clock } = await openGateway();
    await identify(url, 0);
    const second = await connect(url);
    second.send(2, identifyData());
    expect((await second.next(isOp(9))).d).toBe(false);
    clock.advance(5000);
    second.send(2, identifyData());
    await second.next(isEvent('READY'));
    expect(gateway.tooSoonCount()).toBe(1);
  });

  test('shards with different rate limit keys may identify at once', async () => {
    const { url, gateway } = await openGateway({ maxConcurrency: () => 2 });
    await identify(url, 0, { shard: [0, 4] });
    await identify(url, 0, { shard: [3, 4] });
    const third = await connect(url);
    third.send(2, identifyData({ shard: [2, 4] }));
    expect((await third.next(isOp(9))).d).toBe(false);
    expect(gateway.sessionCount()).toBe(2);
  });
});

describe('events', () => {
  test('go to sessions with the intent, with content if they may read it', async () => {
    const { url, gateway, clock } = await openGateway({ enabledIntents: MessageContent });
    const intents = [0, GuildMessages, GuildMessages | MessageContent, DirectMessages];
    const clients: RawClient[] = [];
    for (const each of intents) {
      clients.push((await identify(url, each)).client);
      clock.advance(5000);
    }
    gateway.dispatch(message());
    const contents = await Promise.all(
      clients.map(async client => {
        await eventNames(client);
        return client.received.flatMap(({ t, d }) => (t === 'MESSAGE_CREATE' ? [d] : []));
      }),
    );
    expect(contents).toEqual([
      [],
      [messageData({ content: '' })],
      [messageData({ content: 'Hello' })],
      [],
    ]);
  });

  test('go to the shard of their guild, and to shard 0 without a guild', async () => {
    const guildIds = [0, 1, 2, 3].map(index => String(index * 2 ** 22 + 1));
    const { url, gateway, clock } = await openGateway({
      identity: () => ({ user: BOT, application: { id: APPLICATION_ID, flags: 0 }, guildIds }),
      guildCreate: id => guildData(id),
    });
    const intents = Guilds | GuildMessages | DirectMessages;
    const even = await identify(url, intents, { shard: [0, 2] });
    clock.advance(5000);
    const odd = await identify(url, intents, { shard: [1, 2] });
    gateway.dispatch(message(null));
    gateway.dispatch(message(guildIds[3]));
    expect(await eventNames(even.client)).toEqual([
      'READY',
      'GUILD_CREATE',
      'GUILD_CREATE',
      'MESSAGE_CREATE',
    ]);
    expect(await eventNames(odd.client)).toEqual([
      'READY',
      'GUILD_CREATE',
      'GUILD_CREATE',
      'MESSAGE_CREATE',
    ]);
    const guilds = [guildIds[1], guildIds[3]].map(id => ({ id, unavailable: true }));
    expect(odd.client.received[1]?.d).toMatchObject({ shard: [1, 2], guilds });
    expect(odd.client.received.at(-2)?.s).toBe(4);
    expect(even.client.received.at(-2)?.s).toBe(4);
  });

  test('go to every session of a shard, also with another number of shards', async () => {
    const { url, gateway, clock } = await openGateway({ maxConcurrency: () => 3 });
    const sessions = [];
    for (const shard of [
      [0, 1],
      [0, 1],
      [1, 2],
    ]) {
      const { client } = await identify(url, GuildMessages, { shard });
      sessions.push(client);
      clock.advance(5000);
    }
    const onSecondOfTwo = String(2 ** 22 + 1);
    gateway.dispatch(message(onSecondOfTwo));
    const received = await Promise.all(sessions.map(eventNames));
    expect(received).toEqual(sessions.map(() => ['READY', 'MESSAGE_CREATE']));
  });

  test('throw and are not sent if Discord would not send them', async () => {
    const { url, gateway } = await openGateway();
    const { client } = await identify(url, GuildMessages);
    const broken = { ...message(), data: () => messageData({ author: null }) };
    expect(() => gateway.dispatch(broken)).toThrow(/MESSAGE_CREATE\.author: /);
    gateway.dispatch(message());
    expect((await client.next(isEvent('MESSAGE_CREATE'))).s).toBe(2);
  });
});
