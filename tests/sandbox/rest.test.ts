import { get, request as post } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { request } from './request.ts';

let sandbox: Sandbox;
let channel: string;

beforeEach(async () => {
  sandbox = await startSandbox();
  channel = `/channels/${sandbox.channel('general').id}`;
});

afterEach(async () => {
  await sandbox.close();
});

describe('a request to the API', () => {
  test.each<{
    name: string;
    method?: string;
    path?: string;
    body?: unknown;
    headers?: Record<string, string>;
    status: number;
    code: number;
    message: string;
  }>([
    {
      name: 'a User-Agent without a library',
      headers: { 'User-Agent': 'curl/8.0' },
      status: 403,
      code: 40333,
      message: 'internal network error',
    },
    {
      name: 'no token',
      headers: { Authorization: '' },
      status: 401,
      code: 0,
      message: '401: Unauthorized',
    },
    {
      name: 'a wrong token',
      headers: { Authorization: 'Bot wrong' },
      status: 401,
      code: 0,
      message: '401: Unauthorized',
    },
    { name: 'an unknown path', path: '/nowhere', status: 404, code: 0, message: '404: Not Found' },
    {
      name: 'a path that cannot be decoded',
      path: '/%zz',
      status: 404,
      code: 0,
      message: '404: Not Found',
    },
    {
      name: 'an id that cannot be decoded',
      path: '/channels/%zz',
      status: 400,
      code: 50035,
      message: 'Invalid Form Body',
    },
    {
      name: 'an unknown method of a known path',
      method: 'PATCH',
      body: {},
      status: 405,
      code: 0,
      message: '405: Method Not Allowed',
    },
    {
      name: 'an id that is not a snowflake',
      path: '/channels/general',
      status: 400,
      code: 50035,
      message: 'Invalid Form Body',
    },
  ])('is refused for $name', async ({ method = 'GET', path = '/users/@me', ...wanted }) => {
    const { status, body } = await request(sandbox, method, path, wanted.body, wanted.headers);
    expect({ status, body }).toMatchObject({
      status: wanted.status,
      body: { code: wanted.code, message: wanted.message },
    });
  });

  it('is refused for an invalid URL', async () => {
    const { port } = new URL(sandbox.api);
    const status = await new Promise(resolve => {
      const headers = { 'User-Agent': 'DiscordBot (x, 1)' };
      get({ host: '127.0.0.1', port, path: '//', headers }, ({ statusCode }) => {
        resolve(statusCode);
      });
    });
    expect(status).toBe(404);
  });

  it('that is aborted gets no response and is not an internal error', async () => {
    const sent = post(`${sandbox.api}/v10${channel}/messages`, {
      method: 'POST',
      headers: {
        'User-Agent': 'DiscordBot (x, 1)',
        'Content-Type': 'application/json',
        'Content-Length': 10,
      },
    });
    const ended = new Promise(resolve => {
      sent.on('error', resolve);
    });
    sent.write('{', () => sent.destroy());
    await ended;
    await request(sandbox, 'GET', '/users/@me');
    expect(sandbox.requests.map(({ status }) => status)).toEqual([200]);
  });

  it('may be form-encoded', async () => {
    const form = new FormData();
    form.set('content', 'Hello, World!');
    form.set('tts', 'false');
    const { status, body } = await request(sandbox, 'POST', `${channel}/messages`, form);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { content: 'Hello, World!', tts: false },
    });
  });

  it('is refused for another API version', async () => {
    const response = await fetch(`${sandbox.api}/v8/gateway`, {
      headers: { 'User-Agent': 'DiscordBot (x, 1)' },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 50041 });
  });

  test.each<{ name: string; body: string; type: string; status: number; code: number }>([
    {
      name: 'invalid JSON',
      body: '{"content":',
      type: 'application/json',
      status: 400,
      code: 50109,
    },
    { name: 'of an unknown type', body: '{}', type: 'text/plain', status: 400, code: 50035 },
    {
      name: 'a malformed form',
      body: 'x',
      type: 'multipart/form-data; boundary=b',
      status: 400,
      code: 50035,
    },
    {
      name: 'over 25 MiB',
      body: `"${'x'.repeat(25 * 1024 * 1024)}"`,
      type: 'application/json',
      status: 413,
      code: 40005,
    },
  ])('is refused if its body is $name', async ({ body, type, status, code }) => {
    const reply = await request(sandbox, 'POST', `${channel}/messages`, body, {
      'Content-Type': type,
    });
    expect(reply).toMatchObject({ status, code });
  });

  it('is recorded with its refusal, without tokens', async () => {
    await request(sandbox, 'GET', '/users/@me');
    await request(sandbox, 'GET', '/webhooks/123/secret/messages/@original');
    expect(sandbox.requests).toMatchObject([
      { method: 'GET', path: '/users/@me', status: 200, refusal: null },
      {
        path: '/webhooks/123/:token/messages/@original',
        status: 404,
        refusal: { rule: 'webhookIsOpen', body: { code: 10015 } },
      },
    ]);
  });

  it('may contain files and JSON', async () => {
    const form = new FormData();
    form.set(
      'payload_json',
      JSON.stringify({
        content: 'with a file',
        attachments: [{ id: 0, description: 'the notes' }],
      }),
    );
    form.set('files[0]', new Blob(['1, 2, 3'], { type: 'text/plain' }), 'notes.txt');
    const { status, body } = await request(sandbox, 'POST', `${channel}/messages`, form);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      content: 'with a file',
      attachments: [{ filename: 'notes.txt', size: 7, description: 'the notes' }],
    });
    const [shown] = sandbox.member('Ann').sees();
    expect(new TextDecoder().decode(shown?.files[0]?.bytes)).toBe('1, 2, 3');
  });

  it('names each file once', async () => {
    const form = new FormData();
    form.set('content', 'twice');
    for (const name of ['a.txt', 'b.txt']) form.append('files[0]', new Blob(['1']), name);
    const { status } = await request(sandbox, 'POST', `${channel}/messages`, form);
    expect(status).toBe(400);
    expect(sandbox.requests.at(-1)?.refusal?.rule).toBe('repeatedPart');
  });

  it('may contain form fields', async () => {
    const form = new FormData();
    form.set('content', 'plain');
    const { body } = await request(sandbox, 'POST', `${channel}/messages`, form);
    expect(body).toMatchObject({ content: 'plain' });
  });
});

const say = (index: number) =>
  request(sandbox, 'POST', `${channel}/messages`, { content: `${index}` });

describe('rate limits', () => {
  it('count down in the headers and refuse with 429 until they reset', async () => {
    const replies = [];
    for (let index = 0; index < 6; index += 1) replies.push(await say(index));
    const remaining = replies.map(({ headers }) => headers.get('x-ratelimit-remaining'));
    expect(remaining).toEqual(['4', '3', '2', '1', '0', '0']);
    const last = replies.at(-1);
    expect(last).toMatchObject({
      status: 429,
      body: { message: 'You are being rate limited.', global: false },
    });
    expect(last?.headers.get('x-ratelimit-scope')).toBe('user');
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last?.headers.get('x-ratelimit-bucket')).toBe(
      replies[0]?.headers.get('x-ratelimit-bucket'),
    );
    sandbox.clock.advance(5000);
    expect((await say(7)).status).toBe(200);
  });

  it('count each channel separately', async () => {
    const thread = sandbox.addThread('general', 'aside');
    for (let index = 0; index < 5; index += 1) await say(index);
    const reply = await request(sandbox, 'POST', `/channels/${thread.id}/messages`, {
      content: 'here',
    });
    expect(reply.status).toBe(200);
  });
});
