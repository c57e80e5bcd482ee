import { isOnShard, type Membership, type Shard } from '../../discord/gateway/membership.ts';
import type { Clock } from '../../discord/load/clock.ts';
import type { Log } from '../../discord/log/createLog.ts';
import { discardOldDrafts } from '../../library/guilds/draft.ts';
import { tidyQuestions } from '../../library/guilds/questions/tidyQuestions.ts';
import {
  deleteRemovedBefore,
  listGuilds,
  markRemoved,
  unmarkRemoved,
} from '../../storage/guilds.ts';
import type { Storage } from '../../storage/storage.ts';

/** Deletes what is stored for servers that the bot has left, and what has become too old. */
export interface GuildRetention {
  readonly note: (change: Membership) => void;
  /** Resolves when all changes are written. */
  readonly idle: () => Promise<void>;
  /** Ends the daily check; resolves when nothing is being written. */
  readonly close: () => Promise<void>;
}

interface Options {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly log: Log;
}

// Units: milliseconds.
const DAY = 24 * 60 * 60_000;
/** Time for which the library of a server is kept after the bot has left. */
const KEPT = 30 * DAY;

/**
 * Starts the retention. Its check runs when Discord has listed the servers of a shard, and daily from then on. It
 * deletes only servers of shards that were listed: before, one that the bot has joined again would count as left.
 */
export function createGuildRetention({ storage, clock, log }: Options): GuildRetention {
  /** Shards whose servers Discord has listed, by id and number of all. */
  const listed = new Map<string, Shard>();
  let work: Promise<void> = Promise.resolve();
  let stopChecks: (() => void) | null = null;

  /** Runs tasks in order, so that a server that is joined meanwhile is not marked by an earlier list. */
  function inOrder(task: () => Promise<void>): void {
    work = work.then(task).catch((error: unknown) => {
      log.error({ err: error }, 'could not update or delete data of servers');
    });
  }

  /** Also waits for the tasks that these add. */
  async function idle(): Promise<void> {
    const seen = work;
    await seen;
    if (seen !== work) await idle();
  }

  async function leave(guildId: string): Promise<void> {
    await markRemoved(storage, guildId, clock.wallTime());
    log.info({ guild: guildId }, 'left a server; its data will be deleted in 30 days');
  }

  async function compare({
    guildIds,
    shard,
  }: Extract<Membership, { kind: 'listed' }>): Promise<void> {
    const present = new Set(guildIds);
    for (const { id, removedAt } of await listGuilds(storage)) {
      if (present.has(id)) await unmarkRemoved(storage, id);
      else if (removedAt === null && isOnShard(id, shard)) await leave(id);
    }
    const key = `${shard.id}/${shard.count}`;
    if (listed.has(key)) return;
    listed.set(key, shard);
    stopChecks?.();
    checkDaily();
  }

  function checkDaily(): void {
    inOrder(check);
    stopChecks = clock.after(DAY, checkDaily);
  }

  function isListed(guildId: string): boolean {
    return [...listed.values()].some(shard => isOnShard(guildId, shard));
  }

  async function check(): Promise<void> {
    const now = clock.wallTime();
    const drafts = await discardOldDrafts(storage, now);
    if (drafts > 0) log.info({ drafts }, 'discarded drafts that nobody added');
    await tidyQuestions(storage, now);
    for (const guild of await deleteRemovedBefore(storage, now - KEPT, isListed)) {
      log.info({ guild }, 'deleted the data of a server that was left 30 days ago');
    }
  }

  return {
    note: change => {
      switch (change.kind) {
        case 'joined':
          return inOrder(() => unmarkRemoved(storage, change.guildId));
        case 'left':
          return inOrder(() => leave(change.guildId));
        case 'listed':
          return inOrder(() => compare(change));
      }
    },
    idle,
    close: async () => {
      await idle();
      stopChecks?.();
    },
  };
}
