import type { ServerResponse } from 'node:http';
import type { AnswerFault } from '../faults/requestFaults.ts';
import type { Clock } from '../model/clock.ts';
import { limitExceeded, limitHeaders, type RateLimit, type RateLimitResult } from './rateLimits.ts';

/** Rate limit described by an injected 429. */
export interface RouteLimit {
  readonly bucket: string;
  readonly limit: RateLimit;
  readonly clock: Clock;
}

/** Status of a response that is never sent. */
const NO_STATUS = 0;

/** Status texts of the proxy in front of Discord. */
const STATUS_TEXTS = {
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Time-out',
} as const;

/** Sends the response that a fault demands; returns its status, 0 if none is sent. */
export function sendFault(
  response: ServerResponse,
  fault: AnswerFault,
  routeLimit: RouteLimit,
): number {
  switch (fault.kind) {
    case 'rate limit': {
      const { headers, refusal } = rateLimited(fault, routeLimit);
      return sendJson(response, 429, refusal?.body, headers);
    }
    case 'server error':
      return fault.status === 500
        ? sendJson(response, 500, { message: '500: Internal Server Error', code: 0 })
        : sendPage(response, fault.status);
    case 'refusal':
      return sendJson(response, fault.status, { message: fault.message, code: fault.code });
    case 'hang':
      return NO_STATUS;
    case 'reset':
      response.socket?.resetAndDestroy();
      return NO_STATUS;
    case 'close':
      response.socket?.destroySoon();
      return NO_STATUS;
  }
}

/** The bucket is exhausted only for scope `user`. */
function rateLimited(
  { scope, retryAfter }: Extract<AnswerFault, { readonly kind: 'rate limit' }>,
  { bucket, limit, clock }: RouteLimit,
): RateLimitResult {
  const remaining = scope === 'user' ? 0 : limit.requests - 1;
  const resetAt = clock.now() + retryAfter * 1000;
  const count = { bucket, limit, remaining, resetAt, wait: retryAfter };
  return limitExceeded(scope, retryAfter, limitHeaders(count));
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): number {
  response
    .writeHead(status, { 'Content-Type': 'application/json', ...headers })
    .end(JSON.stringify(body));
  return status;
}

/** Proxy errors are HTML pages, not JSON. */
function sendPage(response: ServerResponse, status: keyof typeof STATUS_TEXTS): number {
  const title = `${status} ${STATUS_TEXTS[status]}`;
  response
    .writeHead(status, { 'Content-Type': 'text/html' })
    .end(
      `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n</body>\n</html>\n`,
    );
  return status;
}
