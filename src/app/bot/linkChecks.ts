import PQueue from 'p-queue';
import type { Clock } from '../../discord/load/clock.ts';
import type { Log } from '../../discord/log/createLog.ts';
import type { RefreshLink } from '../../library/guilds/links/refreshLink.ts';
import { type DueLink, listDueLinks } from '../../storage/articles/links.ts';
import type { Storage } from '../../storage/storage.ts';

/** Fetches the pages of linked articles again every day. */
export interface LinkChecks {
  /** Resolves when no check is running. */
  readonly idle: () => Promise<void>;
  /** Starts no further check; resolves when none is running. */
  readonly close: () => Promise<void>;
}

interface Options {
  readonly storage: Storage;
  readonly refreshLink: RefreshLink;
  readonly clock: Clock;
  readonly log: Log;
}

// Units: milliseconds.
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MAX_CONCURRENT = 8;

/**
 * Starts the checks. Every minute, each server has one page checked that is due: pages that were added
 * together are checked one after another, and a server with many of them does not hold up others.
 */
export function startLinkChecks({ storage, refreshLink, clock, log }: Options): LinkChecks {
  const queue = new PQueue({ concurrency: MAX_CONCURRENT });
  let isClosed = false;
  let work: Promise<void> = Promise.resolve();
  let stopNext = clock.after(MINUTE, startRound);

  function startRound(): void {
    work = runRound();
  }

  async function runRound(): Promise<void> {
    try {
      const due = await listDueLinks(storage, clock.wallTime() - DAY);
      await queue.addAll(due.map(link => () => check(link)));
    } catch (error) {
      log.error({ err: error }, 'could not list the pages to check');
    }
    if (!isClosed) stopNext = clock.after(MINUTE, startRound);
  }

  async function check({ guildId, articleId }: DueLink): Promise<void> {
    if (isClosed) return;
    try {
      const { kind } = await refreshLink(guildId, articleId, null);
      log.debug(
        { guild: guildId, article: articleId, result: kind },
        'checked the page of an article',
      );
    } catch (error) {
      log.error({ err: error, guild: guildId }, 'could not check the page of an article');
    }
  }

  return {
    idle: () => work,
    close: async () => {
      isClosed = true;
      stopNext();
      await work;
    },
  };
}
