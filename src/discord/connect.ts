import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  HTTPError,
  Options,
} from 'discord.js';
import type { Clock } from './clock.ts';
import { type GatewayEvent, takeEvent } from './gatewayEvent.ts';
import { createIdentifyThrottle, type IdentifyThrottle } from './identifyThrottle.ts';
import type { Log } from './log.ts';
import { logRateLimits } from './logRateLimits.ts';
import { createStallWatch, type StallWatch } from './stallWatch.ts';
import { BAD_TOKEN, type Remedy, StartError } from './startError.ts';

/** What a connection to the gateway needs. */
export interface ConnectOptions {
  readonly token: string;
  /** The base of Discord's REST API, without a version. */
  readonly api: string;
  readonly clock: Clock;
  /** Whether Discord takes the token, asked after a login for which it does not. */
  readonly isTokenValid: () => Promise<boolean>;
  readonly log: Log;
  /** Called with each interaction, and each message that is posted where the bot sees it. */
  readonly onEvent: (event: GatewayEvent) => void;
  /** Whether messages are told of with their words; else with those alone that are to the bot. */
  readonly readsMessages: boolean;
}

/** A connection that is kept up until it is closed or Discord ends it for good. */
export interface Connection {
  /** Another one after the connection was made anew. */
  readonly client: () => Client<true>;
  /** Resolves with why when Discord has ended the connection for good. */
  readonly ended: Promise<StartError>;
  readonly close: () => Promise<void>;
}

/** A client that is on its way in or logged in. */
interface Attempt {
  readonly client: Client;
  /** Resolves when Discord has ended its connection for good. */
  readonly ended: Promise<StartError>;
  /** Looks whether it hangs while it connects: discord.js waits for some answers for ever. */
  readonly watch: StallWatch;
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
/** Pauses between the tries to log in at first. */
const START_PAUSES = [500, 1500];
const FIRST_PAUSE = 5000;
const LONGEST_PAUSE = 5 * 60_000;

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

/** How discord.js puts it when no session may be started (events/gateway#session-start-limit-object). */
const NO_STARTS_LEFT = /^Not enough sessions remaining.*resets at (?<time>\S+)$/u;

/**
 * Logs in, and stays connected: what discord.js does not recover from by itself is made anew.
 *
 * @throws StartError when Discord cannot be reached or does not let the bot in.
 */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { clock, log } = options;
  const throttle = createIdentifyThrottle(clock, wait =>
    log.warn({ seconds: Math.ceil(wait / 1000) }, 'Discord does not let the bot in yet; waiting'),
  );
  const closing = new AbortController();
  let attempt = openClient(options, throttle);
  let client = await start();

  /** Logs in at first; a blip is no reason to give up. */
  async function start(): Promise<Client<true>> {
    for (const wait of START_PAUSES) {
      try {
        return await untilReady();
      } catch (error) {
        if (!(error instanceof StartError) || error.isFinal) throw error;
        log.warn({ err: error }, 'could not log in; trying again');
        await clock.pause(wait);
        attempt = openClient(options, throttle);
      }
    }
    return untilReady();
  }

  /** Waits until Discord has let the bot in, with one client after another if they hang. */
  async function untilReady(): Promise<Client<true>> {
    for (;;) {
      const { ended, watch } = attempt;
      const outcome = await Promise.race([logIn(attempt.client, options), ended, watch.stalled]);
      if (outcome instanceof Client) return outcome;
      drop(attempt, log);
      if (outcome !== null) throw outcome;
      log.warn('the connection hangs and is made anew');
      attempt = openClient(options, throttle);
    }
  }

  /** Replaces what hangs; resolves with why the connection is over for good. */
  async function keepUp(): Promise<StartError> {
    for (;;) {
      const { ended, watch } = attempt;
      const end = (await Promise.race([ended, watch.stalled])) ?? (await comeBack());
      if (end !== null) return end;
    }
  }

  /** Connects anew, for as long as it takes; resolves with why that cannot be, or null. */
  async function comeBack(): Promise<StartError | null> {
    log.warn('the connection hangs and is made anew');
    drop(attempt, log);
    for (let failures = 0; !closing.signal.aborted; failures += 1) {
      attempt = openClient(options, throttle);
      try {
        client = await untilReady();
        return null;
      } catch (error) {
        if (!(error instanceof StartError)) throw error;
        if (error.isFinal) return error;
        log.error({ err: error }, 'the connection could not be made anew');
        const wait = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE);
        await clock.pause(wait, closing.signal).catch(() => undefined);
      }
    }
    return null;
  }

  return {
    client: () => client,
    ended: keepUp(),
    close: async () => {
      closing.abort();
      attempt.watch.end();
      // discord.js says of any close that it will connect again.
      attempt.client.removeAllListeners(Events.ShardReconnecting);
      await attempt.client.destroy();
    },
  };
}

function openClient(options: ConnectOptions, throttle: IdentifyThrottle): Attempt {
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
  client.on(Events.ShardReady, watch.rest);
  client.on(Events.ShardResume, watch.rest);
  logEvents(client, log);
  // discord.js goes on as if nothing had happened after a close that it does not recover from.
  const ended = new Promise<StartError>(resolve => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      resolve(endWith(code));
    });
  });
  return { client, ended, watch };
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
function drop({ client, watch }: Attempt, log: Log): void {
  watch.end();
  client.removeAllListeners();
  client.on(Events.Error, error => log.debug({ err: error }, 'client error after its end'));
  client.destroy().catch((error: unknown) => log.debug({ err: error }, 'client not ended'));
}

async function logIn(
  client: Client,
  { token, api, isTokenValid }: ConnectOptions,
): Promise<Client<true> | StartError> {
  const ready = new Promise<Client<true>>(resolve => {
    client.once(Events.ClientReady, resolve);
  });
  try {
    await client.login(token);
    return await ready;
  } catch (error) {
    const reason = reasonOf(error, api);
    const isValid = reason === BAD_TOKEN && (await isTokenValid());
    return new StartError(reason, {
      cause: error,
      remedy: isValid ? 'retry' : remedyOf(error, reason),
    });
  }
}

function remedyOf(error: unknown, reason: string): Remedy {
  if (reason === BAD_TOKEN) return 'person';
  return NO_STARTS_LEFT.test(messageOf(error)) ? 'wait' : 'retry';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

/** Why a login failed, and what to do. */
function reasonOf(error: unknown, api: string): string {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return BAD_TOKEN;
  }
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return `${api} answers with status ${error.status}: check DISCORD_API, or try again later`;
  }
  if (error instanceof TypeError && error.cause === undefined) {
    return `${api} does not answer as Discord does: check DISCORD_API`;
  }
  const resetsAt = NO_STARTS_LEFT.exec(messageOf(error))?.groups?.time;
  if (resetsAt !== undefined) {
    return `Discord lets this bot log in no more before ${resetsAt}, since it did too often: wait, and find out what restarts it`;
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const what = cause instanceof Error ? cause.message : 'no connection';
  return `Discord cannot be reached at ${api} (${what}): check the network and DISCORD_API`;
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
