import { quoteBest } from '../answer/summary/quoteBest.ts';
import type { Article } from '../articles/article.ts';
import { runSteps } from '../concurrency/steps.ts';
import { readStoredArticle } from '../library/guilds/readStoredArticle.ts';
import type { Messages } from '../messages/messages.ts';
import { type Announced, renderAnnouncement } from '../render/feeds/renderAnnouncement.ts';
import { renderBatch } from '../render/feeds/renderBatch.ts';
import { createSearchIndex } from '../search/startIndexing.ts';
import { readArticle } from '../storage/articles/readArticles.ts';
import { nonceOf } from '../storage/deliveries.ts';
import type { StoredFeed } from '../storage/feeds/storedFeed.ts';
import {
  listWaitingEntries,
  type Settlement,
  settleEntries,
  type WaitingEntry,
} from '../storage/feeds/waitingEntries.ts';
import { deliveryOf, type FeedBot, messagesIn } from './feedDeliveries.ts';
import type { FeedParts } from './feedParts.ts';
import { matchesFilter } from './matchesFilter.ts';

/** What announcing needs besides what reading does. */
interface AnnouncingParts
  extends Pick<FeedParts, 'storage' | 'reader' | 'now'>,
    Pick<FeedBot, 'localeOf'> {}

/** An entry with its article, or why it is not announced. */
type Candidate =
  | { readonly kind: 'announced'; readonly entry: WaitingEntry; readonly announced: Announced }
  | {
      readonly kind: 'skipped';
      readonly entry: WaitingEntry;
      readonly action: 'filtered' | 'withoutText';
    };

/** Unit: milliseconds. */
const HOUR = 60 * 60 * 1000;
/** Entries in an hourly message. */
const BATCH_SIZE = 10;

/**
 * Decides which messages announce the entries of a feed that wait: one for each, or one an hour for up to ten.
 * The messages are stored, to be sent exactly once.
 */
export async function announceFeed(parts: AnnouncingParts, feed: StoredFeed): Promise<void> {
  const { storage, now } = parts;
  const { channelId, mode, batchAt } = feed;
  const isHourly = mode === 'hourly';
  if (isHourly && batchAt !== null && now() < batchAt + HOUR) return;
  const waiting = await listWaitingEntries(storage, feed);
  if (channelId === null || mode === 'silent') {
    return await settle(parts, feed, { keys: waiting.map(({ key }) => key) });
  }
  const messages = await messagesIn(parts, feed.guildId);
  const batch: Extract<Candidate, { kind: 'announced' }>[] = [];
  for (const entry of waiting) {
    const candidate = await prepare(parts, feed, entry);
    if (candidate.kind === 'skipped') {
      const { action } = candidate;
      const skipped = [{ action, title: entry.title }];
      await settle(parts, feed, { keys: [entry.key], skipped });
      continue;
    }
    batch.push(candidate);
    if (isHourly && batch.length < BATCH_SIZE) continue;
    await announce(parts, { ...feed, channelId }, batch.splice(0), messages);
    if (isHourly) return;
  }
  if (batch.length > 0) await announce(parts, { ...feed, channelId }, batch, messages);
}

/** Stores the message that announces entries. */
async function announce(
  parts: AnnouncingParts,
  feed: StoredFeed & { readonly channelId: string },
  batch: readonly Extract<Candidate, { kind: 'announced' }>[],
  messages: Messages,
): Promise<void> {
  const keys = batch.map(({ entry }) => entry.key);
  const nonce = nonceOf([feed.id, keys]);
  const all = batch.map(({ announced }) => announced);
  const isHourly = feed.mode === 'hourly';
  const message = isHourly
    ? renderBatch(all, { nonce, feed }, messages)
    : all.map(one => renderAnnouncement(one, nonce, messages)).at(0);
  if (message === undefined) return;
  const subject = batch.map(({ announced: { article } }) => article.title ?? '').join(' · ');
  const delivery = deliveryOf(feed, { nonce, subject, message });
  await settle(parts, feed, { keys, delivery, isBatch: isHourly });
}

async function prepare(
  parts: AnnouncingParts,
  feed: StoredFeed,
  entry: WaitingEntry,
): Promise<Candidate> {
  const article = await openArticle(parts, feed.guildId, entry.articleId);
  if (article === null) return { kind: 'skipped', entry, action: 'withoutText' };
  const index = createSearchIndex([article]);
  if (!(await matchesFilter(index, feed.filter))) {
    return { kind: 'skipped', entry, action: 'filtered' };
  }
  const quote = await runSteps(quoteBest(index, article));
  return { kind: 'announced', entry, announced: { article, quote } };
}

async function openArticle(
  { storage, reader }: Pick<FeedParts, 'storage' | 'reader'>,
  guildId: string,
  articleId: string,
): Promise<Article | null> {
  const stored = await readArticle(storage, guildId, articleId);
  return stored && (await readStoredArticle({ storage, reader, guildId }, stored));
}

async function settle(
  { storage, now }: Pick<FeedParts, 'storage' | 'now'>,
  feed: StoredFeed,
  settlement: Pick<Settlement, 'keys'> & Partial<Settlement>,
): Promise<void> {
  const { keys, delivery = null, skipped = [], isBatch = false } = settlement;
  if (keys.length === 0) return;
  await settleEntries(storage, feed, { keys, delivery, skipped, isBatch }, now());
}
