import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import type { RequestFault, RequestFilter } from '../../../src/sandbox/faults/requestFaults.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/startSandbox.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { identify, isEvent } from '../gateway/harness.ts';
import { request } from '../request.ts';

const MESSAGES = '/channels/:channel/messages';
const CALLBACK = '/interactions/:interaction/:token/callback';
const BAD_GATEWAY = { kind: 'server error', status: 502, isApplied: false } as const;

let sandbox: Sandbox;
let ann: User;
let messages: string;

beforeEach(async () => {
  sandbox = await startSandbox();
  ann = sandbox.member('Ann');
  messages = `/channels/${sandbox.channel('general').id}/messages`;
});

afterEach(async () => {
  await sandbox.close();
});

/** What a client sees: a response, or the error code of the connection. */
async function send(
  method: string,
  path: string,
  body?: unknown,
  signal: AbortSignal | null = null,
): Promise<Response | string> {
  try {
    return await fetch(`${sandbox.api}/v10${path}`, {
      method,
      headers: {
        'User-Agent': 'DiscordBot (https://footnote.example, 1.0)',
        Authorization: `Bot ${sandbox.token}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal,
    });
  } catch (error) {
    return failure.parse(error);
  }
}

const failure = z.union([
  z.object({ cause: z.object({ code: z.string() }) }).transform(({ cause }) => cause.code),
  z.object({ name: z.string() }).transform(({ name }) => name),
]);

const post = (content: string, signal?: AbortSignal) =>
  send('POST', messages, { content }, signal ?? null);

async function answered(seen: Response | string) {
  if (typeof seen === 'string') return { error: seen };
  return { status: seen.status, type: seen.headers.get('Content-Type'), text: await seen.text() };
}

function texts(): string[] {
  return ann.sees().map(({ content }) => content);
}

function remaining(seen: Response | string): string | null | undefined {
  return typeof seen === 'string' ? undefined : seen.headers.get('X-RateLimit-Remaining');
}

/** Sends an interaction to the bot; returns the path for its first response. */
async function interactionPath(): Promise<string> {
  await request(sandbox, 'POST', `/applications/${sandbox.applicationId}/commands`, {
    name: 'ask',
    description: 'Asks',
  });
  const { client } = await identify(gatewayOf(sandbox), 0, { token: sandbox.token });
  ann.slash('ask').catch(() => undefined);
  const { d } = await client.next(isEvent('INTERACTION_CREATE'));
  const { id, token } = z.object({ id: z.string(), token: z.string() }).parse(d);
  return `/interactions/${id}/${token}/callback`;
}

function gatewayOf({ api }: Sandbox): string {
  return `ws://${new URL(api).host}/gateway`;
}

const HTML = (title: string) => ({
  type: 'text/html',
  text: expect.stringContaining(`<h1>${title}</h1>`),
});

type Lost = Extract<RequestFault, { readonly isApplied: boolean }>;

/** Faults that lose the response, and what a client sees. */
const LOST: readonly (readonly [string, (isApplied: boolean) => Lost, object])[] = [
  [
    '500',
    isApplied => ({ kind: 'server error', status: 500, isApplied }),
    {
      status: 500,
      type: 'application/json',
      text: '{"message":"500: Internal Server Error","code":0}',
    },
  ],
  [
    '502',
    isApplied => ({ kind: 'server error', status: 502, isApplied }),
    { status: 502, ...HTML('502 Bad Gateway') },
  ],
  [
    '503',
    isApplied => ({ kind: 'server error', status: 503, isApplied }),
    { status: 503, ...HTML('503 Service Unavailable') },
  ],
  [
    '504',
    isApplied => ({ kind: 'server error', status: 504, isApplied }),
    { status: 504, ...HTML('504 Gateway Time-out') },
  ],
  ['a reset', isApplied => ({ kind: 'reset', isApplied }), { error: 'ECONNRESET' }],
  ['a close', isApplied => ({ kind: 'close', isApplied }), { error: 'UND_ERR_SOCKET' }],
];

const APPLIED_OR_NOT = LOST.flatMap(([name, fault, seen]) => [
  { name: `${name} after the effect`, fault: fault(true), seen, said: ['one', 'two'], left: '3' },
  { name: `${name} instead of the effect`, fault: fault(false), seen, said: ['two'], left: '4' },
]);

describe('a fault that loses a response', () => {
  test.each(APPLIED_OR_NOT)('is $name', async ({ fault, seen, said, left }) => {
    sandbox.faults.onRequest({}, fault);
    expect(await answered(await post('one'))).toEqual(seen);
    const next = await post('two');
    expect(texts()).toEqual(said);
    expect(remaining(next)).toBe(left);
    const { status = 0 } = { ...seen };
    expect(sandbox.requests).toMatchObject([
      { body: { content: 'one' }, status, refusal: null, fault: fault.kind },
      { body: { content: 'two' }, status: 200, refusal: null, fault: null },
    ]);
  });

  test.each([
    { isApplied: true, said: ['one'] },
    { isApplied: false, said: [] },
  ])('hangs until the client hangs up (applied: $isApplied)', async ({ isApplied, said }) => {
    sandbox.faults.onRequest({ method: 'POST' }, { kind: 'hang', isApplied });
    const client = new AbortController();
    const hanging = post('one', client.signal);
    await expect.poll(() => sandbox.requests.length).toBe(1);
    expect(texts()).toEqual(said);
    await send('GET', '/users/@me');
    client.abort();
    expect(await hanging).toBe('AbortError');
    expect(sandbox.requests).toMatchObject([
      { status: 0, refusal: null, fault: 'hang' },
      { status: 200, fault: null },
    ]);
  });

  it('hangs no longer than the sandbox runs', async () => {
    sandbox.faults.onRequest({}, { kind: 'hang', isApplied: false });
    const hanging = post('one');
    await expect.poll(() => sandbox.requests.length).toBe(1);
    await sandbox.close();
    expect(await hanging).toBe('UND_ERR_SOCKET');
  });

  test.each(
    LOST.flatMap(([name, fault]) => [
      { name: `${name} after the effect`, fault: fault(true), said: ['one'], again: 40060 },
      { name: `${name} instead of the effect`, fault: fault(false), said: ['two'], again: null },
    ]),
  )('applies a first response or not: $name', async ({ fault, said, again }) => {
    const path = await interactionPath();
    sandbox.faults.onRequest({ path: CALLBACK }, fault);
    await send('POST', path, { type: 4, data: { content: 'one' } });
    const second = await request(sandbox, 'POST', path, { type: 4, data: { content: 'two' } });
    expect(second.code).toBe(again);
    expect(texts()).toEqual(said);
  });

  it('does not replace a refusal by a rule', async () => {
    sandbox.faults.onRequest({}, { kind: 'server error', status: 500, isApplied: true });
    expect(await answered(await post(''))).toMatchObject({ status: 500 });
    expect(sandbox.requests).toMatchObject([
      { status: 500, fault: 'server error', refusal: { status: 400, body: { code: 50006 } } },
    ]);
  });
});

describe('an injected rate limit', () => {
  const route = {
    limit: '5',
    reset: expect.stringMatching(/^\d+\.\d{3}$/u),
    resetAfter: '64.570',
    bucket: expect.stringMatching(/^[\da-f]{32}$/u),
  };
  const none = { limit: null, remaining: null, reset: null, resetAfter: null, bucket: null };

  test.each([
    {
      scope: 'user',
      headers: { ...route, remaining: '0', global: null },
      body: { message: 'You are being rate limited.', global: false },
    },
    {
      scope: 'shared',
      headers: { ...route, remaining: '4', global: null },
      body: { message: 'The resource is being rate limited.', global: false },
    },
    {
      scope: 'global',
      headers: { ...none, global: 'true' },
      body: { message: 'You are being rate limited.', global: true },
    },
  ] as const)('reports its scope, $scope, and has no effect', async ({ scope, headers, body }) => {
    sandbox.faults.onRequest({}, { kind: 'rate limit', retryAfter: 64.57, scope });
    const seen = await request(sandbox, 'POST', messages, { content: 'one' });
    const header = (name: string) => seen.headers.get(name);
    expect({
      limit: header('X-RateLimit-Limit'),
      remaining: header('X-RateLimit-Remaining'),
      reset: header('X-RateLimit-Reset'),
      resetAfter: header('X-RateLimit-Reset-After'),
      bucket: header('X-RateLimit-Bucket'),
      global: header('X-RateLimit-Global'),
    }).toEqual(headers);
    expect([seen.status, header('Retry-After'), header('X-RateLimit-Scope')]).toEqual([
      429,
      '65',
      scope,
    ]);
    expect(seen.body).toEqual({ ...body, code: 0, retry_after: 64.57 });
    expect(texts()).toEqual([]);
    expect(sandbox.requests).toMatchObject([{ status: 429, refusal: null, fault: 'rate limit' }]);
  });

  it('reports the bucket of the route', async () => {
    const usual = await request(sandbox, 'POST', messages, { content: 'one' });
    sandbox.faults.onRequest({}, { kind: 'rate limit', retryAfter: 1, scope: 'user' });
    const limited = await request(sandbox, 'POST', messages, { content: 'two' });
    expect(limited.headers.get('X-RateLimit-Bucket')).toBe(usual.headers.get('X-RateLimit-Bucket'));
  });
});

test.each([
  [400, 200000, 'Message was blocked by automatic moderation'],
  [403, 50013, 'Missing Permissions'],
  [404, 10008, 'Unknown Message'],
])('an injected refusal is %d with %d and has no effect', async (status, code, message) => {
  sandbox.faults.onRequest({}, { kind: 'refusal', status, code, message });
  const seen = await request(sandbox, 'POST', messages, { content: 'one' });
  expect(seen).toMatchObject({ status, body: { code, message } });
  expect(texts()).toEqual([]);
  expect(sandbox.requests).toMatchObject([{ status, refusal: null, fault: 'refusal' }]);
});

it('runs an action before a request is handled normally', async () => {
  sandbox.faults.onRequest({ method: 'POST' }, { kind: 'meanwhile', act: () => ann.say('one') });
  await send('GET', '/users/@me');
  expect(texts()).toEqual([]);
  expect(await answered(await post('two'))).toMatchObject({ status: 200 });
  expect(texts()).toEqual(['one', 'two']);
  expect(sandbox.requests).toMatchObject([{ fault: null }, { status: 200, fault: 'meanwhile' }]);
});

it('refuses a request because of what the action did', async () => {
  sandbox.faults.onRequest({}, { kind: 'meanwhile', act: () => sandbox.removeBot() });
  expect(await answered(await post('one'))).toMatchObject({ status: 403 });
  expect(sandbox.requests).toMatchObject([
    { status: 403, refusal: { body: { code: 50001 } }, fault: 'meanwhile' },
  ]);
});

describe('a fault', () => {
  test.each<{ name: string; which: RequestFilter; statuses: readonly number[] }>([
    { name: 'any', which: {}, statuses: [502, 502, 502] },
    { name: 'a method', which: { method: 'POST' }, statuses: [200, 502, 502] },
    { name: 'a path', which: { path: MESSAGES }, statuses: [502, 502, 502] },
    { name: 'another path', which: { path: CALLBACK }, statuses: [200, 200, 200] },
    {
      name: 'a body',
      which: { body: json => z.object({ content: z.literal('two') }).safeParse(json).success },
      statuses: [200, 200, 502],
    },
    {
      name: 'all of these',
      which: { method: 'GET', path: MESSAGES, body: json => json === undefined },
      statuses: [502, 200, 200],
    },
    {
      name: 'one of these',
      which: { method: 'GET', path: MESSAGES, body: json => json !== undefined },
      statuses: [200, 200, 200],
    },
  ])('applies to $name', async ({ which, statuses }) => {
    sandbox.faults.onRequest(which, BAD_GATEWAY, Number.POSITIVE_INFINITY);
    const seen = [await send('GET', messages), await post('one'), await post('two')];
    expect(seen.map(statusOf)).toEqual(statuses);
  });

  test.each([
    [undefined, [502, 200, 200]],
    [0, [200, 200, 200]],
    [2, [502, 502, 200]],
    [Number.POSITIVE_INFINITY, [502, 502, 502]],
  ] as const)('applies %s times', async (times, statuses) => {
    sandbox.faults.onRequest({}, BAD_GATEWAY, times);
    expect([await get(), await get(), await get()]).toEqual(statuses);
  });

  it('applies before those set later, where it matches', async () => {
    sandbox.faults.onRequest({ method: 'POST' }, { ...BAD_GATEWAY, status: 503 });
    sandbox.faults.onRequest({}, BAD_GATEWAY, 2);
    sandbox.faults.onRequest({}, { ...BAD_GATEWAY, status: 504 });
    expect([await get(), statusOf(await post('one')), await get(), await get()]).toEqual([
      502, 503, 502, 504,
    ]);
  });

  it('no longer applies once all are cleared', async () => {
    sandbox.faults.onRequest({}, BAD_GATEWAY, Number.POSITIVE_INFINITY);
    expect(await get()).toBe(502);
    sandbox.faults.clear();
    expect(await get()).toBe(200);
  });

  it('waits for a request with a valid route and token', async () => {
    sandbox.faults.onRequest({}, BAD_GATEWAY);
    expect((await request(sandbox, 'GET', '/nowhere')).status).toBe(404);
    const headers = { Authorization: 'Bot wrong' };
    expect((await request(sandbox, 'GET', '/users/@me', undefined, headers)).status).toBe(401);
    expect(await get()).toBe(502);
  });
});

function statusOf(seen: Response | string): number | null {
  return typeof seen === 'string' ? null : seen.status;
}

async function get(): Promise<number | null> {
  return statusOf(await send('GET', '/users/@me'));
}
