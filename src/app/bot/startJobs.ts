import type { Cluster } from '../../cluster/joinCluster.ts';
import type { Clock } from '../../discord/load/clock.ts';
import type { Log } from '../../discord/log/createLog.ts';
import type { Bot } from '../../discord/startBot.ts';
import type { RefreshLink } from '../../library/guilds/links/refreshLink.ts';
import type { Storage } from '../../storage/storage.ts';
import { startLinkChecks } from './linkChecks.ts';
import type { Stored } from './openStored.ts';

interface Options {
  readonly bot: Pick<Bot, 'deliver' | 'localeOf' | 'tell'>;
  /** Null if nothing is stored. */
  readonly storage: Storage | null;
  /** Null if nothing is stored. */
  readonly stored: Stored | null;
  /** Null if no pages are fetched. */
  readonly refreshLink: RefreshLink | null;
  /** The other processes of the bot; null for none. */
  readonly cluster: Cluster | null;
  readonly clock: Clock;
  readonly log: Log;
}

/** Time between two looks at what is to be sent. Unit: milliseconds. */
const DELIVERY_PERIOD = 60_000;

/**
 * Starts what the bot does by itself: reading feeds, writing digests and checking links, in one process of a
 * cluster, and sending what is stored to be sent, in the process that has the server's shard. What it returns stops
 * that.
 */
export function startJobs(options: Options): () => Promise<void> {
  const { bot, storage, stored, refreshLink, cluster } = options;
  const stops: (() => Promise<void>)[] = [];
  const lead: Cluster['lead'] = cluster?.lead ?? ((_, start) => void stops.push(start()));
  if (stored !== null) {
    lead('feeds', () => stored.feeds.start(bot));
    lead('digests', () => stored.digests.start(bot));
  }
  if (storage !== null && refreshLink !== null) {
    lead('links', () => startLinkChecks({ ...options, storage, refreshLink }).close);
  }
  if (cluster !== null) stops.push(cluster.stopJobs, startDeliveries(options));
  return async () => void (await Promise.all(stops.map(stop => stop())));
}

/** Sends, again and again, what the process that reads feeds has stored. */
function startDeliveries({ bot, clock, log }: Options): () => Promise<void> {
  let cancel = clock.after(DELIVERY_PERIOD, deliver);

  function deliver(): void {
    cancel = clock.after(DELIVERY_PERIOD, deliver);
    bot.deliver().catch((error: unknown) => log.error({ err: error }, 'could not send messages'));
  }

  return async () => cancel();
}
