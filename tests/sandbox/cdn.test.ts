import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import type { ShownMessage } from '../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../src/sandbox/user/user.ts';
import { request } from './request.ts';

const DAY = 24 * 60 * 60 * 1000;
const TEXT = 'The Aurora ran aground.';
const NOTES = { name: 'notes.txt', contentType: 'text/plain', bytes: Buffer.from(TEXT) };

let sandbox: Sandbox;
let ann: User;
let posted: ShownMessage;

beforeEach(async () => {
  sandbox = await startSandbox({ readsMessageContent: true });
  ann = sandbox.member('Ann');
  posted = ann.say({ files: [NOTES] });
});

afterEach(async () => {
  await sandbox.close();
});

const withAttachments = z.object({ attachments: z.tuple([z.object({ url: z.url() })]) });

/** A fresh URL of the posted file. */
async function urlNow(): Promise<string> {
  const path = `/channels/${posted.channelId}/messages/${posted.id}`;
  const { body } = await request(sandbox, 'GET', path);
  return withAttachments.parse(body).attachments[0].url;
}

describe('a download', () => {
  it('returns the file with its type and length', async () => {
    const response = await fetch(await urlNow());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(response.headers.get('content-length')).toBe(String(TEXT.length));
    expect(await response.text()).toBe(TEXT);
  });

  it('is recorded without its signature', async () => {
    const url = await urlNow();
    await fetch(url);
    expect(sandbox.requests.at(-1)).toMatchObject({
      method: 'GET',
      path: new URL(url).pathname,
      query: '',
      status: 200,
    });
  });

  it.each([
    ['without a signature', (url: string) => url.replace(/\?.*/u, '')],
    ['with another signature', (url: string) => url.replace(/hm=./u, 'hm=x')],
    ['with a later expiry', (url: string) => url.replace(/ex=./u, 'ex=f')],
    ['of another file', (url: string) => url.replace('notes.txt', 'other.txt')],
    ['of a path that does not exist', (url: string) => new URL('/x', url).href],
  ])('%s is refused', async (_, change) => {
    expect((await fetch(change(await urlNow()))).status).toBe(404);
  });

  it('is refused once its URL has expired, and allowed with a fresh URL', async () => {
    const url = await urlNow();
    sandbox.clock.advance(DAY);
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(await urlNow())).status).toBe(200);
  });

  it('is refused once the message is deleted, unless it was forwarded', async () => {
    const url = await urlNow();
    const forwarded = ann.forward(posted);
    ann.remove(posted);
    expect((await fetch(url)).status).toBe(200);
    ann.remove(forwarded);
    expect((await fetch(url)).status).toBe(404);
  });

  it('supports HEAD but not POST', async () => {
    const url = await urlNow();
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(TEXT.length)]);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  });
});

describe('a download fault', () => {
  it('may be a server error, as often as asked', async () => {
    sandbox.faults.onDownload({ kind: 'server error', status: 503 }, 2);
    const url = await urlNow();
    const statuses = [];
    for (let tries = 0; tries < 3; tries += 1) statuses.push((await fetch(url)).status);
    expect(statuses).toEqual([503, 503, 200]);
    expect(sandbox.requests.at(-2)).toMatchObject({ status: 503, fault: 'server error' });
  });

  it('may be a file that is gone', async () => {
    sandbox.faults.onDownload({ kind: 'gone' });
    expect((await fetch(await urlNow())).status).toBe(404);
  });

  it('may be a response that never comes', async () => {
    sandbox.faults.onDownload({ kind: 'hang' });
    const leaving = new AbortController();
    const download = fetch(await urlNow(), { signal: leaving.signal });
    const recorded = () => sandbox.requests.at(-1)?.fault === 'hang';
    await expect.poll(recorded).toBe(true);
    leaving.abort();
    await expect(download).rejects.toThrow('aborted');
  });

  it('may be a connection that is reset halfway', async () => {
    sandbox.faults.onDownload({ kind: 'reset' });
    const download = fetch(await urlNow()).then(response => response.text());
    await expect(download).rejects.toThrow('terminated');
  });

  it('may be a body that stops halfway until it is released', async () => {
    sandbox.faults.onDownload({ kind: 'slow' });
    const response = await fetch(await urlNow());
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(Buffer.from(first?.value ?? []).toString()).toBe(TEXT.slice(0, TEXT.length / 2));
    sandbox.faults.release();
    const second = await reader?.read();
    expect(Buffer.from(second?.value ?? []).toString()).toBe(TEXT.slice(TEXT.length / 2));
    expect((await reader?.read())?.done).toBe(true);
  });

  it('may be a body that is longer than the file', async () => {
    sandbox.faults.onDownload({ kind: 'too long', bytes: 100_000 });
    const response = await fetch(await urlNow());
    expect(response.headers.get('content-length')).toBeNull();
    expect((await response.arrayBuffer()).byteLength).toBe(100_000);
  });

  it('may be a wrong length', async () => {
    sandbox.faults.onDownload({ kind: 'wrong length', contentLength: 99 });
    const response = await fetch(await urlNow());
    expect(response.headers.get('content-length')).toBe('99');
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('may be a redirect', async () => {
    const location = 'https://elsewhere.example/notes.txt';
    sandbox.faults.onDownload({ kind: 'redirect', location });
    const response = await fetch(await urlNow(), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, location]);
  });

  it('is dropped with the others', async () => {
    sandbox.faults.onDownload({ kind: 'server error', status: 503 });
    sandbox.faults.clear();
    expect((await fetch(await urlNow())).status).toBe(200);
  });
});
