import { renderDisabled } from '../render/feeds/renderDisabled.ts';
import type { FeedProblem, ReadFeed } from '../sources/feeds/feedReader.ts';
import type { FeedEntry } from '../sources/feeds/readFeedFile.ts';
import { type NewDelivery, nonceOf } from '../storage/deliveries.ts';
import { noteFailure, notePolled } from '../storage/feeds/changeFeeds.ts';
import { addFeedEntry, changeFeedEntry } from '../storage/feeds/feedEntries.ts';
import { findFeedKeys, noteSeenKeys } from '../storage/feeds/feedKeys.ts';
import { recordFeedEvent } from '../storage/feeds/feedLog.ts';
import type { StoredFeed } from '../storage/feeds/storedFeed.ts';
import { deliveryOf, type FeedBot, messagesIn } from './feedDeliveries.ts';
import type { FeedParts } from './feedParts.ts';
import { readEntryText, readEntryVersion } from './readEntryText.ts';
import { nextPoll, nextRetry } from './schedule.ts';

/** What reading needs of the bot. */
interface PollingParts extends FeedParts, Pick<FeedBot, 'localeOf'> {}

/** Entries that become articles when a feed is first read. */
const FIRST_ENTRIES = 10;
/** New entries that are announced at once, each by itself; more at a time are no news. */
const MAX_NEWS = 10;
/** Unit: milliseconds. */
const SECOND = 1000;

/**
 * Reads a feed: new entries become articles, those of the first reading without being announced. What was
 * taken is stored entry by entry, so that an interruption costs and repeats nothing.
 */
export async function pollFeed(parts: PollingParts, feed: StoredFeed): Promise<void> {
  const { feeds, storage, now, period } = parts;
  const { etag, lastModified } = feed;
  const outcome = await feeds.read(feed.url, feed.isSeeded === 1 ? { etag, lastModified } : null);
  if (outcome.kind === 'failed') return await noteProblem(parts, feed, outcome.problem);
  if (outcome.kind === 'feed') await takeEntries(parts, feed, outcome);
  const polledAt = now();
  await notePolled(storage, feed, {
    title: outcome.kind === 'feed' ? outcome.feed.title : null,
    ...(outcome.kind === 'feed' ? outcome.validators : { etag, lastModified }),
    polledAt,
    nextAt: nextPoll(feed.id, polledAt, { period, freshFor: (outcome.maxAge ?? 0) * SECOND }),
  });
}

async function noteProblem(
  parts: PollingParts,
  feed: StoredFeed,
  problem: FeedProblem,
): Promise<void> {
  const at = parts.now();
  const nextAt = nextRetry(feed.failures + 1, at, retryAfterOf(problem) * SECOND);
  const notice = nextAt === null ? await noticeOf(parts, feed, problem) : null;
  await noteFailure(parts.storage, feed, { problem: JSON.stringify(problem), nextAt, at, notice });
}

/** The message in the channel of a feed that it is disabled. */
async function noticeOf(
  parts: PollingParts,
  feed: StoredFeed,
  problem: FeedProblem,
): Promise<NewDelivery | null> {
  const { guildId, id, channelId } = feed;
  if (channelId === null) return null;
  const messages = await messagesIn(parts, guildId);
  const nonce = nonceOf([id, ['disabled', String(parts.now())]]);
  const message = renderDisabled(feed, problem, nonce, messages);
  return deliveryOf({ ...feed, channelId, roleId: null }, { nonce, subject: '', message });
}

/** How long a server asks to wait. Unit: seconds. */
function retryAfterOf(problem: FeedProblem): number {
  return problem.id === 'status' ? (problem.retryAfter ?? 0) : 0;
}

async function takeEntries(
  parts: FeedParts,
  feed: StoredFeed,
  { feed: { entries } }: ReadFeed,
): Promise<void> {
  const { storage, now } = parts;
  const keys = entries.flatMap(entry => entry.keys.all);
  const known = await findFeedKeys(storage, feed, keys);
  const isKnown = ({ keys }: FeedEntry) => known.has(keys.identity) || known.has(keys.content);
  const isFirst = feed.isSeeded === 0;
  const fresh = (isFirst ? entries.slice(0, FIRST_ENTRIES) : entries).filter(
    entry => !isKnown(entry),
  );
  const news = isFirst ? [] : newsIn(feed, fresh);
  // Oldest first, so that they are added and announced in their order.
  for (const entry of fresh.toReversed()) {
    const { link } = entry.keys;
    // A link that an earlier entry had leads to that one, or to a page about all of them.
    const isLinkOwn = link !== null && !known.has(link);
    await takeEntry(parts, feed, entry, { isLinkOwn, isNews: news.includes(entry) });
  }
  if (news.length < fresh.length && isAnnounced(feed) && !isFirst) {
    const detail = String(fresh.length - news.length);
    await recordFeedEvent(storage, feed, { action: 'tooMany', detail }, now());
  }
  if (isFirst) {
    for (const entry of entries.slice(FIRST_ENTRIES)) {
      if (!isKnown(entry)) await takeOld(parts, feed, entry);
    }
  }
  for (const entry of entries) {
    const articleId = known.get(entry.keys.identity) ?? null;
    if (articleId === null || known.has(entry.keys.content)) continue;
    await changeEntry(parts, feed, entry, articleId);
  }
  await noteSeenKeys(storage, feed, keys, now());
}

function isAnnounced({ channelId, mode }: StoredFeed): boolean {
  return channelId !== null && mode !== 'silent';
}

/** The new entries that are announced: the newest, since each is a message of its own. */
function newsIn(feed: StoredFeed, fresh: readonly FeedEntry[]): readonly FeedEntry[] {
  if (!isAnnounced(feed)) return [];
  return feed.mode === 'hourly' ? fresh : fresh.slice(0, MAX_NEWS);
}

async function takeEntry(
  parts: FeedParts,
  feed: StoredFeed,
  entry: FeedEntry,
  { isLinkOwn, isNews }: { readonly isLinkOwn: boolean; readonly isNews: boolean },
): Promise<void> {
  const { storage, limits, now, onChange } = parts;
  const text = await readEntryText(parts, feed, entry, isLinkOwn);
  const taken = { keys: keysOf(entry), title: entry.title, text, isNews };
  const hasChanged = await addFeedEntry(storage, feed, taken, { limits, at: now() });
  if (hasChanged) onChange(feed.guildId);
}

/** Notes an entry that was in the feed before it was added. */
async function takeOld(
  { storage, limits, now }: FeedParts,
  feed: StoredFeed,
  entry: FeedEntry,
): Promise<void> {
  const taken = {
    keys: keysOf(entry),
    title: null,
    text: { kind: 'none' },
    isNews: false,
  } as const;
  await addFeedEntry(storage, feed, taken, { limits, at: now() });
}

async function changeEntry(
  parts: FeedParts,
  feed: StoredFeed,
  entry: FeedEntry,
  articleId: string,
): Promise<void> {
  const { storage, limits, now, onChange } = parts;
  const changed = await readEntryVersion(parts, feed, entry, articleId);
  const change = { keys: keysOf(entry), articleId, changed };
  const hasChanged = await changeFeedEntry(storage, feed, change, { limits, at: now() });
  if (hasChanged) onChange(feed.guildId);
}

/** All keys of an entry, with that of its identity first. */
function keysOf({ keys: { identity, all } }: FeedEntry): readonly [string, ...string[]] {
  return [identity, ...all.filter(key => key !== identity)];
}
