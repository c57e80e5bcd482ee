import { readRetryAfter } from './cacheHeaders.ts';
import type { Failure } from './fetchOutcome.ts';
import type { Response } from './request.ts';

/**
 * The outcome of a response whose status is no success.
 *
 * @param now in milliseconds since 1970
 */
export function statusFailure(
  { status, header }: Pick<Response, 'status' | 'header'>,
  now: number,
): Failure {
  const retryAfter = readRetryAfter(header('retry-after'), now);
  return { kind: 'failed', reason: { id: 'status', status, retryAfter } };
}
