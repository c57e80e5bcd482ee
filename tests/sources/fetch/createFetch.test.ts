import type { RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { HTML, PAGE, page, redirect, startServer, status } from './startServer.ts';

function byPath(answers: Readonly<Record<string, RequestListener>>): RequestListener {
  return (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    (answers[path] ?? status(404))(request, response);
  };
}

describe('a page that is fetched', () => {
  it('comes with its type, final address, validators and age', async () => {
    const headers = { etag: '"1"', 'last-modified': 'Mon, 30 Nov 2026 07:00:00 GMT' };
    const caching = { 'cache-control': 'public, max-age=600' };
    const { fetch, url } = await startServer(
      status(200, { ...HTML, ...headers, ...caching }, PAGE),
    );
    expect(await fetch(url('/a'))).toEqual({
      kind: 'fetched',
      bytes: Buffer.from(PAGE),
      contentType: HTML['content-type'],
      finalUrl: url('/a'),
      validators: { etag: headers.etag, lastModified: headers['last-modified'] },
      maxAge: 600,
    });
  });

  it('is asked for with an honest User-Agent, and no cookie or referrer', async () => {
    const { fetch, url, requests } = await startServer(page);
    await fetch(url('/a'));
    const [request] = requests;
    expect(request?.headers).toEqual({
      'user-agent': 'Footnote/test',
      host: new URL(url('/')).host,
      accept: 'text/html, application/xhtml+xml, */*;q=0.8',
      'accept-encoding': 'gzip, br',
      connection: 'keep-alive',
    });
  });

  it('is asked for as the type that is wanted', async () => {
    const { fetch, url, requests } = await startServer(page);
    await fetch(url('/a'), { accept: 'application/rss+xml' });
    expect(requests[0]?.headers.accept).toBe('application/rss+xml');
  });

  it.each([
    ['gzip', gzipSync(PAGE)],
    ['x-gzip', gzipSync(PAGE)],
    ['GZIP', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['identity', Buffer.from(PAGE)],
  ])('is decompressed: %s', async (encoding, bytes) => {
    const { fetch, url } = await startServer((_, response) =>
      response.writeHead(200, { ...HTML, 'content-encoding': encoding }).end(bytes),
    );
    expect(await fetch(url('/a'))).toMatchObject({ bytes: Buffer.from(PAGE) });
  });
});

describe('how long a page may be cached', () => {
  const date = 'Mon, 30 Nov 2026 07:00:00 GMT';

  it.each([
    ['max-age', { 'cache-control': 'public, max-age=600' }, 600],
    ['max-age even if it has expired', { 'cache-control': 'max-age=600', expires: '0' }, 600],
    ['Expires, counted from Date', { date, expires: 'Mon, 30 Nov 2026 07:05:00 GMT' }, 300],
    ['Expires, counted from now', { date: '', expires: 'Mon, 30 Nov 2026 08:05:00 GMT' }, 300],
    ['an Expires that is past', { date, expires: 'Mon, 30 Nov 2026 06:00:00 GMT' }, 0],
    ['an Expires that is no date', { date, expires: '0' }, 0],
    ['no header', {}, null],
  ])('is read from %s', async (_, headers, maxAge) => {
    const limits = { now: () => Date.parse('2026-11-30T08:00:00Z') };
    const { fetch, url } = await startServer(status(200, headers, PAGE), { limits });
    expect(await fetch(url('/a'))).toMatchObject({ kind: 'fetched', maxAge });
  });
});

describe('a conditional request', () => {
  const validators = { etag: 'W/"1"', lastModified: 'Mon, 30 Nov 2026 07:00:00 GMT' };

  it('sends the validators, and says when nothing has changed', async () => {
    const { fetch, url, requests } = await startServer(
      status(304, { 'cache-control': 'max-age=60' }),
    );
    expect(await fetch(url('/a'), { validators })).toEqual({ kind: 'unchanged', maxAge: 60 });
    expect(requests[0]?.headers).toMatchObject({
      'if-none-match': validators.etag,
      'if-modified-since': validators.lastModified,
    });
  });

  it('gets a page that has changed', async () => {
    const { fetch, url } = await startServer(page);
    expect(await fetch(url('/a'), { validators })).toMatchObject({ kind: 'fetched' });
  });

  it('is not taken for one without validators', async () => {
    const { fetch, url } = await startServer(status(304));
    const outcome = await fetch(url('/a'), { validators: { etag: null, lastModified: null } });
    expect(outcome).toMatchObject({ kind: 'failed', reason: { id: 'status', status: 304 } });
  });
});

describe('a status', () => {
  it.each([404, 410])('says that the page is gone: %i', async code => {
    const { fetch, url } = await startServer(status(code, HTML, PAGE));
    expect(await fetch(url('/a'))).toEqual({ kind: 'gone', status: code });
  });

  it.each([201, 204, 300, 400, 401, 403, 451, 500, 502])('is a failure: %i', async code => {
    const { fetch, url } = await startServer(status(code));
    const reason = { id: 'status', status: code, retryAfter: null };
    expect(await fetch(url('/a'))).toEqual({ kind: 'failed', reason });
  });

  it.each([
    [429, '120', 120],
    [503, 'Mon, 30 Nov 2026 08:01:00 GMT', 60],
    [503, 'Mon, 30 Nov 2026 07:00:00 GMT', 0],
    [503, 'soon', null],
    [429, '-5', null],
  ])('says when to try again: %i, Retry-After: %s', async (code, value, retryAfter) => {
    const limits = { now: () => Date.parse('2026-11-30T08:00:00Z') };
    const { fetch, url } = await startServer(status(code, { 'retry-after': value }), { limits });
    const reason = { id: 'status', status: code, retryAfter };
    expect(await fetch(url('/a'))).toEqual({ kind: 'failed', reason });
  });
});

describe('a redirect', () => {
  it('is followed, also to another host and to a relative address', async () => {
    const { fetch, url } = await startServer(byPath({ '/to': redirect, '/a': page }));
    const other = url('/a', 'other.example');
    expect(await fetch(url(`/to?${other}`))).toMatchObject({ finalUrl: other });
    expect(await fetch(url('/to?a'))).toMatchObject({ finalUrl: url('/a') });
  });

  it.each([301, 302, 303, 307, 308])('is followed with status %i', async code => {
    const { fetch, url } = await startServer(
      byPath({ '/old': status(code, { location: '/a' }), '/a': page }),
    );
    expect(await fetch(url('/old'))).toMatchObject({ finalUrl: url('/a') });
  });

  it('is followed five times', async () => {
    const { fetch, url, requests } = await startServer((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) return response.writeHead(200, HTML).end(PAGE);
      return response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    expect(await fetch(url('/5'))).toMatchObject({ kind: 'fetched' });
    const reason = { id: 'redirects', most: 5 };
    expect(await fetch(url('/6'))).toEqual({ kind: 'refused', reason });
    expect(requests).toHaveLength(12);
  });

  it.each([
    ['http://10.0.0.1/', 'specialAddress'],
    ['http://127.0.0.2/', 'specialAddress'],
    ['http://2130706434/', 'specialAddress'],
    ['http://[::1]/', 'specialAddress'],
    ['//169.254.169.254/latest/meta-data/', 'specialAddress'],
    ['file:///etc/passwd', 'protocol'],
    ['ftp://example.org/', 'protocol'],
    ['http://user:secret@example.org/', 'credentials'],
    ['http://[', 'invalidUrl'],
    ['http://example.org:22/', 'port'],
  ])('is refused to %s', async (location, id) => {
    const { fetch, url, requests, port } = await startServer(redirect, {
      limits: { isAllowedAddress: ip => ip === '127.0.0.1' },
    });
    // The default ports are closed on the loopback, so the port has to be the server's.
    const target = id === 'specialAddress' ? new URL(location, 'http://x') : null;
    if (target !== null) target.port = String(port);
    const outcome = await fetch(url(`/to?${encodeURIComponent(target?.href ?? location)}`));
    expect(outcome).toMatchObject({ kind: 'refused', reason: { id } });
    expect(requests).toHaveLength(1);
  });

  it('is refused to a host that is not listed', async () => {
    const { fetch, url } = await startServer(redirect, { settings: { fetchHosts: ['a.example'] } });
    const outcome = await fetch(url(`/to?${url('/', 'b.example')}`, 'a.example'));
    const reason = { id: 'hostNotAllowed', host: 'b.example' };
    expect(outcome).toEqual({ kind: 'refused', reason });
  });

  it('without an address is a failure', async () => {
    const { fetch, url } = await startServer(status(302));
    expect(await fetch(url('/a'))).toMatchObject({ reason: { id: 'status', status: 302 } });
  });
});

describe('a name', () => {
  it('is connected to by the address that was checked', async () => {
    const asked: string[] = [];
    const { fetch, url } = await startServer(page, {
      limits: {
        resolve: async host => {
          asked.push(host);
          return [{ address: '127.0.0.1', family: 4 }];
        },
      },
    });
    expect(await fetch(url('/a', 'no-such-host.invalid'))).toMatchObject({ kind: 'fetched' });
    // Once for robots.txt and once for the page; nothing asks the system in between.
    expect(asked).toEqual(['no-such-host.invalid', 'no-such-host.invalid']);
  });

  it('is refused when it leads to a special address the next time', async () => {
    const answers = ['127.0.0.1', '10.0.0.1'];
    const { fetch, url, requests } = await startServer(page, {
      limits: {
        resolve: async () => [{ address: answers.shift() ?? '127.0.0.1', family: 4 }],
      },
    });
    const reason = { id: 'specialAddress', host: 'news.example' };
    expect(await fetch(url('/a'))).toEqual({ kind: 'refused', reason });
    expect(requests).toHaveLength(0);
  });

  it('is refused when a redirect to the same host leads to a special address', async () => {
    const answers = ['127.0.0.1', '127.0.0.1', '169.254.169.254'];
    const { fetch, url, requests } = await startServer(redirect, {
      limits: {
        resolve: async () => [{ address: answers.shift() ?? '127.0.0.1', family: 4 }],
      },
    });
    expect(await fetch(url('/to?/a'))).toMatchObject({ reason: { id: 'specialAddress' } });
    expect(requests).toHaveLength(1);
  });

  it('that is unknown is a failure', async () => {
    const unknown = Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
    const { fetch, url } = await startServer(page, {
      limits: { resolve: () => Promise.reject(unknown) },
    });
    const reason = { id: 'connection', code: 'ENOTFOUND' };
    expect(await fetch(url('/a'))).toEqual({ kind: 'failed', reason });
  });
});

describe('requests to a host', () => {
  it('are made one at a time, those to other hosts meanwhile', async () => {
    const waiting: (() => void)[] = [];
    const arrived: (string | undefined)[] = [];
    const arrivals: (() => void)[] = [];
    const { fetch, url } = await startServer((request, response) => {
      arrived.push(`${request.headers.host?.split(':')[0]}${request.url}`);
      waiting.push(() => response.writeHead(200, HTML).end(PAGE));
      for (const arrival of arrivals.splice(0)) arrival();
    });
    const untilArrived = async (count: number) => {
      while (arrived.length < count) await new Promise<void>(resolve => arrivals.push(resolve));
    };
    const first = fetch(url('/1', 'a.example'));
    await untilArrived(1);
    const second = fetch(url('/2', 'a.example'));
    const other = fetch(url('/3', 'b.example'));
    await untilArrived(2);
    expect(arrived).toEqual(['a.example/1', 'b.example/3']);
    for (const answer of waiting.splice(0)) answer();
    await untilArrived(3);
    for (const answer of waiting) answer();
    const outcomes = await Promise.all([first, second, other]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['fetched', 'fetched', 'fetched']);
  });
});
