import type { REST } from 'discord.js';
import type { Log } from './createLog.ts';

/** Logs each request that waits for a rate limit, whether Discord or discord.js imposes it. */
export function logRateLimits(rest: REST, log: Log): void {
  rest.on('rateLimited', ({ method, scope, retryAfter, global }) =>
    log.warn({ method, scope, retryAfter, global }, 'rate limited'),
  );
}
