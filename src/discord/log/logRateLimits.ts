import type { REST } from 'discord.js';
import type { Observe } from './activity.ts';
import type { Log } from './createLog.ts';

/** Logs and reports each request that waits for a rate limit, whether Discord or discord.js imposes it. */
export function logRateLimits(rest: REST, log: Log, observe: Observe): void {
  rest.on('rateLimited', ({ method, scope, retryAfter, global }) => {
    log.warn({ method, scope, retryAfter, global }, 'rate limited');
    observe({ kind: 'rate limited', scope });
  });
}
