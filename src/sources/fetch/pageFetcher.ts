import { checkUrl, type UrlRules } from './checkUrl.ts';
import { FetchError, type FetchOutcome, refused } from './fetchOutcome.ts';
import { freshnessOf } from './freshness.ts';
import { resolveHost } from './guardedLookup.ts';
import { HostTurns } from './hostTurns.ts';
import { isPublicAddress } from './publicAddress.ts';
import { type RequestRules, type Response, request } from './request.ts';
import { RobotsRules } from './robotsRules.ts';
import { TimeBudget } from './timeBudget.ts';

/** What the settings decide. */
export interface FetchSettings {
  readonly fetch: boolean;
  /** See `UrlRules`. */
  readonly fetchHosts: readonly string[] | null;
  readonly userAgent: string;
}

/** What only tests change. */
export interface FetchLimits extends Omit<UrlRules, 'hosts'>, Omit<RequestRules, 'userAgent'> {
  /** For all requests that a page takes. */
  readonly milliseconds: number;
  /** A clock. Unit: milliseconds. */
  readonly now: () => number;
}

/** Validators of an earlier answer, with which an unchanged page is not sent again. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type FetchPage = (url: string, validators?: Validators) => Promise<FetchOutcome>;

const LIMITS: FetchLimits = {
  ports: [80, 443],
  isAllowedAddress: isPublicAddress,
  resolve: resolveHost,
  maxBytes: 10 * 1024 * 1024,
  milliseconds: 20_000,
  now: Date.now,
};
const MAX_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

/** Returns a function that fetches pages of public hosts, one at a time per host. */
export function createPageFetcher(
  settings: FetchSettings,
  limits: Partial<FetchLimits> = {},
): FetchPage {
  const all = { ...LIMITS, ...limits };
  const rules = { ...all, hosts: settings.fetchHosts, userAgent: settings.userAgent };
  const turns = new HostTurns();
  const robots = new RobotsRules(all.now);

  return async (text, validators = NO_VALIDATORS) => {
    if (!settings.fetch) return { kind: 'refused', reason: { id: 'off' } };
    const budget = new TimeBudget(all.milliseconds);
    const get = (url: URL, headers: Readonly<Record<string, string>>) =>
      turns.run(url.hostname, () => budget.run(signal => request(url, headers, rules, signal)));
    const allow = async (url: URL) => {
      const load = async (file: URL) => (await follow(file, next => get(next, {}), rules)).response;
      const isAllowed = await robots.allow(url, load);
      if (!isAllowed) throw refused({ id: 'robots', host: url.hostname });
    };
    const headers = conditions(validators);
    const getAllowed = async (url: URL) => {
      await allow(url);
      return get(url, headers);
    };
    try {
      const { url, response } = await follow(checkUrl(text, rules), getAllowed, rules);
      return toOutcome(url, response, Object.keys(headers).length > 0);
    } catch (error) {
      if (error instanceof FetchError) return error.outcome;
      throw error;
    }
  };
}

/** Follows redirects; every address is checked before it is requested. */
async function follow(
  start: URL,
  get: (url: URL) => Promise<Response>,
  rules: UrlRules,
): Promise<{ readonly url: URL; readonly response: Response }> {
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await get(url);
    const location = response.header('location');
    if (!REDIRECTS.includes(response.status) || location === null) return { url, response };
    url = checkUrl(location, rules, url);
  }
  throw refused({ id: 'redirects', most: MAX_REDIRECTS });
}

function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

function toOutcome(url: URL, response: Response, isConditional: boolean): FetchOutcome {
  const { status, header, bytes } = response;
  const freshFor = freshnessOf(header);
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status === 304 && isConditional) return { kind: 'unchanged', freshFor };
  if (status !== 200) return { kind: 'failed', reason: { id: 'status', status } };
  return {
    kind: 'fetched',
    bytes,
    contentType: header('content-type'),
    finalUrl: url.href,
    etag: header('etag'),
    lastModified: header('last-modified'),
    freshFor,
  };
}
