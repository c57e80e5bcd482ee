import { once } from 'node:events';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { createFeeds, type Feeds } from '../../src/feeds/createFeeds.ts';
import type { FeedReader } from '../../src/sources/feeds/feedReader.ts';
import { run as readFeedFile } from '../../src/sources/feeds/readFeedFile.ts';
import { addFeed } from '../../src/storage/feeds/changeFeeds.ts';
import { readFeedLog } from '../../src/storage/feeds/feedLog.ts';
import { openStorage, STORAGE_FILE, type Storage } from '../../src/storage/storage.ts';
import { CHANNEL, ignoreKill, KilledWorld, outboxOf, watched } from '../deliveries/killedWorld.ts';
import { spawnScript } from '../spawnScript.ts';
import { AMPLE, ANA, GUILD } from '../storage/openTestStorage.ts';
import { rss } from './rss.ts';
import { SHARED_READERS } from './sharedReaders.ts';

/** What came of an announcement that was interrupted by a kill. */
export interface KillResult {
  /** Whether the process ended before it was killed. */
  readonly wasSpared: boolean;
  /** Headlines of the posted messages, in their order. */
  readonly posted: readonly string[];
  /** Actions in the log about entries that were not announced. */
  readonly excuses: readonly string[];
}

interface KillStep {
  /** Counted from 1. */
  readonly step: number;
  /** Whether there are steps before and after every query; false by default. */
  readonly isThorough?: boolean;
}

interface Kill extends KillStep {
  /** Time from the kill to the next start. Unit: milliseconds. */
  readonly pause: number;
  /** Whether the bot is in a process of its own, which gets SIGKILL; by default everything it does throws. */
  readonly isProcess?: boolean;
}

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 1);
/** When the feed has news. */
export const NEWS_AT = START + 20 * MINUTE;
const PROCESS = path.join(import.meta.dirname, 'killedProcess.ts');
const posts = z.array(
  z.object({
    content: z.string(),
    nonce: z.string(),
    customIds: z.array(z.string()),
    at: z.number(),
  }),
);
const OLD = ['Old one'];
/** The headlines that are announced. */
export const NEWS = ['Ferry runs aground', 'Museum opens'];

/** Creates a database in which a feed was read before its news came; resolves with its folder. */
export async function prepareFeed(folder: string): Promise<string> {
  const dataDir = path.join(folder, 'template');
  await mkdir(dataDir);
  const world = new KilledWorld(START);
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
  { pause, isProcess = false, ...kill }: Kill,
): Promise<KillResult> {
  await mkdir(dataDir);
  await copyFile(path.join(template, STORAGE_FILE), path.join(dataDir, STORAGE_FILE));
  const world = new KilledWorld(NEWS_AT);
  const run = isProcess ? spawnUntilKilled : runUntilKilled;
  const wasSpared = await run(dataDir, world, kill);
  world.time += pause;
  const second = await openStorage(dataDir);
  await runProcess(second, world, [...OLD, ...NEWS]);
  const log = await readFeedLog(second, GUILD, { limit: 100 });
  await second.close();
  const excuses = log.map(({ action }) => action).filter(action => action === 'unsent');
  return { wasSpared, posted: world.posted.map(({ content }) => content), excuses };
}

/** Runs a bot until it is killed at a step; whether it ended before. */
export async function runUntilKilled(
  dataDir: string,
  world: KilledWorld,
  { step, isThorough = false }: KillStep,
): Promise<boolean> {
  const storage = await openStorage(dataDir);
  world.killAfter(step);
  await runProcess(watched(storage, world, isThorough), world, [...OLD, ...NEWS]);
  const wasSpared = !world.isKilled;
  world.revive();
  await storage.close();
  return wasSpared;
}

/** As `runUntilKilled`, in another process, which gets SIGKILL. */
async function spawnUntilKilled(
  dataDir: string,
  world: KilledWorld,
  { step, isThorough = false }: KillStep,
): Promise<boolean> {
  const file = path.join(dataDir, 'posted.json');
  const child = spawnScript(PROCESS, [dataDir, file, String(step), String(isThorough)]);
  await once(child, 'exit');
  const { exitCode, signalCode } = child;
  if (exitCode !== 0 && signalCode !== 'SIGKILL') throw new Error(`${PROCESS} failed`);
  world.posted.push(...posts.parse(JSON.parse(await readFile(file, 'utf8'))));
  return exitCode === 0;
}

/** Runs a bot until it has nothing left to do, or is killed. */
async function runProcess(
  storage: Storage,
  world: KilledWorld,
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
  const outbox = outboxOf(storage, world);
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
