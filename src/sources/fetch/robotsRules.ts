import { FetchError } from './fetchOutcome.ts';
import { parseRobots, type Rules } from './parseRobots.ts';
import type { Response } from './request.ts';
import { statusFailure } from './statusFailure.ts';

interface CachedRules {
  readonly rules: Rules;
  /** When they are read again. Unit: milliseconds. */
  readonly expiry: number;
}

/** The name by which rules address Footnote. */
const ROBOT = 'Footnote';
/** RFC 9309, section 2.4: at most 24 hours. */
const LIFETIME = 60 * 60 * 1000;
const MAX_ORIGINS = 200;
/** RFC 9309, section 2.5: at least 500 KiB. */
const MAX_BYTES = 500 * 1024;
/** Drops a byte-order mark. */
const decoder = new TextDecoder();

/** The robots.txt of each origin, as RFC 9309 reads it; kept for an hour. */
export class RobotsRules {
  readonly #origins = new Map<string, CachedRules>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Whether an address may be fetched; `load` gets robots.txt, following redirects.
   *
   * @throws FetchError when the server fails to answer.
   */
  async allow(url: URL, load: (url: URL) => Promise<Response>): Promise<boolean> {
    const cached = this.#origins.get(url.origin);
    if (cached !== undefined && cached.expiry > this.#now()) return cached.rules(url);
    const rules = await readRules(new URL('/robots.txt', url), load, this.#now);
    this.#origins.delete(url.origin);
    this.#origins.set(url.origin, { rules, expiry: this.#now() + LIFETIME });
    const [oldest] = this.#origins.keys();
    if (this.#origins.size > MAX_ORIGINS && oldest !== undefined) this.#origins.delete(oldest);
    return rules(url);
  }
}

/** RFC 9309, section 2.3.1: a missing file allows everything, an unreachable one nothing. */
async function readRules(
  address: URL,
  load: (url: URL) => Promise<Response>,
  now: () => number,
): Promise<Rules> {
  try {
    const response = await load(address);
    const { status, bytes } = response;
    if (status >= 500 || status === 429) throw new FetchError(statusFailure(response, now()));
    if (status !== 200) return () => true;
    return parseRobots(decoder.decode(bytes.subarray(0, MAX_BYTES)), ROBOT);
  } catch (error) {
    // Too many redirects, or one to an address that is refused, count as missing.
    if (error instanceof FetchError && error.outcome.kind === 'refused') return () => true;
    throw error;
  }
}
