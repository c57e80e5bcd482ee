import { REST } from 'discord.js';

/** Interval in which discord.js drops the rate limits of past interactions. Unit: milliseconds. */
const SWEEP_INTERVAL = 60_000;
/** Longer than any attempt, whose own timeout ends it. Unit: milliseconds. */
const TIMEOUT = 120_000;

/**
 * Creates the REST client for interaction responses. Discord exempts them from the global rate limit
 * (topics/rate-limits#global-rate-limit), so this client has none; the client of the gateway keeps it for
 * all other requests. Failures are thrown at once, for `sendWithRetry`.
 */
export function createResponseRest(api: string): REST {
  return new REST({
    api,
    globalRequestsPerSecond: Infinity,
    retries: 0,
    timeout: TIMEOUT,
    rejectOnRateLimit: () => true,
    handlerSweepInterval: SWEEP_INTERVAL,
  });
}
