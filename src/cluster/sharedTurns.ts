import { setTimeout as sleep } from 'node:timers/promises';
import type { SharedSession } from './sharedSession.ts';

/** Spaces the IDENTIFYs of all processes. */
export interface SharedTurns {
  /** Resolves when a shard with this rate limit key may identify itself; rejects when `signal` aborts first. */
  readonly take: (rateLimitKey: number, signal: AbortSignal) => Promise<void>;
}

/** Pause while the database cannot be reached. Unit: milliseconds. */
const RETRY = 1000;

/**
 * Takes a turn if the last one with the key is long enough ago by the database's clock; or lies ahead of it, since
 * the clock was set back. Of processes that ask at once, the row lets one pass.
 */
const TAKE = `
  INSERT INTO identifies (rate_limit_key, at) VALUES ($1, clock_timestamp())
  ON CONFLICT (rate_limit_key) DO UPDATE SET at = EXCLUDED.at
  WHERE abs(extract(epoch FROM EXCLUDED.at - identifies.at)) * 1000 >= $2
  RETURNING at`;

/** Time until the next turn. Unit: milliseconds. */
const WAIT = `
  SELECT (extract(epoch FROM at - clock_timestamp()) * 1000)::float8 + $2 AS wait
  FROM identifies WHERE rate_limit_key = $1`;

/**
 * Creates the turns that all processes share, in one row of the database per rate limit key. Nobody identifies
 * while the database cannot be reached: connected shards stay connected, and resume without an IDENTIFY.
 *
 * @param interval Time between two IDENTIFYs with the same key. Unit: milliseconds.
 */
export function createSharedTurns(shared: SharedSession, interval: number): SharedTurns {
  /** Takes a turn, or resolves with the time to wait for it in milliseconds. */
  async function tryTake(rateLimitKey: number): Promise<number> {
    const session = shared.current();
    if (session === null) return RETRY;
    try {
      const parameters = [rateLimitKey, interval];
      const { rowCount } = await session.query(TAKE, parameters);
      if (rowCount === 1) return 0;
      const { rows } = await session.query<{ wait: number }>(WAIT, parameters);
      return Math.max(rows[0]?.wait ?? 0, 1);
    } catch {
      // The session reports failures itself.
      return RETRY;
    }
  }

  return {
    take: async (rateLimitKey, signal) => {
      for (;;) {
        signal.throwIfAborted();
        const wait = await tryTake(rateLimitKey);
        if (wait === 0) return;
        await sleep(wait, undefined, { signal });
      }
    },
  };
}
