import PQueue from 'p-queue';
import { listDueFeeds, listFeedsWithNews, readFeed } from '../storage/feeds/readFeeds.ts';
import type { StoredFeed } from '../storage/feeds/storedFeed.ts';
import { announceFeed } from './announceFeed.ts';
import { bindFeeds } from './bindFeeds.ts';
import type { FeedBot } from './feedDeliveries.ts';
import type { FeedParts } from './feedParts.ts';
import type { GuildFeeds } from './guildFeeds.ts';
import { pollFeed } from './pollFeed.ts';

/** The feeds of all servers. */
export interface Feeds {
  /** The feeds of one server. */
  readonly of: (guildId: string) => GuildFeeds;
  /** Starts to read and announce them; what it returns stops that, and resolves when nothing is being read. */
  readonly start: (bot: FeedBot) => () => Promise<void>;
  /** Resolves when nothing that is due is left to do. */
  readonly idle: () => Promise<void>;
  /** Stops reading; resolves when nothing is being read. */
  readonly close: () => Promise<void>;
}

interface Options extends FeedParts {
  /** Runs an action after a delay in milliseconds; returns what cancels it. */
  readonly after: (delay: number, action: () => void) => () => void;
  /** Called with errors in background work. */
  readonly onError: (error: unknown) => void;
}

/** Time between two looks at what is due. Unit: milliseconds. */
const TICK = 60_000;
/** Feeds that are read at once. */
const MAX_POLLS = 4;

/** Creates the feeds; `start` begins to read them. */
export function createFeeds(options: Options): Feeds {
  const { storage, now, after, onError } = options;
  const polls = new PQueue({ concurrency: MAX_POLLS });
  const polled = new Set<string>();
  let bot: FeedBot | null = null;
  let cancelTick: (() => void) | null = null;
  let work: Promise<void> = Promise.resolve();
  let delivered: Promise<void> = Promise.resolve();
  let isLookPending = false;

  /** Runs tasks in order, so that an entry is announced by one of them. */
  function inOrder(task: () => Promise<void>): void {
    work = work.then(task).catch(onError);
  }

  function tick(): void {
    cancelTick?.();
    cancelTick = after(TICK, tick);
    look();
  }

  function look(): void {
    // Looks do not pile up while the database is slow.
    if (isLookPending) return;
    isLookPending = true;
    inOrder(async () => {
      isLookPending = false;
      if (bot !== null) await startPolls(bot);
      await announceAll();
    });
  }

  async function startPolls(current: FeedBot): Promise<void> {
    for (const feed of await listDueFeeds(storage, now())) {
      if (polled.has(feed.id)) continue;
      polled.add(feed.id);
      void polls.add(() => poll(feed, current));
    }
  }

  /** Reads a feed; then what is new in it is announced. */
  async function poll(feed: StoredFeed, { localeOf }: FeedBot): Promise<void> {
    try {
      await pollFeed({ ...options, localeOf }, feed);
    } catch (error) {
      // A feed that was removed meanwhile takes nothing with it, and closing aborts all reading.
      if (bot !== null && (await isThere(feed))) onError(error);
    } finally {
      polled.delete(feed.id);
    }
    inOrder(announceAll);
  }

  async function announceAll(): Promise<void> {
    if (bot === null) return;
    const { localeOf, deliver } = bot;
    for (const feed of await listFeedsWithNews(storage)) {
      // Its entries are still being taken.
      if (polled.has(feed.id)) continue;
      await announceFeed({ ...options, localeOf }, feed).catch(onError);
    }
    // Nothing waits for Discord.
    delivered = deliver().catch(onError);
  }

  async function stop(): Promise<void> {
    bot = null;
    cancelTick?.();
    polls.clear();
    await polls.onIdle();
    await work;
    // Feeds whose poll never started.
    polled.clear();
  }

  async function isThere({ guildId, id }: StoredFeed): Promise<boolean> {
    return await readFeed(storage, guildId, id).then(
      feed => feed !== null,
      () => true,
    );
  }

  return {
    of: guildId => bindFeeds(options, guildId, look),
    start: started => {
      bot = started;
      tick();
      return stop;
    },
    idle: async () => {
      await work;
      await polls.onIdle();
      await work;
      await delivered;
    },
    close: async () => {
      await Promise.all([stop(), options.feeds.close()]);
    },
  };
}
