import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import {
  createPageFetcher,
  type FetchLimits,
  type FetchPage,
  type FetchSettings,
} from '../../../src/sources/fetch/pageFetcher.ts';

/** A server on the loopback interface that the fetcher of a test may reach under any name. */
export interface TestServer {
  readonly fetchPage: FetchPage;
  readonly port: number;
  /** Host, path and headers of each request, without those for robots.txt. */
  readonly requests: readonly IncomingMessage[];
}

export interface TestOptions {
  readonly settings?: Partial<FetchSettings>;
  readonly limits?: Partial<FetchLimits>;
  /** By default there is no robots.txt. */
  readonly robots?: RequestListener;
}

/** Starts a server, and a fetcher that may use its port and 127.0.0.1, where every name leads. */
export async function startServer(
  answer: RequestListener,
  { settings, limits, robots = status(404) }: TestOptions = {},
): Promise<TestServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return robots(request, response);
    requests.push(request);
    return answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const fetchPage = createPageFetcher(
    { fetch: true, fetchHosts: null, userAgent: 'Footnote/test', ...settings },
    {
      ports: [address.port],
      isAllowedAddress: ip => ip === '127.0.0.1',
      resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
      ...limits,
    },
  );
  return { fetchPage, port: address.port, requests };
}

/** Answers with a status and a text. */
export function status(
  code: number,
  headers: Record<string, string> = {},
  text = '',
): RequestListener {
  return (_, response) => response.writeHead(code, headers).end(text);
}
