import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { keyOf, type RawAnswer, send } from './pageClient.ts';
import { setStage } from './stage.ts';

interface Change {
  readonly method?: string;
  readonly path?: string;
  /** Replaces headers; null removes one. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string;
}

const SAY = JSON.stringify({ kind: 'remove', messageId: '1' });

/** A valid action, apart from the changes. */
async function actWith({
  method = 'POST',
  path = '/acts',
  headers = {},
  body = SAY,
}: Change): Promise<RawAnswer> {
  const { page } = await setStage();
  const { origin } = new URL(page.address);
  const right: Readonly<Record<string, string | null>> = {
    'content-type': 'application/json',
    origin,
    'x-key': await keyOf(page.address),
    ...headers,
  };
  const kept = Object.entries(right).flatMap(([name, value]) =>
    value === null ? [] : [[name, value.replace(':PORT', `:${new URL(page.address).port}`)]],
  );
  return await send(new URL(path, page.address), {
    method,
    headers: Object.fromEntries(kept),
    body,
  });
}

it('accepts actions of its own page', async () => {
  const { status, text } = await actWith({});
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual({ kind: 'failed', reason: 'This message no longer exists' });
});

it.each(['127.0.0.1', 'localhost', '[::1]'])('answers requests for host %s', async name => {
  const host = `${name}:PORT`;
  expect(await actWith({ headers: { host, origin: `http://${host}` } })).toMatchObject({
    status: 200,
  });
});

it.each<[what: string, change: Change, status: number]>([
  ['another host', { headers: { host: 'evil.example:PORT' } }, 403],
  ['another port', { headers: { host: '127.0.0.1:1' } }, 403],
  ['a host with a valid prefix', { headers: { host: '127.0.0.1.evil.example:PORT' } }, 403],
  ['another origin', { headers: { origin: 'https://evil.example' } }, 403],
  ['an origin on another port', { headers: { origin: 'http://127.0.0.1:1' } }, 403],
  ['an opaque origin', { headers: { origin: 'null' } }, 403],
  ['no origin', { headers: { origin: null } }, 403],
  ['another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
  ['another page of the site', { headers: { 'sec-fetch-site': 'same-site' } }, 403],
  ['no key', { headers: { 'x-key': null } }, 403],
  ['a wrong key', { headers: { 'x-key': 'x' } }, 403],
  ['the key in the URL', { path: '/acts?key=x', headers: { 'x-key': null } }, 403],
  ['an unknown person', { path: '/acts?person=1' }, 404],
  ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
  ['plain text', { headers: { 'content-type': 'text/plain' } }, 415],
  ['invalid JSON', { body: '{' }, 400],
  ['an unknown action', { body: '{"kind":"fly"}' }, 400],
  ['an action with an extra field', { body: '{"kind":"restart","now":true}' }, 400],
  ['an action without a field', { body: '{"kind":"press","messageId":"1"}' }, 400],
  ['a body that is too large', { body: `"${'a'.repeat(17 * 1024 * 1024)}"` }, 413],
  ['another method', { method: 'PUT' }, 405],
  ['an unknown path', { path: '/etc/passwd' }, 404],
  ['a path that leaves the page', { path: '/..%2f..%2fpackage.json' }, 404],
  ['a path named like an object property', { path: '/constructor' }, 404],
])('rejects %s', async (_, change, status) => {
  const answer = await actWith(change);
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(answer.text).toMatch(/^[^\n]{10,100}\n$/u);
});

it('rejects event streams without the key or from other origins', async () => {
  const { page } = await setStage();
  const key = await keyOf(page.address);
  const statusOf = async (search: string, site: string): Promise<number> =>
    (
      await send(new URL(`/events?${search}`, page.address), {
        headers: { 'sec-fetch-site': site },
      })
    ).status;
  expect(await statusOf('', 'same-origin')).toBe(403);
  expect(await statusOf('key=x', 'same-origin')).toBe(403);
  expect(await statusOf(`key=${key}`, 'cross-site')).toBe(403);
  expect(await statusOf(`key=${key}&person=1`, 'same-origin')).toBe(404);
});

it.each([
  ['/', 'text/html'],
  ['/page.js', 'text/javascript'],
  ['/page.css', 'text/css'],
  ['/nothing', 'text/plain'],
])('serves %s with headers that isolate it from other sites', async (path, type) => {
  const { page } = await setStage();
  const { headers, text } = await send(new URL(path, page.address));
  expect(headers).toMatchObject({
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-hashes' 'sha256-YyzoJpP5ML1Dl1K7WQbfMCvG6Df0Mckd/cH2Bl2ywZQ=' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; connect-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(Object.keys(headers).join()).not.toContain('access-control');
  expect(text).not.toBe('');
});

it('creates a new key at each start', async () => {
  const keys = await Promise.all(
    [setStage(), setStage()].map(async stage => keyOf((await stage).page.address)),
  );
  expect(new Set(keys).size).toBe(2);
});

it('uses another port if its own is taken', async () => {
  const taken = createServer();
  await new Promise<void>(resolve => {
    taken.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(async () => {
    await new Promise(resolve => taken.close(resolve));
  });
  const address = taken.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;
  const { page } = await setStage({ port });
  expect(new URL(page.address).port).not.toBe(String(port));
  expect((await send(page.address)).status).toBe(200);
});
