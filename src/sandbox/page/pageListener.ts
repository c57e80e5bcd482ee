import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { PageFiles } from './bundlePage.ts';
import { requireKey, requireOwnHost, requireOwnOrigin } from './guards.ts';
import { HttpError } from './httpError.ts';
import type { PerformAction } from './performAction.ts';
import { actionSchema } from './protocol/actionSchema.ts';
import { readJson } from './readJson.ts';
import type { Viewers } from './viewers.ts';
import type { Persona } from './views/persona.ts';

/** Settings of the listener. */
export interface ListenerOptions {
  readonly files: PageFiles;
  /** Key embedded in the page and required for events and actions. */
  readonly key: string;
  /** People the user can switch between; the first is the default. */
  readonly people: readonly [Persona, ...Persona[]];
  readonly viewers: Pick<Viewers, 'join'>;
  readonly perform: PerformAction;
  /** Reports unexpected errors. */
  readonly report: (error: unknown) => void;
}

/** Maximum body size; fits an article as JSON. Unit: bytes. */
const MAX_BODY = 16 * 1024 * 1024;

const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Hashes of `color:;` and of the empty style, which the library's components set on themselves.
    "style-src-attr 'unsafe-hashes' 'sha256-YyzoJpP5ML1Dl1K7WQbfMCvG6Df0Mckd/cH2Bl2ywZQ=' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "connect-src 'self'",
    "img-src 'self' data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Placeholder for the key in the page. */
const KEY_PLACEHOLDER = '{{key}}';

/** Serves the page, its events and its actions. */
export function createPageListener(options: ListenerOptions): RequestListener {
  const { key, people, viewers, perform } = options;
  const routes: Readonly<Record<string, Route>> = {
    '/': file('page.html', 'text/html'),
    '/page.js': file('page.js', 'text/javascript'),
    '/page.css': file('page.css', 'text/css'),
    '/events': { method: 'GET', serve: watch },
    '/acts': { method: 'POST', serve: takeAction },
  };

  function file(name: string, type: string): Route {
    const bytes = options.files.get(name);
    if (bytes === undefined) throw new Error(`the bundle has no ${name}`);
    const text = Buffer.from(bytes).toString().replace(KEY_PLACEHOLDER, key);
    return {
      method: 'GET',
      serve: (_, response) => {
        response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
      },
    };
  }

  function watch(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void {
    requireOwnOrigin(request.headers);
    requireKey(query.get('key'), key);
    const last = Number(request.headers['last-event-id'] ?? 0);
    viewers.join(personIn(query), response, Number.isNaN(last) ? 0 : last);
  }

  async function takeAction(
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): Promise<void> {
    requireOwnOrigin(request.headers);
    requireKey(request.headers['x-key'], key);
    const { user } = personIn(query);
    const wanted = actionSchema.safeParse(await readJson(request, MAX_BODY));
    if (!wanted.success) throw new HttpError(400, 'Unknown action.');
    const outcome = await perform(user, wanted.data);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(outcome));
  }

  function personIn(query: URLSearchParams): Persona {
    const id = query.get('person') ?? people[0].user.id;
    const person = people.find(({ user }) => user.id === id);
    if (person === undefined) throw new HttpError(404, 'Unknown person.');
    return person;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requireOwnHost(request.headers, request.socket.localPort ?? 0);
    const { pathname, searchParams } = addressOf(request);
    const route = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined;
    if (route === undefined) throw new HttpError(404, 'Not found.');
    if (route.method !== request.method)
      throw new HttpError(405, `Method not allowed; use ${route.method}.`);
    await route.serve(request, response, searchParams);
  }

  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    serve(request, response).catch((error: unknown) => {
      // The client has hung up.
      if (response.destroyed) return;
      if (error instanceof HttpError) {
        deny(response, error.status, error.message);
        return;
      }
      options.report(error);
      deny(response, 500, 'Something went wrong. See the log.');
    });
  };
}

interface Route {
  readonly method: 'GET' | 'POST';
  readonly serve: (
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ) => void | Promise<void>;
}

/** Falls back to an unknown path if the URL is invalid. */
function addressOf({ url = '' }: IncomingMessage): URL {
  const base = 'http://127.0.0.1';
  return URL.canParse(url, base) ? new URL(url, base) : new URL('/nowhere', base);
}

/** Closes the connection without reading the rest of the body. */
function deny(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    Connection: 'close',
  });
  response.end(`${reason}\n`);
}
