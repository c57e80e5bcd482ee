import type { RequestListener } from 'node:http';
import { expect, it } from 'vitest';
import { createDownload } from '../../../src/sources/upload/download.ts';
import { listen } from '../listen.ts';

const BODY = 'The pier is closed.';
const SIZE = BODY.length;
const MAX_BYTES = 100;

/** Serves files on the loopback; resolves with the origin and the paths that were asked for. */
async function serve(respond: RequestListener): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = [];
  const port = await listen((request, response) => {
    asked.push(request.url ?? '');
    respond(request, response);
  });
  return { origin: `http://127.0.0.1:${port}`, asked };
}

const soon = () => AbortSignal.timeout(200);
const sendBody: RequestListener = (_, response) => response.end(BODY);

it('downloads a file of the size that Discord named', async () => {
  const { origin } = await serve(sendBody);
  const download = createDownload({ origin, maxBytes: MAX_BYTES });
  const file = await download({ url: `${origin}/pier.txt`, size: SIZE });
  expect(file).toEqual({ kind: 'file', bytes: Buffer.from(BODY) });
});

it.each([
  ['another host', (origin: string) => origin.replace('127.0.0.1', 'localhost')],
  ['another port', (origin: string) => origin.replace(/:\d+$/u, ':9')],
  ['https instead of http', (origin: string) => origin.replace('http:', 'https:')],
  ['a host that starts with the name', (origin: string) => `${origin}.evil.example`],
  ['a user named like the host', (origin: string) => `${origin}@evil.example`],
  ['a file of the machine', () => 'file:///etc'],
  ['no address', () => 'pier'],
])('asks nobody for a file at %s', async (_, moved) => {
  const { origin, asked } = await serve(sendBody);
  const download = createDownload({ origin, maxBytes: MAX_BYTES });
  const url = `${moved(origin)}/pier.txt`;
  expect(await download({ url, size: SIZE })).toEqual({ kind: 'foreign' });
  expect(asked).toEqual([]);
});

it('asks nobody for a file that is too large', async () => {
  const { origin, asked } = await serve(sendBody);
  const download = createDownload({ origin, maxBytes: SIZE - 1 });
  const file = await download({ url: `${origin}/pier.txt`, size: SIZE });
  expect(file).toEqual({ kind: 'too large', limit: SIZE - 1 });
  expect(asked).toEqual([]);
});

it('follows no redirect', async () => {
  const elsewhere = await serve(sendBody);
  const { origin } = await serve((_, response) => {
    response.writeHead(302, { location: `${elsewhere.origin}/pier.txt` }).end();
  });
  const download = createDownload({ origin, maxBytes: MAX_BYTES });
  const file = await download({ url: `${origin}/pier.txt`, size: SIZE });
  expect(file).toEqual({ kind: 'unanswered' });
  expect(elsewhere.asked).toEqual([]);
});

it.each([
  [401, 'expired'],
  [404, 'expired'],
  [410, 'expired'],
  [408, 'unanswered'],
  [429, 'unanswered'],
  [500, 'unanswered'],
  [204, 'unanswered'],
])('takes status %i for %s', async (status, kind) => {
  const { origin } = await serve((_, response) => response.writeHead(status).end());
  const download = createDownload({ origin, maxBytes: MAX_BYTES });
  expect(await download({ url: `${origin}/pier.txt`, size: SIZE })).toEqual({ kind });
});

it('stops reading a body that is longer than the limit', async () => {
  const { origin } = await serve((_, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write(BODY.repeat(10)));
    };
    response.on('drain', more);
    more();
  });
  const download = createDownload({ origin, maxBytes: MAX_BYTES });
  const file = await download({ url: `${origin}/pier.txt`, size: SIZE });
  expect(file).toEqual({ kind: 'too large', limit: MAX_BYTES });
});

it.each([
  ['shorter', SIZE + 1],
  ['longer', SIZE - 1],
])('refuses a body that is %s than Discord named', async (_, size) => {
  const { origin } = await serve(sendBody);
  const download = createDownload({ origin, maxBytes: MAX_BYTES });
  expect(await download({ url: `${origin}/pier.txt`, size })).toEqual({ kind: 'unanswered' });
});

it.each<[what: string, respond: RequestListener]>([
  ['breaks off', (_, response) => void response.write(BODY, () => response.destroy())],
  ['never comes', () => undefined],
])('says so when the body %s', async (_, respond) => {
  const { origin } = await serve(respond);
  const download = createDownload({ origin, maxBytes: MAX_BYTES, timeout: soon });
  const file = await download({ url: `${origin}/pier.txt`, size: SIZE });
  expect(file).toEqual({ kind: 'unanswered' });
});
