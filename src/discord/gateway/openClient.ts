import { Client, Events, GatewayCloseCodes, GatewayIntentBits, Options } from 'discord.js';
import type { Clock } from '../load/clock.ts';
import type { Log } from '../log/createLog.ts';
import { logRateLimits } from '../log/logRateLimits.ts';
import type { IdentifyThrottle } from './identifyThrottle.ts';
import type { ReconnectPace } from './reconnectBackoff.ts';
import { BAD_TOKEN, StartError } from './startError.ts';
import { type GatewayEvent, takeEvent } from './takeEvent.ts';
import { createStallWatch, type StallWatch } from './watchdog.ts';

/** What a client needs. */
export interface ClientOptions {
  /** The base of Discord's REST API, without a version. */
  readonly api: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Called with each interaction, and each message that is posted where the bot sees it. */
  readonly onEvent: (event: GatewayEvent) => void;
  /** Whether messages are told of with their words; else with those alone that are to the bot. */
  readonly readsMessages: boolean;
}

/** What all clients of a connection, one after another, keep to. */
export interface Restraint {
  readonly throttle: IdentifyThrottle;
  readonly pace: ReconnectPace;
}

/** A client that is on its way in or logged in. */
export interface Attempt {
  readonly client: Client;
  /** Resolves when Discord has ended its connection for good. */
  readonly ended: Promise<StartError>;
  /** Looks whether it hangs while it connects: discord.js waits for some answers for ever. */
  readonly watch: StallWatch;
  /** Resolves when it hangs, or reconnects in vain, so that another has to take its place. */
  readonly broken: Promise<null>;
}

const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** So many members of a server, and users in all, are remembered. */
const MOST_KNOWN = 1000;

// Units: milliseconds.
/** discord.js keeps interactions back so long for each server that is not there yet; none is needed. */
const GUILD_WAIT = 10;
/**
 * A connection attempt without progress for this long is replaced. Longer than the minute after which
 * discord.js gives up by itself, where it does.
 */
export const STALLED_AFTER = 65_000;

/** Why Discord ends a connection for good (topics/opcodes-and-status-codes#gateway). */
const FATAL: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, BAD_TOKEN],
  [GatewayCloseCodes.InvalidShard, 'Discord refuses the shard: run one copy of Footnote per token'],
  [
    GatewayCloseCodes.ShardingRequired,
    'Discord requires sharding, since the bot is in too many servers for one connection, which Footnote does not do',
  ],
  [GatewayCloseCodes.InvalidAPIVersion, 'Discord no longer speaks this version: update Footnote'],
  [GatewayCloseCodes.InvalidIntents, 'Discord does not know an intent: update Footnote'],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord does not allow an intent: switch on the Message Content Intent (Developer Portal, your application, Bot, Privileged Gateway Intents), or leave MESSAGE_CONTENT out',
  ],
]);

/** Opens a client, which is yet to log in. */
export function openClient(options: ClientOptions, { throttle, pace }: Restraint): Attempt {
  const { api, clock, log, onEvent, readsMessages } = options;
  const watch = createStallWatch(clock, STALLED_AFTER, throttle.isWaiting);
  const waitForIdentify: IdentifyThrottle['waitForIdentify'] = async (...turn) => {
    // discord.js connects again when a client is ended that waits for Discord; that one stays out.
    if (watch.hasEnded()) await new Promise(() => {});
    await throttle.waitForIdentify(...turn);
    watch.expect();
  };
  const client = new Client({
    intents: [...INTENTS, ...(readsMessages ? [GatewayIntentBits.MessageContent] : [])],
    // Nothing that is written is kept.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      // Whoever writes is needed for a moment, to tell what they may do; the bot itself always.
      GuildMemberManager: { maxSize: MOST_KNOWN, keepOverLimit: isBotItself },
      UserManager: { maxSize: MOST_KNOWN, keepOverLimit: isBotItself },
    }),
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api },
    ws: { buildIdentifyThrottler: () => ({ waitForIdentify }) },
    waitGuildTimeout: GUILD_WAIT,
  });
  const ready = new Promise(resolve => {
    client.once(Events.ClientReady, resolve);
  });
  client.on(Events.Raw, (packet: unknown) => {
    const event = takeEvent(packet);
    // discord.js learns from it who is where before the next turn.
    if (event !== null) void ready.then(() => setImmediate(() => onEvent(event)));
  });
  client.on(Events.ShardReady, throttle.onReady);
  client.on(Events.ShardReconnecting, watch.expect);
  for (const event of [Events.ShardReady, Events.ShardResume] as const) {
    client.on(event, watch.rest);
    client.on(event, pace.onOpen);
  }
  // discord.js reconnects twice a second, for ever.
  const futile = new Promise<null>(resolve => {
    client.on(Events.ShardReconnecting, () => {
      pace.onClose();
      if (pace.wait() > 0) resolve(null);
    });
  });
  logEvents(client, log);
  // discord.js goes on as if nothing had happened after a close that it does not recover from.
  const ended = new Promise<StartError>(resolve => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      resolve(endWith(code));
    });
  });
  return { client, ended, watch, broken: Promise.race([watch.stalled, futile]) };
}

function endWith(code: number): StartError {
  const reason = FATAL.get(code);
  if (reason !== undefined) return new StartError(reason, { remedy: 'person' });
  const unknown = `Discord closed the connection for good, with code ${code}: try again later`;
  return new StartError(unknown, { remedy: 'wait' });
}

function isBotItself({ id, client }: { readonly id: string; readonly client: Client }): boolean {
  return id === client.user?.id;
}

/** Lets go of a client; how it ends is not waited for, since it may hang. */
export function drop({ client, watch }: Attempt, log: Log): void {
  watch.end();
  client.removeAllListeners();
  client.on(Events.Error, error => log.debug({ err: error }, 'client error after its end'));
  client.destroy().catch((error: unknown) => log.debug({ err: error }, 'client not ended'));
}

function logEvents(client: Client, log: Log): void {
  logRateLimits(client.rest, log);
  client.on(Events.Error, error => log.error({ err: error }, 'client error'));
  client.on(Events.Warn, message => log.warn({ message }, 'client warning'));
  client.on(Events.Debug, message => log.trace({ message }, 'client'));
  client.on(Events.ShardError, error => log.warn({ err: error }, 'connection error'));
  client.on(Events.ShardReconnecting, () => log.info('connecting again'));
  client.on(Events.ShardReady, () => log.info('connected'));
  client.on(Events.ShardResume, () => log.info('connected again'));
}
