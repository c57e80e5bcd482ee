import robotsParser from 'robots-parser';
import { FetchError } from './fetchOutcome.ts';
import type { Response } from './request.ts';

/** Whether an address may be fetched by the rules of its host. */
type Rules = (url: URL) => boolean;

interface CachedRules {
  readonly rules: Rules;
  /** When they are read again. Unit: milliseconds. */
  readonly expiry: number;
}

/** The name by which rules address Footnote. */
const ROBOT = 'Footnote';
/** RFC 9309, section 2.4: at most 24 hours. */
const LIFETIME = 60 * 60 * 1000;
const MAX_ORIGINS = 1000;
/** RFC 9309, section 2.5: at least 500 KiB. */
const MAX_BYTES = 500 * 1024;

/** The robots.txt of each origin, as RFC 9309 reads it; kept for an hour. */
export class RobotsRules {
  readonly #origins = new Map<string, CachedRules>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether an address may be fetched; `load` gets robots.txt, following redirects. */
  async allow(url: URL, load: (url: URL) => Promise<Response>): Promise<boolean> {
    const cached = this.#origins.get(url.origin);
    if (cached !== undefined && cached.expiry > this.#now()) return cached.rules(url);
    const rules = await readRules(new URL('/robots.txt', url), load);
    this.#origins.delete(url.origin);
    this.#origins.set(url.origin, { rules, expiry: this.#now() + LIFETIME });
    const [oldest] = this.#origins.keys();
    if (this.#origins.size > MAX_ORIGINS && oldest !== undefined) this.#origins.delete(oldest);
    return rules(url);
  }
}

/** RFC 9309, section 2.3.1: a missing file allows everything, an unreachable one nothing. */
async function readRules(address: URL, load: (url: URL) => Promise<Response>): Promise<Rules> {
  try {
    const { status, bytes } = await load(address);
    if (status !== 200) return () => status < 500 && status !== 429;
    const robots = robotsParser.default(address.href, bytes.toString('utf8', 0, MAX_BYTES));
    return url => robots.isAllowed(url.href, ROBOT) !== false;
  } catch (error) {
    // Too many redirects, or one to an address that is refused, count as missing.
    if (error instanceof FetchError && error.outcome.kind === 'refused') return () => true;
    throw error;
  }
}
