import { readMetadata } from '../articles/metadata/readMetadata.ts';
import type { FeedTest } from '../render/feeds/renderFeedTest.ts';
import { createSearchIndex } from '../search/startIndexing.ts';
import type { FeedEntry } from '../sources/feeds/readFeedFile.ts';
import { addFeed, removeFeed, setPaused } from '../storage/feeds/changeFeeds.ts';
import { findFeedKeys } from '../storage/feeds/feedKeys.ts';
import { readFeedLog, readFeedLogSize } from '../storage/feeds/feedLog.ts';
import { listFeeds, readFeed } from '../storage/feeds/readFeeds.ts';
import type { StoredFeed } from '../storage/feeds/storedFeed.ts';
import type { FeedParts } from './feedParts.ts';
import type { GuildFeeds } from './guildFeeds.ts';
import { matchesFilter } from './matchesFilter.ts';

/** Entries that a test shows. */
const TESTED = 5;

/**
 * Binds the functions of feeds to one server.
 *
 * @param onDue called when a feed is to be read
 */
export function bindFeeds(parts: FeedParts, guildId: string, onDue: () => void): GuildFeeds {
  const { storage, feeds, feedLimit: limit, now } = parts;
  const by = (member: string) => ({ member, at: now() });
  return {
    limit,
    add: async (chosen, member) => {
      const found = await feeds.read(chosen.url);
      if (found.kind === 'failed') return { kind: 'unreadable', problem: found.problem };
      // Without validators, no server says that a feed is unchanged.
      if (found.kind === 'unchanged') return { kind: 'unreadable', problem: { id: 'noFeed' } };
      const { url, feed } = found;
      const added = { ...chosen, url, title: feed.title };
      const outcome = await addFeed(storage, guildId, added, { author: by(member), limit });
      if (outcome.kind === 'added') onDue();
      return outcome;
    },
    list: () => listFeeds(storage, guildId),
    find: feedId => readFeed(storage, guildId, feedId),
    setPaused: async (feedId, isPaused, member) => {
      const feed = await setPaused(storage, guildId, feedId, isPaused, by(member));
      if (!isPaused) onDue();
      return feed;
    },
    remove: (feedId, member) => removeFeed(storage, guildId, feedId, by(member)),
    test: feed => testFeed(parts, feed),
    readLogSize: () => readFeedLogSize(storage, guildId),
    readLog: page => readFeedLog(storage, guildId, page),
  };
}

async function testFeed(parts: FeedParts, feed: StoredFeed): Promise<FeedTest> {
  const found = await parts.feeds.read(feed.url);
  if (found.kind === 'failed') return { kind: 'unreadable', problem: found.problem };
  const all = found.kind === 'feed' ? found.feed.entries : [];
  const newest = all.slice(0, TESTED);
  const known = await findFeedKeys(
    parts.storage,
    feed,
    newest.flatMap(({ keys }) => keys.all),
  );
  const entries = [];
  for (const entry of newest) {
    const { title, url, isExcerpt, keys } = entry;
    const isKnown = known.has(keys.identity) || known.has(keys.content);
    const isWanted = await isWantedBy(parts, feed, entry);
    entries.push({ title, url, isExcerpt, isKnown, isWanted });
  }
  return { kind: 'read', entries, total: all.length };
}

/** Whether what a feed has of an entry contains what its filter asks for. */
async function isWantedBy(
  { reader }: Pick<FeedParts, 'reader'>,
  { filter }: StoredFeed,
  { extract }: FeedEntry,
): Promise<boolean> {
  if (filter === null) return true;
  if (extract === null) return false;
  const { metadata } = readMetadata(extract.fields);
  const made = await reader.create({ id: 'entry', extract, metadata });
  if (!made.ok) return false;
  return await matchesFilter(createSearchIndex([made.article]), filter);
}
