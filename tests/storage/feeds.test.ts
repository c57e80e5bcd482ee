import { describe, expect, it } from 'vitest';
import { addFeed, removeFeed, setPaused } from '../../src/storage/feeds/changeFeeds.ts';
import { readFeedLog, recordFeedEvent } from '../../src/storage/feeds/feedLog.ts';
import { listDueFeeds, listFeeds, readFeed } from '../../src/storage/feeds/readFeeds.ts';
import { markRemoved } from '../../src/storage/guilds.ts';
import { forgetMember, readMemberData } from '../../src/storage/members.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { DATABASES } from './databases.ts';
import { ANA, GUILD, OTHER_GUILD } from './openTestStorage.ts';

const author = { member: ANA, at: 1000 };
const FEED = {
  url: 'https://news.example/feed',
  title: 'News',
  channelId: '3',
  roleId: '4',
  filter: null,
  mode: 'each',
} as const;

async function add(storage: Storage, url: string = FEED.url, guildId = GUILD) {
  const outcome = await addFeed(storage, guildId, { ...FEED, url }, { author, limit: 2 });
  if (outcome.kind !== 'added') throw new Error(`the feed was not added: ${outcome.kind}`);
  return outcome.feed;
}

describe.each(DATABASES)('on $name', ({ openTestStorage }) => {
  describe('the feeds of a server', () => {
    it('are as many as it may have, each address once', async () => {
      const { storage } = await openTestStorage();
      const first = await add(storage);
      const again = await addFeed(storage, GUILD, FEED, { author, limit: 2 });
      expect(again).toEqual({ kind: 'repeated', feed: first });
      await add(storage, 'https://news.example/other');
      const third = { ...FEED, url: 'https://news.example/third' };
      expect(await addFeed(storage, GUILD, third, { author, limit: 2 })).toEqual({ kind: 'full' });
    });

    it('are not those of another server', async () => {
      const { storage } = await openTestStorage();
      const { id } = await add(storage);
      await add(storage, FEED.url, OTHER_GUILD);
      expect(await listFeeds(storage, OTHER_GUILD)).toHaveLength(1);
      expect(await readFeed(storage, OTHER_GUILD, id)).toBeNull();
      expect(await removeFeed(storage, OTHER_GUILD, id, author)).toBeNull();
      expect(await readFeedLog(storage, OTHER_GUILD, { limit: 9 })).toHaveLength(1);
    });

    it('are due unless they are paused, or the bot has left', async () => {
      const { storage } = await openTestStorage();
      const { id } = await add(storage);
      const due = async () => (await listDueFeeds(storage, author.at)).map(feed => feed.id);
      expect(await due()).toEqual([id]);
      await setPaused(storage, GUILD, id, true, author);
      expect(await due()).toEqual([]);
      await setPaused(storage, GUILD, id, false, author);
      await markRemoved(storage, GUILD, 2000);
      expect(await due()).toEqual([]);
    });

    it('name no member any more once that one is forgotten', async () => {
      const { storage } = await openTestStorage();
      const { id } = await add(storage);
      expect(await readMemberData(storage, ANA, null)).toMatchObject([{ feeds: 1, logLines: 1 }]);
      await forgetMember(storage, ANA, [GUILD]);
      expect(await readMemberData(storage, ANA, null)).toEqual([]);
      expect(await readFeed(storage, GUILD, id)).toMatchObject({ addedBy: null });
      expect(await readFeedLog(storage, GUILD, { limit: 9 })).toMatchObject([{ member: null }]);
    });

    it('have a log of 500 lines', async () => {
      const { storage } = await openTestStorage();
      const feed = await add(storage);
      for (let line = 0; line < 510; line++) {
        await recordFeedEvent(storage, feed, { action: 'tooMany', detail: '1' }, line);
      }
      const lines = await readFeedLog(storage, GUILD, { limit: 1000 });
      expect([lines.length, lines[0]?.number, lines.at(-1)?.number]).toEqual([500, 511, 12]);
    });
  });
});
