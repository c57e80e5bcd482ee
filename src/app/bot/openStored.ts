import type { Config } from '../../config.ts';
import { createDigests, type Digests } from '../../digests/createDigests.ts';
import type { DeliveryStore } from '../../discord/delivery/delivery.ts';
import type { Clock } from '../../discord/load/clock.ts';
import type { Log } from '../../discord/log/createLog.ts';
import type { Feeds } from '../../feeds/createFeeds.ts';
import type { GuildLibraries } from '../../library/guilds/guildLibraries.ts';
import type { Fetch } from '../../sources/fetch/createFetch.ts';
import type { Usage } from '../../storage/articles/usage.ts';
import type { Storage } from '../../storage/storage.ts';
import { createDeliveryStore } from './deliveryStore.ts';
import { createGuildRetention, type GuildRetention } from './guildRetention.ts';
import { openFeeds } from './openFeeds.ts';

/** What the bot does with what servers have stored, besides answering. */
export interface Stored {
  readonly feeds: Feeds;
  readonly digests: Digests;
  /** Messages that are to be posted exactly once. */
  readonly deliveries: DeliveryStore;
  readonly retention: GuildRetention;
  /** Stops reading and posting; the membership of servers is noted until the bot has stopped. */
  readonly close: (botStopped: Promise<void>) => Promise<void>;
}

interface Options extends Pick<Config, 'feedsPerServer' | 'feedMinutes'> {
  readonly storage: Storage;
  readonly guilds: Pick<GuildLibraries, 'reader' | 'refresh' | 'scopeOf'>;
  readonly fetch: Fetch;
  /** Maximum size of a server's library. */
  readonly limits: Usage;
  readonly clock: Clock;
  readonly log: Log;
}

/** Opens what works with the database. */
export function openStored(options: Options): Stored {
  const { storage, guilds, clock, log } = options;
  const feeds = openFeeds(options);
  const digests = createDigests({
    storage,
    scopeOf: guilds.scopeOf,
    now: clock.wallTime,
    after: clock.after,
    onError: error => log.error({ err: error }, 'could not post a digest'),
  });
  const retention = createGuildRetention({ storage, clock, log });
  return {
    feeds,
    digests,
    deliveries: createDeliveryStore(storage),
    retention,
    close: async botStopped => {
      await Promise.all([feeds.close(), botStopped.then(retention.close)]);
    },
  };
}
