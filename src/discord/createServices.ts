import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { REST } from 'discord.js';
import PQueue from 'p-queue';
import { createChannels } from './delivery/createChannels.ts';
import { createResponseRest } from './delivery/createResponseRest.ts';
import type { ProvidedServices, Services } from './interactions/services.ts';
import { createCooldown } from './load/cooldown.ts';
import { createLatencyEstimator } from './load/latencyEstimator.ts';
import type { LoadMeter } from './load/loadMeter.ts';
import { createQueue } from './load/queue.ts';
import { logRateLimits } from './log/logRateLimits.ts';
import type { GuildCache } from './permissions/guildCache.ts';

/** What services are made of. */
interface ServiceOptions
  extends ProvidedServices,
    Pick<Services, 'status' | 'commandIds' | 'onGuildCommand' | 'slowAfter' | 'clock' | 'observe'> {
  /** Base URL of Discord's REST API, without a version. */
  readonly api: string;
  /** Sends requests with the bot's token. */
  readonly botRest: REST;
  /** The cache of the gateway. */
  readonly cache: () => GuildCache;
  readonly meterLoad: LoadMeter;
  /** Aborts when the bot stops. */
  readonly stopping: AbortSignal;
}

/**
 * Maximum concurrent responses; more would slow each other down. At a round trip of 250 ms, this allows
 * over a thousand responses per second.
 */
const MAX_CONCURRENT_RESPONSES = 400;
/** Number of waiting initial responses above which computations pause. */
const CROWDED = 100;
/** Interval in which a paused computation checks again. Unit: milliseconds. */
const CHECK_INTERVAL = 5;

/** Creates what requests are answered with. */
export function createServices(options: ServiceOptions): Services {
  const { api, botRest, cache, clock, limits, log, meterLoad, observe, stopping } = options;
  // Each response in flight listens for the stop.
  setMaxListeners(0, stopping);
  const rest = createResponseRest(api);
  for (const each of [rest, botRest]) logRateLimits(each, log, observe);
  const initialLimiter = new PQueue({ concurrency: MAX_CONCURRENT_RESPONSES });
  const laterLimiter = new PQueue({ concurrency: MAX_CONCURRENT_RESPONSES });
  return {
    ...options,
    channels: createChannels({
      cache,
      rest: botRest,
      limiter: laterLimiter,
      clock,
      meterLoad,
      stopping,
      log,
    }),
    transport: { rest, clock, meterLoad, observe, initialLimiter, laterLimiter, stopping },
    queue: createQueue({ clock, rest: () => untilFewWait(initialLimiter) }),
    cooldown: createCooldown({
      replies: limits.channelReplies,
      window: limits.channelWindow,
      now: clock.now,
    }),
    estimator: createLatencyEstimator(clock),
  };
}

/** Lets initial responses go first, since computations block the event loop. */
async function untilFewWait(initialLimiter: PQueue): Promise<void> {
  while (initialLimiter.size + initialLimiter.pending > CROWDED) await sleep(CHECK_INTERVAL);
}
