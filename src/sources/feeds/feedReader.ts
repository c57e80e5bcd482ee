import { RunLimitError, type RunLimits, type Runner } from '../../concurrency/runner.ts';
import { createWorkerPool } from '../../concurrency/workerPool.ts';
import type { Fetch } from '../fetch/createFetch.ts';
import type { Fetched, FetchOutcome, Unchanged, Validators } from '../fetch/fetchOutcome.ts';
import type { Feed, FeedFile, FeedReading } from './readFeedFile.ts';

/** Downloads and reads feeds. */
export interface FeedReader {
  /** Reads the feed at an address, or that of the page there. */
  readonly read: (url: string, validators?: Validators | null) => Promise<FeedOutcome>;
  /** Aborts all reading. */
  readonly close: () => Promise<void>;
}

type FeedOutcome =
  | ReadFeed
  | Unchanged
  | { readonly kind: 'failed'; readonly problem: FeedProblem };

export interface ReadFeed extends Pick<Fetched, 'validators' | 'maxAge'> {
  readonly kind: 'feed';
  /** The address to read it from again. */
  readonly url: string;
  readonly feed: Feed;
}

/** Why a feed could not be read: as for a page, or there is none, or it is no feed that can be read. */
export type FeedProblem =
  | Extract<FetchOutcome, { kind: 'refused' | 'failed' }>['reason']
  | { readonly id: 'gone' | 'noFeed' };

/** A feed of 10 MB takes a tenth of the time. */
const RUN_LIMITS: RunLimits = { time: 30_000, memory: 256 };
const READ_FEED = new URL('readFeedFile.ts', import.meta.url);
const FEEDS =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8';
const NO_FEED: FeedOutcome = { kind: 'failed', problem: { id: 'noFeed' } };

/** Reads downloaded files. */
export type FeedWorkers = Runner<FeedFile, FeedReading>;

/** Creates workers for readers, which start when they are needed. */
export function createFeedWorkers(): FeedWorkers {
  return createWorkerPool(READ_FEED, RUN_LIMITS, { threads: 1 });
}

/** Creates a reader, which closes its workers. */
export function createFeedReader(fetch: Fetch, workers: FeedWorkers): FeedReader {
  async function readFile(url: string, page: Fetched): Promise<ReadFeed | readonly string[]> {
    const { bytes, finalUrl, validators, maxAge } = page;
    const reading = await runWithin(workers, { bytes, url: finalUrl });
    if (reading.kind === 'page') return reading.feeds;
    if (reading.kind === 'unreadable') return [];
    return { kind: 'feed', url, feed: reading.feed, validators, maxAge };
  }

  async function readPage(url: string, validators: Validators | null) {
    const outcome = await fetch(url, { validators, accept: FEEDS });
    if (outcome.kind === 'fetched') return await readFile(url, outcome);
    return asFeedOutcome(outcome);
  }

  return {
    read: async (url, validators = null) => {
      const found = await readPage(url, validators);
      if ('kind' in found) return found;
      const [feed] = found;
      if (feed === undefined) return NO_FEED;
      const read = await readPage(feed, null);
      return 'kind' in read ? read : NO_FEED;
    },
    close: () => workers.close(),
  };
}

function asFeedOutcome(outcome: Exclude<FetchOutcome, Fetched>): FeedOutcome {
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
async function runWithin(workers: FeedWorkers, file: FeedFile): Promise<FeedReading> {
  try {
    return await workers.run(file);
  } catch (error) {
    if (error instanceof RunLimitError) return { kind: 'unreadable' };
    throw error;
  }
}
