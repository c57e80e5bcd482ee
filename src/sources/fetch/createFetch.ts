import { readMaxAge } from './cacheHeaders.ts';
import { checkUrl, type UrlRules } from './checkUrl.ts';
import { FetchError, type FetchOutcome, refused, type Validators } from './fetchOutcome.ts';
import { resolveHost } from './guardedLookup.ts';
import { HostTurns } from './hostTurns.ts';
import { isPublicAddress } from './publicAddress.ts';
import { type RequestRules, type Response, request } from './request.ts';
import { RobotsRules } from './robotsRules.ts';
import { statusFailure } from './statusFailure.ts';
import { TimeBudget } from './timeBudget.ts';

/** Fetches an address of a public host; whatever goes wrong is an outcome. */
export type Fetch = (url: string, options?: FetchOptions) => Promise<FetchOutcome>;

interface FetchOptions {
  /** Those of the last response; null to get the page in any case. */
  readonly validators?: Validators | null;
  /** The Accept header: web pages by default. */
  readonly accept?: string;
}

/** What the settings decide. */
export interface FetchSettings {
  /** Whether anything is fetched. */
  readonly fetch: boolean;
  /** See `UrlRules`. */
  readonly fetchHosts: readonly string[] | null;
  readonly userAgent: string;
}

/** What only tests and the demo change. */
export interface FetchLimits extends Omit<UrlRules, 'hosts'>, Omit<RequestRules, 'userAgent'> {
  /** For all requests that a page takes. */
  readonly milliseconds: number;
  /** Unit: milliseconds since 1970. */
  readonly now: () => number;
}

const LIMITS: FetchLimits = {
  localHosts: [],
  ports: [80, 443],
  isAllowedAddress: isPublicAddress,
  resolve: resolveHost,
  maxBytes: 10 * 1024 * 1024,
  milliseconds: 20_000,
  now: Date.now,
};
const MAX_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PAGES = 'text/html, application/xhtml+xml, */*;q=0.8';

/** Creates a function that fetches from public hosts, one request at a time per host. */
export function createFetch(settings: FetchSettings, limits: Partial<FetchLimits> = {}): Fetch {
  const all = { ...LIMITS, ...limits };
  const rules = { ...all, hosts: settings.fetchHosts, userAgent: settings.userAgent };
  const turns = new HostTurns();
  const robots = new RobotsRules(all.now);

  return async (text, { validators = null, accept = PAGES } = {}) => {
    if (!settings.fetch) return { kind: 'refused', reason: { id: 'off' } };
    const budget = new TimeBudget(all.milliseconds);
    const get = (url: URL, headers: Readonly<Record<string, string>>) =>
      turns.run(url.hostname, () => budget.run(signal => request(url, headers, rules, signal)));
    const load = async (file: URL) => (await follow(file, next => get(next, {}), rules)).response;
    const conditions = conditionsOf(validators);
    const isConditional = Object.keys(conditions).length > 0;
    const getAllowed = async (url: URL) => {
      if (await robots.allow(url, load)) return get(url, { accept, ...conditions });
      throw refused({ id: 'robots', host: url.hostname });
    };
    try {
      const { url, response } = await follow(checkUrl(text, rules), getAllowed, rules);
      const now = all.now();
      return toOutcome(url, response, { isConditional, now }) ?? statusFailure(response, now);
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
    if (!REDIRECTS.has(response.status) || location === null) return { url, response };
    url = checkUrl(location, rules, url);
  }
  throw refused({ id: 'redirects', most: MAX_REDIRECTS });
}

function conditionsOf(validators: Validators | null): Record<string, string> {
  const { etag = null, lastModified = null } = validators ?? {};
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

/** Null for any other status than 200, 304, 404 and 410. */
function toOutcome(
  url: URL,
  { status, header, bytes }: Response,
  { isConditional, now }: { readonly isConditional: boolean; readonly now: number },
): FetchOutcome | null {
  if (status === 404 || status === 410) return { kind: 'gone', status };
  const maxAge = readMaxAge(header, now);
  if (status === 304 && isConditional) return { kind: 'unchanged', maxAge };
  if (status !== 200) return null;
  return {
    kind: 'fetched',
    bytes,
    contentType: header('content-type'),
    finalUrl: url.href,
    validators: { etag: header('etag'), lastModified: header('last-modified') },
    maxAge,
  };
}
