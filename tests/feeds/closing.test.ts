import { EventEmitter, once } from 'node:events';
import { expect, it } from 'vitest';
import { createFeeds } from '../../src/feeds/createFeeds.ts';
import { addFeed } from '../../src/storage/feeds/changeFeeds.ts';
import { noFetch } from '../sources/fetch/noFetch.ts';
import { AMPLE, ANA, GUILD, openTestStorage } from '../storage/openTestStorage.ts';
import { SHARED_READERS } from './sharedReaders.ts';

it('closing feeds aborts what is being read, and reports no error', async () => {
  const { storage } = await openTestStorage();
  const feed = { url: 'https://news.example/', title: null, channelId: null, roleId: null };
  const author = { member: ANA, at: 0 };
  await addFeed(storage, GUILD, { ...feed, filter: null, mode: 'silent' }, { author, limit: 1 });
  const events = new EventEmitter();
  const closing = new AbortController();
  const begun = once(events, 'reading');
  const errors: unknown[] = [];
  const feeds = createFeeds({
    storage,
    feeds: {
      read: async () => {
        events.emit('reading');
        await once(events, 'read', closing);
        return { kind: 'unchanged', maxAge: null };
      },
      close: async () => closing.abort(),
    },
    fetch: noFetch,
    reader: SHARED_READERS.reader,
    limits: AMPLE,
    feedLimit: 1,
    period: 600_000,
    now: () => 0,
    after: () => () => undefined,
    onChange: () => undefined,
    onError: error => errors.push(error),
  });
  feeds.start({ deliver: async () => undefined, localeOf: async () => null });
  await begun;
  await feeds.close();
  expect(errors).toEqual([]);
});
