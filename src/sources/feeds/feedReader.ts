import { RunLimitError, type RunLimits, type Runner } from '../../concurrency/runner.ts';
import { createWorkerPool } from '../../concurrency/workerPool.ts';
import type { FetchedPage, FetchOutcome } from '../fetch/fetchOutcome.ts';
import type { FetchPage, Validators } from '../fetch/pageFetcher.ts';
import type { Feed, FeedFile, FeedReading } from './readFeedFile.ts';

/** Downloads and reads feeds. */
export interface FeedReader {
  /** Reads the feed at an address, or that of the page there. */
  readonly read: (url: string, validators?: Validators) => Promise<FeedOutcome>;
  /** Aborts all reading. */
  readonly close: () => Promise<void>;
}

export type FeedOutcome =
  | ReadFeed
  | { readonly kind: 'unchanged'; readonly freshFor: number }
  | { readonly kind: 'failed'; readonly problem: FeedProblem };

export interface ReadFeed extends Validators {
  readonly kind: 'feed';
  /** The address to read it from again. */
  readonly url: string;
  readonly feed: Feed;
  /** How long its headers let a cache keep it; 0 if they do not say. Unit: milliseconds. */
  readonly freshFor: number;
}

/** Why a feed could not be read: as for a page, or there is none, or it is no feed that can be read. */
export type FeedProblem =
  | Extract<FetchOutcome, { kind: 'refused' | 'failed' }>['reason']
  | { readonly id: 'gone' | 'noFeed' };

/** A feed of 10 MB takes a tenth of the time. */
const RUN_LIMITS: RunLimits = { time: 30_000, memory: 256 };
const READ_FEED = new URL('readFeedFile.ts', import.meta.url);
const NO_FEED: FeedOutcome = { kind: 'failed', problem: { id: 'noFeed' } };

/** Creates a reader, whose workers start when they are needed. */
export function createFeedReader(fetchPage: FetchPage): FeedReader {
  const workers = createWorkerPool<FeedFile, FeedReading>(READ_FEED, RUN_LIMITS, { threads: 1 });

  async function readFile(url: string, page: FetchedPage): Promise<ReadFeed | readonly string[]> {
    const { bytes, finalUrl, etag, lastModified, freshFor } = page;
    const reading = await runWithin(workers, { bytes, url: finalUrl });
    if (reading.kind === 'page') return reading.feeds;
    if (reading.kind === 'unreadable') return [];
    return { kind: 'feed', url, feed: reading.feed, etag, lastModified, freshFor };
  }

  async function readPage(url: string, validators?: Validators) {
    const outcome = await fetchPage(url, validators);
    if (outcome.kind === 'fetched') return await readFile(url, outcome);
    return asFeedOutcome(outcome);
  }

  return {
    read: async (url, validators) => {
      const found = await readPage(url, validators);
      if ('kind' in found) return found;
      const [feed] = found;
      if (feed === undefined) return NO_FEED;
      const read = await readPage(feed);
      return 'kind' in read ? read : NO_FEED;
    },
    close: () => workers.close(),
  };
}

function asFeedOutcome(outcome: Exclude<FetchOutcome, FetchedPage>): FeedOutcome {
  switch (outcome.kind) {
    case 'unchanged':
      return outcome;
    case 'gone':
      return { kind: 'failed', problem: { id: 'gone' } };
    case 'refused':
    case 'failed':
      return { kind: 'failed', problem: outcome.reason };
  }
}

/** A file that takes too long, or breaks the worker, is not readable. */
async function runWithin(
  workers: Runner<FeedFile, FeedReading>,
  file: FeedFile,
): Promise<FeedReading> {
  try {
    return await workers.run(file);
  } catch (error) {
    if (error instanceof RunLimitError) return { kind: 'unreadable' };
    throw error;
  }
}
