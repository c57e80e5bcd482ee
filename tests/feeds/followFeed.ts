import type { RequestListener } from 'node:http';
import { pollFeed } from '../../src/feeds/pollFeed.ts';
import { createFeedReader } from '../../src/sources/feeds/feedReader.ts';
import { addArticles } from '../../src/storage/articles/addArticles.ts';
import { listArticles, readExtract } from '../../src/storage/articles/readArticles.ts';
import type { StoredArticle } from '../../src/storage/articles/storedArticle.ts';
import type { Usage } from '../../src/storage/articles/usage.ts';
import { addFeed } from '../../src/storage/feeds/changeFeeds.ts';
import { readFeedLog } from '../../src/storage/feeds/feedLog.ts';
import { readFeed } from '../../src/storage/feeds/readFeeds.ts';
import type { StoredFeed } from '../../src/storage/feeds/storedFeed.ts';
import { listWaitingEntries } from '../../src/storage/feeds/waitingEntries.ts';
import { readLog } from '../../src/storage/log.ts';
import { startServer } from '../sources/fetch/startServer.ts';
import {
  AMPLE,
  ANA,
  articleOf,
  fileOf,
  GUILD,
  openTestStorage,
} from '../storage/openTestStorage.ts';
import { SHARED_READERS } from './sharedReaders.ts';

/** A feed that a server follows, on the loopback. */
export interface FeedServer {
  /** Replaces what the server answers: a feed, or anything else. */
  readonly answerWith: (answer: string | RequestListener) => void;
  readonly urlOf: (path: string) => string;
  /** Reads the feed once. */
  readonly poll: () => Promise<void>;
  readonly read: () => Promise<StoredFeed>;
  /** Titles of the articles that wait to be announced. */
  readonly waiting: () => Promise<(string | null)[]>;
  readonly articles: () => Promise<readonly StoredArticle[]>;
  readonly textOf: (articleId: string) => Promise<string | null>;
  /** Adds an article as a member does. */
  readonly addByMember: (title: string) => Promise<void>;
  /** Actions in the logs, newest first; in that of the library with titles. */
  readonly log: () => Promise<string[]>;
  readonly libraryLog: () => Promise<string[]>;
  /** The If-None-Match headers of the requests. */
  readonly conditions: () => (string | undefined)[];
  readonly now: () => number;
}

const MINUTE = 60_000;

/** Starts a server with a feed, and follows it with announcements. */
export async function followFeed(feed: string, limits: Usage = AMPLE): Promise<FeedServer> {
  const time = Date.UTC(2026, 5, 1);
  const now = () => time;
  let answer: RequestListener = (_, response) => void response.end(feed);
  const server = await startServer((request, response) => answer(request, response));
  const { storage } = await openTestStorage();
  const { feedWorkers, reader } = SHARED_READERS;
  const feeds = createFeedReader(server.fetch, feedWorkers);
  const chosen = {
    url: server.url('/feed.xml'),
    title: 'News',
    channelId: '3',
    mode: 'each',
  } as const;
  const added = await addFeed(
    storage,
    GUILD,
    { ...chosen, roleId: null, filter: null },
    { author: { member: ANA, at: time }, limit: 1 },
  );
  if (added.kind !== 'added') throw new Error('the feed of the test was not added');
  const { id } = added.feed;
  const read = async () => {
    const stored = await readFeed(storage, GUILD, id);
    if (stored === null) throw new Error('the feed of the test is gone');
    return stored;
  };
  const articles = () => listArticles(storage, GUILD);
  return {
    now,
    read,
    articles,
    urlOf: path => server.url(path),
    answerWith: replaced => {
      answer =
        typeof replaced === 'string' ? (_, response) => void response.end(replaced) : replaced;
    },
    poll: async () => {
      await pollFeed(
        {
          storage,
          feeds,
          fetch: server.fetch,
          reader,
          limits,
          feedLimit: 1,
          period: 10 * MINUTE,
          now,
          onChange: () => undefined,
          localeOf: async () => null,
        },
        await read(),
      );
    },
    waiting: async () => {
      const waiting = await listWaitingEntries(storage, await read());
      const all = await articles();
      return waiting.map(({ articleId }) => all.find(({ id }) => id === articleId)?.title ?? null);
    },
    textOf: async articleId => {
      const article = (await articles()).find(one => one.id === articleId);
      return article === undefined
        ? null
        : await readExtract(storage, GUILD, articleId, article.version);
    },
    addByMember: async title => {
      const versions = [articleOf(title)];
      const addition = { source: fileOf(title), origin: 'upload', versions } as const;
      await addArticles(storage, GUILD, addition, { author: { member: ANA, at: time }, limits });
    },
    log: async () => {
      const lines = await readFeedLog(storage, GUILD, { limit: 100 });
      return lines.map(({ action }) => action);
    },
    libraryLog: async () => {
      const lines = await readLog(storage, GUILD, { limit: 100 });
      return lines.map(({ action, title }) => `${action} ${title}`);
    },
    conditions: () => server.requests.map(({ headers }) => headers['if-none-match']),
  };
}
