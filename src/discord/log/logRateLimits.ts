import type { REST } from 'discord.js';
import type { Log } from './createLog.ts';

/** Logs where Discord, or discord.js for it, makes requests wait. */
export function logRateLimits(rest: REST, log: Log): void {
  rest.on('rateLimited', ({ method, scope, retryAfter, global }) =>
    log.warn({ method, scope, retryAfter, global }, 'rate limited'),
  );
}
