import { createJobs, type Jobs } from './jobs.ts';
import { createShardLeases, type LeaseOptions, type ShardLeases } from './shardLeases.ts';
import {
  type ArticlesChange,
  createSharedArticles,
  type SharedArticles,
} from './sharedArticles.ts';
import { keepSession, type SharedSession } from './sharedSession.ts';
import { createSharedTurns, type SharedTurns } from './sharedTurns.ts';

/** The processes of one bot, which share its shards and its jobs through PostgreSQL. */
export interface Cluster extends Pick<Jobs, 'lead' | 'exclusive'> {
  readonly turns: SharedTurns;
  /** Whether this process has the same articles as the others. */
  readonly articles: Pick<SharedArticles, 'publish' | 'areSame'>;
  /** Leases shards, which `host` connects and closes, until `leave`. */
  readonly lease: (options: LeaseOptions) => void;
  /** Closes the shards of this process and leaves them to the others. */
  readonly leave: () => Promise<void>;
  /** Stops the jobs of this process; resolves when they have stopped. */
  readonly stopJobs: () => Promise<void>;
  /** Leaves everything to the others, and disconnects. */
  readonly close: () => Promise<void>;
}

interface Options {
  /** `DATABASE_URL` */
  readonly address: string;
  /** Time between two IDENTIFYs with the same rate limit key. Unit: milliseconds. */
  readonly identifyInterval: number;
  /** Called when the database cannot be reached, and when it can be again. */
  readonly onChange: (change: { readonly isReachable: boolean; readonly error?: unknown }) => void;
  /** Called when the articles differ from those of the other processes, and when they are the same again. */
  readonly onArticles: (change: ArticlesChange) => void;
  /** The clock for how long they have differed; see `createSharedArticles`. */
  readonly now?: () => number;
}

/**
 * Joins the other processes of the bot.
 *
 * @throws StorageError when the database cannot be reached.
 */
export async function joinCluster({
  address,
  identifyInterval,
  onChange,
  onArticles,
  now,
}: Options): Promise<Cluster> {
  let leases: ShardLeases | null = null;
  let isReachable = true;
  const jobs = createJobs(() => shared.current());
  const articles = createSharedArticles({ onChange: onArticles, now });
  const shared: SharedSession = await keepSession({
    address,
    round: async session => {
      if (!isReachable) onChange({ isReachable: true });
      isReachable = true;
      await leases?.round(session);
      await jobs.round(session);
      await articles.round(session);
    },
    onLost: error => {
      if (isReachable) onChange({ isReachable: false, error });
      isReachable = false;
      // Another process may take them over.
      void jobs.pause();
    },
  });
  return {
    turns: createSharedTurns(shared, identifyInterval),
    articles,
    lead: jobs.lead,
    exclusive: jobs.exclusive,
    lease: options => {
      leases = createShardLeases(options);
    },
    leave: async () => await leases?.leave(shared.current()),
    stopJobs: jobs.stop,
    close: shared.close,
  };
}
