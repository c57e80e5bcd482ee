import type { Config } from '../../config.ts';
import type { Clock } from '../../discord/load/clock.ts';
import type { Log } from '../../discord/log/createLog.ts';
import { createFeeds, type Feeds } from '../../feeds/createFeeds.ts';
import type { ArticleReader } from '../../library/articleReader.ts';
import type { GuildLibraries } from '../../library/guilds/guildLibraries.ts';
import {
  createFeedReader,
  createFeedWorkers,
  type FeedWorkers,
} from '../../sources/feeds/feedReader.ts';
import type { Fetch } from '../../sources/fetch/createFetch.ts';
import type { Usage } from '../../storage/articles/usage.ts';
import type { Storage } from '../../storage/storage.ts';

interface Options extends Pick<Config, 'feedsPerServer' | 'feedMinutes'> {
  readonly storage: Storage;
  readonly guilds: Pick<GuildLibraries, 'reader' | 'refresh'>;
  readonly fetch: Fetch;
  /** Maximum size of a server's library. */
  readonly limits: Usage;
  readonly clock: Clock;
  readonly log: Log;
  /** Read feeds; own ones by default. */
  readonly feedWorkers?: FeedWorkers;
  /** That of the servers' libraries by default. */
  readonly reader?: ArticleReader;
}

/** Unit: milliseconds. */
const MINUTE = 60_000;

/** Opens the feeds of all servers. */
export function openFeeds({
  storage,
  guilds,
  fetch,
  limits,
  clock,
  log,
  feedsPerServer,
  feedMinutes,
  feedWorkers = createFeedWorkers(),
  reader = guilds.reader,
}: Options): Feeds {
  return createFeeds({
    storage,
    feeds: createFeedReader(fetch, feedWorkers),
    fetch,
    reader,
    limits,
    feedLimit: feedsPerServer,
    period: feedMinutes * MINUTE,
    now: clock.wallTime,
    after: clock.after,
    onChange: guilds.refresh,
    onError: error => log.error({ err: error }, 'could not read or announce a feed'),
  });
}
