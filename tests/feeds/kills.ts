import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { KyselyPlugin } from 'kysely';
import { createDeliveryStore } from '../../src/app/bot/deliveryStore.ts';
import type { DeliveryParts } from '../../src/discord/delivery/deliverOnce.ts';
import { createOutbox } from '../../src/discord/delivery/outbox.ts';
import type { ChannelMessage } from '../../src/discord/payloads/readMessage.ts';
import { ALL_PERMISSIONS } from '../../src/discord/permissions/permissions.ts';
import { createFeeds, type Feeds } from '../../src/feeds/createFeeds.ts';
import type { Message } from '../../src/render/message.ts';
import type { FeedReader } from '../../src/sources/feeds/feedReader.ts';
import { run as readFeedFile } from '../../src/sources/feeds/readFeedFile.ts';
import { addFeed } from '../../src/storage/feeds/changeFeeds.ts';
import { readFeedLog } from '../../src/storage/feeds/feedLog.ts';
import { openStorage, STORAGE_FILE, type Storage } from '../../src/storage/storage.ts';
import { AMPLE, ANA, GUILD } from '../storage/openTestStorage.ts';
import { rss } from './rss.ts';
import { SHARED_READERS } from './sharedReaders.ts';

/** Thrown by everything that a killed process does. */
class Killed extends Error {}

/** What came of an announcement that was interrupted by a kill. */
export interface KillResult {
  /** Whether the process ended before it was killed. */
  readonly wasSpared: boolean;
  /** Headlines of the posted messages, in their order. */
  readonly posted: readonly string[];
  /** Actions in the log about entries that were not announced. */
  readonly excuses: readonly string[];
}

interface Kill {
  /** Counted from 1. */
  readonly step: number;
  /** Time from the kill to the next start. Unit: milliseconds. */
  readonly pause: number;
  /** Whether there are steps before and after every query; false by default. */
  readonly isThorough?: boolean;
}

const CHANNEL = '300000000000000001';
const BOT = '400000000000000001';
const MINUTE = 60_000;
/** How long Discord knows a nonce. */
const NONCE_TIME = 5 * MINUTE;
const OLD = ['Old one'];
/** The headlines that are announced. */
export const NEWS = ['Ferry runs aground', 'Museum opens'];

/** Creates a database in which a feed was read before its news came; resolves with its folder. */
export async function prepareFeed(folder: string): Promise<string> {
  const dataDir = path.join(folder, 'template');
  await mkdir(dataDir);
  const world = new Discord();
  const storage = await openStorage(dataDir);
  const chosen = { url: 'https://news.example/', title: 'News', channelId: CHANNEL };
  const feed = { ...chosen, roleId: null, filter: null, mode: 'each' } as const;
  await addFeed(storage, GUILD, feed, { author: { member: ANA, at: world.time }, limit: 1 });
  await runProcess(storage, world, OLD);
  await storage.close();
  return dataDir;
}

/**
 * Kills a process at a step of reading and announcing two entries, starts another some time later, and lets that
 * one finish. A step comes before each change in the database, and before and after each post.
 */
export async function killAt(
  template: string,
  dataDir: string,
  { step: killStep, pause, isThorough = false }: Kill,
): Promise<KillResult> {
  await mkdir(dataDir);
  await copyFile(path.join(template, STORAGE_FILE), path.join(dataDir, STORAGE_FILE));
  const world = new Discord();
  world.time += 20 * MINUTE;
  const first = await openStorage(dataDir);
  world.killAfter(killStep);
  await runProcess(watched(first, world, isThorough), world, [...OLD, ...NEWS]);
  const wasSpared = !world.isKilled;
  world.revive();
  await first.close();
  world.time += pause;
  const second = await openStorage(dataDir);
  await runProcess(second, world, [...OLD, ...NEWS]);
  const log = await readFeedLog(second, GUILD, { limit: 100 });
  await second.close();
  const excuses = log.map(({ action }) => action).filter(action => action === 'unsent');
  return { wasSpared, posted: world.posted.map(({ content }) => content), excuses };
}

/** A channel of Discord, and the clock; a killed process can do nothing with it. */
class Discord {
  time = Date.UTC(2026, 0, 1);
  readonly posted: { content: string; nonce: string; customIds: string[]; at: number }[] = [];
  #left = Number.POSITIVE_INFINITY;

  get isKilled(): boolean {
    return this.#left <= 0;
  }

  killAfter(steps: number): void {
    this.#left = steps;
  }

  revive(): void {
    this.#left = Number.POSITIVE_INFINITY;
  }

  /** @throws Killed from the chosen step on. */
  step(): void {
    this.#left -= 1;
    if (this.isKilled) throw new Killed();
  }

  readonly post = async (message: Message, nonce: string): Promise<string> => {
    this.step();
    const same = this.posted.findIndex(
      one => one.nonce === nonce && this.time - one.at < NONCE_TIME,
    );
    const { content, components } = message;
    const customIds = components
      .flatMap(row => row.components)
      .flatMap(one => ('custom_id' in one ? one.custom_id : []));
    if (same === -1) this.posted.push({ content, nonce, customIds, at: this.time });
    this.step();
    return String(same === -1 ? this.posted.length : same + 1);
  };

  readonly read = async (): Promise<readonly ChannelMessage[]> => {
    this.step();
    return this.posted.map(({ content, customIds, at }, index) => ({
      id: String(index + 1),
      channelId: CHANNEL,
      authorId: BOT,
      writer: 'app',
      text: content,
      fullText: content,
      wordless: [],
      ownText: content,
      sentAt: at,
      isFromWebhook: false,
      attachments: [],
      customIds,
    }));
  };
}

/** A storage with a step before each change; if thorough, before and after each query. */
function watched(storage: Storage, world: Discord, isThorough: boolean): Storage {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (isThorough || node.kind !== 'SelectQueryNode') world.step();
      return node;
    },
    transformResult: async ({ result }) => {
      if (isThorough) world.step();
      return result;
    },
  };
  return { ...storage, db: storage.db.withPlugin(plugin) };
}

/** Runs a bot until it has nothing left to do, or is killed. */
async function runProcess(
  storage: Storage,
  world: Discord,
  headlines: readonly string[],
): Promise<void> {
  const now = () => world.time;
  const { reader } = SHARED_READERS;
  const feeds: Feeds = createFeeds({
    storage,
    feeds: feedOf(headlines),
    fetch: async () => ({ kind: 'gone', status: 404 }),
    reader,
    limits: AMPLE,
    feedLimit: 1,
    period: 10 * MINUTE,
    now,
    after: () => () => undefined,
    onChange: () => undefined,
    onError: ignoreKill,
  });
  const outbox = createOutbox({
    store: createDeliveryStore(storage),
    channels: channelsOf(world),
    clock: { wallTime: now },
    log: { warn: () => undefined },
    onError: ignoreKill,
  });
  feeds.start({ deliver: outbox.run, localeOf: async () => null });
  await feeds.idle();
  await feeds.close();
  await outbox.close();
  await reader.close();
}

/** A feed with these headlines, the first being the oldest. */
function feedOf(headlines: readonly string[]): FeedReader {
  const bytes = new TextEncoder().encode(rss(headlines.map((title, at) => ({ title, at }))));
  const url = 'https://news.example/';
  return {
    read: async () => {
      const reading = readFeedFile({ bytes, url });
      if (reading.kind !== 'feed') throw new Error('the feed of the test cannot be read');
      const validators = { etag: null, lastModified: null };
      return { kind: 'feed', url, feed: reading.feed, validators, maxAge: null };
    },
    close: async () => undefined,
  };
}

function channelsOf(world: Discord): DeliveryParts['channels'] {
  return {
    isKnown: () => true,
    mayMention: async () => false,
    userId: () => BOT,
    access: id => ({
      id,
      parentId: null,
      locale: null,
      isThread: false,
      isLocked: false,
      isNews: false,
      asker: ALL_PERMISSIONS,
      bot: ALL_PERMISSIONS,
    }),
    post: (_, message, { nonce }) => world.post(message, nonce),
    read: world.read,
  };
}

function ignoreKill(error: unknown): void {
  if (!(error instanceof Killed)) throw error;
}
