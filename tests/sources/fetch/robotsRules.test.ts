import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { page, redirect, startServer, status } from './startServer.ts';

const rules = (text: string): RequestListener => status(200, {}, text);

describe('robots.txt', () => {
  const refused = { kind: 'refused', reason: { id: 'robots', host: 'news.example' } };

  it('is respected', async () => {
    const { fetch, url, requests } = await startServer(page, {
      robots: rules('\ufeffUser-agent: *\nDisallow: /private'),
    });
    expect(await fetch(url('/private/a'))).toEqual(refused);
    expect(await fetch(url('/a'))).toMatchObject({ kind: 'fetched' });
    expect(requests).toHaveLength(1);
  });

  it('is respected after a redirect', async () => {
    const { fetch, url, requests } = await startServer(redirect, {
      robots: rules('User-agent: *\nDisallow: /private'),
    });
    expect(await fetch(url('/to?/private/a'))).toEqual(refused);
    expect(requests).toHaveLength(1);
  });

  it('is read again after an hour', async () => {
    let now = 0;
    let read = 0;
    const { fetch, url } = await startServer(page, {
      limits: { now: () => now },
      robots: (request, response) => {
        read += 1;
        rules('')(request, response);
      },
    });
    await fetch(url('/a'));
    await fetch(url('/b'));
    expect(read).toBe(1);
    now += 60 * 60 * 1000;
    await fetch(url('/a'));
    expect(read).toBe(2);
  });

  it.each([401, 403, 404, 410])('allows everything with status %i', async code => {
    const { fetch, url } = await startServer(page, { robots: status(code) });
    expect(await fetch(url('/a'))).toMatchObject({ kind: 'fetched' });
  });

  it.each([429, 500, 503])('allows nothing for now with status %i', async code => {
    let isUp = false;
    const { fetch, url, requests } = await startServer(page, {
      robots: (request, response) => status(isUp ? 404 : code)(request, response),
    });
    expect(await fetch(url('/a'))).toMatchObject({ kind: 'failed', reason: { status: code } });
    expect(requests).toHaveLength(0);
    isUp = true;
    expect(await fetch(url('/a'))).toMatchObject({ kind: 'fetched' });
  });

  it('is followed to another host', async () => {
    const { fetch, url, port } = await startServer(page, {
      robots: (request, response) => {
        const isOther = request.headers.host?.startsWith('other.example') === true;
        const location = `http://other.example:${port}/robots.txt`;
        if (isOther) rules('User-agent: *\nDisallow: /')(request, response);
        else status(301, { location })(request, response);
      },
    });
    expect(await fetch(url('/a'))).toEqual(refused);
  });

  it.each([
    ['a special address', 'http://127.0.0.2/robots.txt'],
    ['itself', '/robots.txt'],
  ])('counts as missing when it redirects to %s', async (_, location) => {
    const { fetch, url } = await startServer(page, { robots: status(301, { location }) });
    expect(await fetch(url('/a'))).toMatchObject({ kind: 'fetched' });
  });

  it('is not read beyond the limit of a page', async () => {
    const { fetch, url } = await startServer(page, {
      limits: { maxBytes: 1000 },
      robots: rules('#'.repeat(1001)),
    });
    expect(await fetch(url('/a'))).toMatchObject({ kind: 'failed', reason: { id: 'tooLarge' } });
  });
});
