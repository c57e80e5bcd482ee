import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { createGateway, type GatewayOptions } from '../../../src/sandbox/gateway/gateway.ts';
import { createClock } from '../../../src/sandbox/model/clock.ts';
import { APPLICATION_ID, BOT, GUILD_ID, guildData } from './payloads.ts';

export const TOKEN = 'the-token';
export const INTERVAL = 45_000;

export type Received = z.infer<typeof received>;

/** A client that speaks the protocol directly. */
export interface RawClient {
  readonly send: (op: number, d: unknown) => void;
  readonly sendText: (text: string) => void;
  /** All received payloads, HELLO first. */
  readonly received: readonly Received[];
  /** Waits for the next payload that matches; skips earlier ones. */
  readonly next: (isWanted: (payload: Received) => boolean) => Promise<Received>;
  readonly close: (code: number) => void;
  readonly terminate: () => void;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
}

const received = z.object({
  op: z.int(),
  d: z.unknown(),
  s: z.int().nullable(),
  t: z.string().nullable(),
});

/** Starts a gateway on a free port; closed with the test. */
export async function openGateway(
  overrides: Partial<GatewayOptions> = {},
  answer: RequestListener = (_request, response) => void response.writeHead(404).end(),
) {
  const server = createServer(answer);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not on a port');
  const origin = `127.0.0.1:${address.port}`;
  const url = `ws://${origin}/gateway`;
  const clock = createClock();
  const gateway = createGateway({
    server,
    path: '/gateway',
    resumeUrl: url,
    token: TOKEN,
    clock,
    enabledIntents: 0,
    heartbeatInterval: INTERVAL,
    maxConcurrency: () => 1,
    identity: () => ({
      user: BOT,
      application: { id: APPLICATION_ID, flags: 0 },
      guildIds: [GUILD_ID],
    }),
    guildCreate: id => guildData(id),
    ...overrides,
  });
  onTestFinished(async () => {
    clock.stop();
    await gateway.close();
    server.closeAllConnections();
    server.close();
  });
  return { gateway, clock, server, url, origin };
}

/** Connects and waits for HELLO. */
export async function connect(url: string, query = '?v=10&encoding=json'): Promise<RawClient> {
  const socket = new WebSocket(`${url}${query}`);
  const payloads: Received[] = [];
  const waiting = new Set<(payload: Received) => void>();
  let seen = 0;

  socket.on('message', (data: Buffer) => {
    const payload = received.parse(JSON.parse(data.toString()));
    payloads.push(payload);
    for (const look of waiting) look(payload);
  });
  const closed = new Promise<number>(resolve => socket.on('close', resolve));

  function next(isWanted: (payload: Received) => boolean): Promise<Received> {
    while (seen < payloads.length) {
      const payload = payloads[seen];
      seen += 1;
      if (payload !== undefined && isWanted(payload)) return Promise.resolve(payload);
    }
    return new Promise((resolve, reject) => {
      const look = (payload: Received) => {
        seen += 1;
        if (!isWanted(payload)) return;
        waiting.delete(look);
        resolve(payload);
      };
      waiting.add(look);
      void closed.then(code => reject(new Error(`closed with ${code}`)));
    });
  }

  const sendText = (text: string) => socket.send(text);
  await once(socket, 'open');
  return {
    send: (op, d) => sendText(JSON.stringify({ op, d })),
    sendText,
    received: payloads,
    next,
    close: code => socket.close(code),
    terminate: () => socket.terminate(),
    closed,
  };
}

/** Connects and identifies; resolves with the session id after READY. */
export async function identify(url: string, intents: number, more: object = {}) {
  const client = await connect(url);
  client.send(2, identifyData({ intents, ...more }));
  const ready = await client.next(isEvent('READY'));
  const { session_id: sessionId } = z.object({ session_id: z.string() }).parse(ready.d);
  return { client, sessionId };
}

export function identifyData(more: object = {}) {
  return { token: TOKEN, properties: { os: 'linux' }, intents: 0, ...more };
}

export function isEvent(name: string) {
  return ({ t }: Received) => t === name;
}

export function isOp(op: number) {
  return (payload: Received) => payload.op === op;
}

/** Names of the events received until the next heartbeat acknowledgement. */
export async function eventNames(client: RawClient): Promise<string[]> {
  client.send(1, null);
  await client.next(isOp(11));
  return client.received.flatMap(({ t }) => (t === null ? [] : [t]));
}
