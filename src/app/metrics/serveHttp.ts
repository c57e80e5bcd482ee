import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** An HTTP server that is listening. */
export interface HttpServer {
  /** Its URL. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A response to GET. */
export interface Page {
  readonly status: number;
  /** Its Content-Type. */
  readonly type: string;
  readonly body: string;
}

interface Options {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Called when a page cannot be made, or the server cannot accept a connection. */
  readonly onError: (error: unknown) => void;
}

/** Makes pages, by their path. */
type Pages = Readonly<Record<string, () => Promise<Page>>>;

/** Serves pages over HTTP; rejects with the system's error if the address cannot be used. */
export async function serveHttp(
  { host, port, onError }: Options,
  pages: Pages,
): Promise<HttpServer> {
  const server = createServer((request, response) => {
    respond(request, response, pages).catch((error: unknown) => {
      onError(error);
      response.writeHead(500).end();
    });
  });
  server.listen(port, host);
  await once(server, 'listening');
  server.on('error', onError);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    address: `http://${name}:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

async function respond(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  pages: Pages,
): Promise<void> {
  const [path = ''] = url.split('?', 1);
  const page = new Map(Object.entries(pages)).get(path);
  if (page === undefined) return void response.writeHead(404).end();
  if (method !== 'GET' && method !== 'HEAD') {
    return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  }
  const { status, type, body } = await page();
  response.writeHead(status, { 'content-type': type }).end(body);
}
