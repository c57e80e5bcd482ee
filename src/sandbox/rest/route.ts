import type { Method } from '../faults/requestFaults.ts';
import type { World } from '../model/world.ts';
import type { Refusal } from '../rules/refusal.ts';
import type { RateLimit } from './rateLimits.ts';
import type { Body } from './readBody.ts';

/** A route of the API. */
export interface Route {
  readonly method: Method;
  /** Path with `:name` for parameters. */
  readonly path: string;
  /** Whether the bot's token is required; other routes carry a token in their path. */
  readonly needsBot: boolean;
  readonly limit: RateLimit;
  readonly handle: (call: RouteCall) => RouteResponse | Refusal;
}

/** A request to a route. */
export interface RouteCall extends Body {
  readonly world: World;
  /** Returns a path parameter; throws for an unknown name. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly locale: string;
}

/** A successful response; no body with 204. */
export interface RouteResponse {
  readonly status: 200 | 201 | 204;
  readonly body?: unknown;
}

/** Empty response. */
export const NO_CONTENT: RouteResponse = { status: 204 };

/** Limit of routes without a known one; Discord publishes no values (topics/rate-limits). */
const DEFAULT_LIMIT: RateLimit = { requests: 50, window: 1000 };

/** Limit per webhook token; widely known, but not published by Discord. */
const WEBHOOK_LIMIT: RateLimit = { requests: 5, window: 2000 };

/** Creates a route that requires the bot's token. */
export function botRoute(
  method: Method,
  path: string,
  handle: Route['handle'],
  limit = DEFAULT_LIMIT,
): Route {
  return { method, path, needsBot: true, limit, handle };
}

/** Creates a route that carries an interaction token. */
export function tokenRoute(method: Method, path: string, handle: Route['handle']): Route {
  return { method, path, needsBot: false, limit: WEBHOOK_LIMIT, handle };
}

/** Responds with a body. */
export function ok(body: unknown): RouteResponse {
  return { status: 200, body };
}

/** Tells whether a query parameter is true (reference#boolean-query-strings). */
export function isTrue(query: URLSearchParams, name: string): boolean {
  return ['true', 'True', '1'].includes(query.get(name) ?? '');
}
