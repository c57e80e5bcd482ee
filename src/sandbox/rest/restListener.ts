import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { DownloadFault } from '../faults/downloadFaults.ts';
import { isApplied, type RequestFault, type RequestFaults } from '../faults/requestFaults.ts';
import type { World } from '../model/world.ts';
import { createRefusal, type Refusal } from '../rules/refusal.ts';
import { bucketId, decodeParams, decodeText, type Match, routePattern } from './matchRoute.ts';
import { createRateLimits, type RateLimitResult } from './rateLimits.ts';
import { type Body, readBody } from './readBody.ts';
import { refuseAddress, refuseIds, refuseToken, unknownRoute } from './requestRefusals.ts';
import type { Route, RouteCall, RouteResponse } from './route.ts';
import { sendFault } from './sendFault.ts';

/** A request to the API, or a download from the CDN, and its result. */
export interface RecordedRequest {
  readonly method: string;
  /** Path below the API version, without query; tokens are replaced by `:token`. */
  readonly path: string;
  readonly query: string;
  /** JSON body; undefined if there was none or the request was refused unread. */
  readonly body: unknown;
  readonly files: readonly string[];
  /** HTTP status; 0 if no response was sent. */
  readonly status: number;
  /** Why the request was refused; null if it was not, whatever response a fault sent instead. */
  readonly refusal: Refusal | null;
  /** Fault applied to it. */
  readonly fault: RequestFault['kind'] | DownloadFault['kind'] | null;
  /** Interaction whose token it carries, while that is valid; null for other requests. */
  readonly interactionId: string | null;
}

/** Settings of the listener. */
export interface RestOptions {
  readonly world: World;
  readonly token: string;
  readonly routes: readonly Route[];
  /** Consulted for each request with a valid route and token. */
  readonly faults: RequestFaults;
  readonly record: (request: RecordedRequest) => void;
}

interface Answer {
  readonly answer: RouteResponse | Refusal;
  readonly body: Body | null;
  readonly headers: Readonly<Record<string, string>>;
}

interface Outcome {
  readonly refusal: Refusal | null;
  readonly body: Body | null;
  readonly fault: RequestFault['kind'] | null;
  /** Sends the response; returns its status, 0 if none is sent. */
  readonly send: (response: ServerResponse) => number;
}

const VERSION = /^\/api\/v(?<version>\d+)(?<path>\/.*)$/u;

/** Handles API requests as Discord does. */
export function createRestListener(options: RestOptions): RequestListener {
  const rule = createRateLimits(options.world.clock);
  const matchers = options.routes.map(route => ({ route, pattern: routePattern(route) }));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = addressOf(request);
    const { version, path = url.pathname } = VERSION.exec(url.pathname)?.groups ?? {};
    const found = matchers.flatMap(({ route, pattern }) => {
      const matched = pattern.exec(path);
      return matched === null ? [] : [{ route, params: decodeParams(matched.groups ?? {}) }];
    });
    const match = found.find(({ route }) => route.method === request.method);
    const outcome = await outcomeOf(request, url, {
      match,
      refusal: refuseAddress(request, version, match, found.length > 0),
    });
    const status = outcome.send(response);
    options.record({
      method: request.method ?? '',
      path: redacted(path, match?.params.token),
      query: url.search,
      body: outcome.body?.json,
      files: outcome.body?.files.map(({ name }) => name) ?? [],
      status,
      refusal: outcome.refusal,
      fault: outcome.fault,
      interactionId: options.world.interactions.get(match?.params.token ?? '')?.id ?? null,
    });
  }

  async function outcomeOf(
    request: IncomingMessage,
    url: URL,
    { match, refusal }: { readonly match: Match | undefined; readonly refusal: Refusal | null },
  ): Promise<Outcome> {
    const body = await readBody(request);
    if (refusal !== null || match === undefined) return refused(refusal ?? unknownRoute());
    const unauthorized = match.route.needsBot ? refuseToken(request, options.token) : null;
    if (unauthorized !== null) return refused(unauthorized);
    const read = 'rule' in body ? null : body;
    const { method, path, limit } = match.route;
    const fault = options.faults.take({ method, path, json: read?.json });
    const deal = () => answered(dealWith(request, url, match, body));
    if (fault === null) return deal();
    if (fault.kind === 'meanwhile') {
      fault.act();
      return { ...deal(), fault: fault.kind };
    }
    const { clock } = options.world;
    return {
      ...(isApplied(fault) ? deal() : { refusal: null, body: read }),
      fault: fault.kind,
      send: response => sendFault(response, fault, { bucket: bucketId(match.route), limit, clock }),
    };
  }

  function dealWith(
    request: IncomingMessage,
    url: URL,
    match: Match,
    body: Body | Refusal,
  ): Answer {
    const ruling = charge(match);
    const headers = ruling.headers;
    if (ruling.refusal !== null) return { answer: ruling.refusal, body: null, headers };
    const invalidId = refuseIds(match);
    if (invalidId !== null) return { answer: invalidId, body: null, headers };
    if ('rule' in body) return { answer: body, body: null, headers };
    return { answer: match.route.handle(callOf(request, url, match, body)), body, headers };
  }

  function charge({ route, params }: Match): RateLimitResult {
    return rule({
      bucket: bucketId(route),
      resource: params.token ?? params.channel ?? params.guild ?? '',
      limit: route.limit,
      countsToBot: route.needsBot,
    });
  }

  function callOf(request: IncomingMessage, url: URL, { params }: Match, body: Body): RouteCall {
    return {
      ...body,
      world: options.world,
      query: url.searchParams,
      locale: String(request.headers['x-discord-locale'] ?? 'en-US'),
      param: name => {
        const value = params[name];
        if (value === undefined) throw new Error(`the path has no parameter ${name}`);
        return value;
      },
    };
  }

  return (request, response) => {
    serve(request, response).catch((error: unknown) => {
      // The client has hung up.
      if (response.destroyed) return;
      response.writeHead(500, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ message: '500: Internal Server Error', code: 0 }));
      options.record({
        method: request.method ?? '',
        path: request.url ?? '',
        query: '',
        body: undefined,
        files: [],
        status: 500,
        refusal: createRefusal('internalError', 500, 0, String(error)),
        fault: null,
        interactionId: null,
      });
    });
  };
}

/** Falls back to the root URL if the request's is invalid. */
function addressOf({ url = '' }: IncomingMessage): URL {
  const address = url.startsWith('/') ? `http://127.0.0.1${url}` : url;
  return URL.canParse(address) ? new URL(address) : new URL('http://127.0.0.1');
}

function redacted(path: string, token: string | undefined): string {
  const decodedPath = decodeText(path);
  return token === undefined ? decodedPath : decodedPath.replace(token, ':token');
}

function refused(refusal: Refusal): Outcome {
  return answered({ answer: refusal, body: null, headers: {} });
}

function answered(answered: Answer): Outcome {
  const { answer, body } = answered;
  return {
    refusal: 'rule' in answer ? answer : null,
    body,
    fault: null,
    send: response => send(response, answered),
  };
}

function send(response: ServerResponse, { answer, headers }: Answer): number {
  if (answer.body === undefined) {
    response.writeHead(answer.status, headers).end();
    return answer.status;
  }
  response
    .writeHead(answer.status, { 'Content-Type': 'application/json', ...headers })
    .end(JSON.stringify(answer.body));
  return answer.status;
}
