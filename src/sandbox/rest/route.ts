import type { Method } from '../faults/requestFaults.ts';
import type { World } from '../model/world.ts';
import type { Refusal } from '../rules/refusal.ts';
import type { Limit } from './rateLimits.ts';
import type { Body } from './readBody.ts';

/** A path of the API, what it wants and what it does. */
export interface Route {
  readonly method: Method;
  /** With `:name` for what varies. */
  readonly path: string;
  /** Whether it wants the bot's token; the others carry a token in their path. */
  readonly needsBot: boolean;
  readonly limit: Limit;
  readonly handle: (call: Call) => RouteResponse | Refusal;
}

/** A request to a route. */
export interface Call extends Body {
  readonly world: World;
  /** What stands in the path under a name; an unknown name is a fault of the stand-in. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly locale: string;
}

/** An answer; without a body for 204. */
export interface RouteResponse {
  readonly status: 200 | 201 | 204;
  readonly body?: unknown;
}

/** Nothing to say. */
export const NO_CONTENT: RouteResponse = { status: 204 };

/** What an unlisted route takes; Discord publishes no figures (topics/rate-limits). */
const DEFAULT_LIMIT: Limit = { requests: 50, window: 1000 };

/** A webhook's, by token; common knowledge, since Discord publishes no figures. */
const WEBHOOK_LIMIT: Limit = { requests: 5, window: 2000 };

/** A route that wants the bot's token. */
export function botRoute(
  method: Method,
  path: string,
  handle: Route['handle'],
  limit = DEFAULT_LIMIT,
): Route {
  return { method, path, needsBot: true, limit, handle };
}

/** A route that carries the token of an interaction. */
export function tokenRoute(method: Method, path: string, handle: Route['handle']): Route {
  return { method, path, needsBot: false, limit: WEBHOOK_LIMIT, handle };
}

/** Answers with a body. */
export function ok(body: unknown): RouteResponse {
  return { status: 200, body };
}

/** Whether a query parameter is set to true (reference#boolean-query-strings). */
export function isTrue(query: URLSearchParams, name: string): boolean {
  return ['true', 'True', '1'].includes(query.get(name) ?? '');
}
