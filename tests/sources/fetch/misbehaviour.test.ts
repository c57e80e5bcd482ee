import type { RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { HTML, PAGE, page, startServer, status } from './startServer.ts';

/** Sends the start of a page and leaves the rest to `send`. */
function streaming(send: (response: ServerResponse) => void): RequestListener {
  return (_, response) => {
    response.writeHead(200, HTML).write('<p>');
    const timer = setInterval(send, 1, response);
    response.on('close', () => clearInterval(timer));
  };
}

describe('a server that misbehaves', () => {
  const limits = { milliseconds: 200, maxBytes: 1000 };
  const timeout = { kind: 'failed', reason: { id: 'timeout', milliseconds: 200 } };
  const tooLarge = { kind: 'failed', reason: { id: 'tooLarge', bytes: 1000 } };

  it.each<[string, RequestListener]>([
    ['never answers', () => undefined],
    ['sends a byte at a time', streaming(response => response.write('a'))],
    ['stops in the middle', streaming(() => undefined)],
  ])('and %s is a failure after the time for a page', async (_, answer) => {
    const { fetch, url } = await startServer(answer, { limits: { ...limits, maxBytes: 1e9 } });
    expect(await fetch(url('/a'))).toEqual(timeout);
  });

  it('gets the time for a page with all its redirects and robots.txt', async () => {
    const { fetch, url } = await startServer(page, { limits, robots: () => undefined });
    expect(await fetch(url('/a'))).toEqual(timeout);
  });

  it('is a failure when its name is never resolved', async () => {
    const { fetch, url } = await startServer(page, {
      limits: { ...limits, resolve: () => new Promise(() => undefined) },
    });
    expect(await fetch(url('/a'))).toEqual(timeout);
  });

  it.each<[string, RequestListener]>([
    ['an endless body', streaming(response => response.write('a'.repeat(100)))],
    ['a long body', status(200, HTML, 'a'.repeat(1001))],
    [
      'a small body that unpacks to a long one',
      (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(gzipSync(Buffer.alloc(900_000)));
      },
    ],
    [
      'a Brotli bomb',
      (_, response) => {
        response.writeHead(200, { 'content-encoding': 'br' });
        response.end(brotliCompressSync(Buffer.alloc(9_000_000)));
      },
    ],
  ])('and sends %s is a failure', async (_, answer) => {
    const { fetch, url } = await startServer(answer, {
      limits: { ...limits, milliseconds: 20_000 },
    });
    expect(await fetch(url('/a'))).toEqual(tooLarge);
  });

  it('may send as much as the limit', async () => {
    const { fetch, url } = await startServer(status(200, HTML, 'a'.repeat(1000)), { limits });
    expect(await fetch(url('/a'))).toMatchObject({ kind: 'fetched' });
  });

  it.each([['deflate'], ['zstd'], ['gzip, gzip'], ['nonsense']])(
    'and compresses with %s is a failure',
    async encoding => {
      const { fetch, url } = await startServer(status(200, { 'content-encoding': encoding }, PAGE));
      const reason = { id: 'contentEncoding' };
      expect(await fetch(url('/a'))).toEqual({ kind: 'failed', reason });
    },
  );

  it.each<[string, RequestListener]>([
    ['ends the connection', (_, response) => response.destroy()],
    [
      'ends it in the middle',
      (_, response) => {
        response.writeHead(200, { ...HTML, 'content-length': '100' }).write('<p>');
        setImmediate(() => response.destroy());
      },
    ],
    ['sends what is not compressed', status(200, { 'content-encoding': 'gzip' }, PAGE)],
    ['speaks another protocol', ({ socket }) => socket.end('SSH-2.0-OpenSSH_9\r\n')],
    [
      'sends huge headers',
      ({ socket }) => socket.end(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`),
    ],
    [
      'sends two lengths',
      ({ socket }) =>
        socket.end('HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd'),
    ],
  ])('and %s is a failure of the connection', async (_, answer) => {
    const { fetch, url } = await startServer(answer);
    expect(await fetch(url('/a'))).toMatchObject({
      kind: 'failed',
      reason: { id: 'connection' },
    });
  });
});
