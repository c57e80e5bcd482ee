import type { IncomingMessage, RequestListener } from 'node:http';
import {
  createFetch,
  type Fetch,
  type FetchLimits,
  type FetchSettings,
} from '../../../src/sources/fetch/createFetch.ts';
import { listen } from '../listen.ts';

/** A server on the loopback interface that the `fetch` of a test may reach under any name. */
export interface TestServer {
  readonly fetch: Fetch;
  readonly port: number;
  /** What lets a bot of a test fetch from it. */
  readonly limits: Partial<FetchLimits>;
  /** Requests in their order, without those for robots.txt. */
  readonly requests: readonly IncomingMessage[];
  /** The address of a path on it. */
  readonly url: (path: string, host?: string) => string;
}

export interface TestOptions {
  readonly settings?: Partial<FetchSettings>;
  readonly limits?: Partial<FetchLimits>;
  /** By default there is no robots.txt. */
  readonly robots?: RequestListener;
}

/** Starts a server, and a `fetch` that may use its port and 127.0.0.1, where every name leads. */
export async function startServer(
  answer: RequestListener,
  { settings, limits: otherLimits, robots = status(404) }: TestOptions = {},
): Promise<TestServer> {
  const requests: IncomingMessage[] = [];
  const port = await listen((request, response) => {
    if (request.url === '/robots.txt') return robots(request, response);
    requests.push(request);
    return answer(request, response);
  });
  const limits: Partial<FetchLimits> = {
    ports: [port],
    isAllowedAddress: ip => ip === '127.0.0.1',
    resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    ...otherLimits,
  };
  return {
    fetch: createFetch(
      { fetch: true, fetchHosts: null, userAgent: 'Footnote/test', ...settings },
      limits,
    ),
    port,
    limits,
    requests,
    url: (path, host = 'news.example') => `http://${host}:${port}${path}`,
  };
}

/** Answers with a status and a text. */
export function status(
  code: number,
  headers: Record<string, string> = {},
  text = '',
): RequestListener {
  return (_, response) => response.writeHead(code, headers).end(text);
}

export const PAGE = '<p>The ferry ran aground.</p>';
export const HTML = { 'content-type': 'text/html; charset=utf-8' };
export const page = status(200, HTML, PAGE);

/** Answers with a redirect to the address in the query: `/to?https://example.org/`. */
export const redirect: RequestListener = (request, response) => {
  const location = decodeURIComponent(request.url?.split('?')[1] ?? '');
  response.writeHead(302, { location }).end();
};
