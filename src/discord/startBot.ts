import { once } from 'node:events';
import { type Client, PermissionFlagsBits, REST } from 'discord.js';
import PQueue from 'p-queue';
import type { Reading } from '../render/notices.ts';
import type { Status } from '../render/renderStatus.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import type { Actions, AnswerMention, Command } from './command/command.ts';
import { BotRest } from './delivery/botRest.ts';
import { createChannels } from './delivery/channels.ts';
import { type Connection, connect } from './gateway/connect.ts';
import { BAD_TOKEN, StartError } from './gateway/startError.ts';
import { createRouter } from './interactions/router.ts';
import { type Clock, systemClock } from './load/clock.ts';
import { createLatencyEstimator } from './load/latencyEstimator.ts';
import type { LoadLimits } from './load/loadLimits.ts';
import { type LoadMeter, meterEventLoop } from './load/loadMeter.ts';
import type { Log } from './log/createLog.ts';
import { logRateLimits } from './log/logRateLimits.ts';
import { keepRegistered, type LastGuild, type Registered } from './registration/keepRegistered.ts';

/** What a bot needs to run. */
export interface BotOptions {
  readonly token: string;
  /** The base of Discord's REST API, without a version. */
  readonly api: string;
  /** The one server to register commands in, or null for all. */
  readonly guildId: string | null;
  readonly lastGuild: LastGuild;
  readonly commands: readonly Command[];
  /** What components do that belong to no single command. */
  readonly components: Readonly<Record<string, Actions>>;
  /** Answers messages to the bot. */
  readonly mention: AnswerMention;
  /** Whether it may read what is written in channels, for which it needs a privileged intent. */
  readonly readsMessages: boolean;
  /** The index to answer from, asked for anew each time. */
  readonly index: () => SearchIndex;
  /** How far the articles are read, null when all are. */
  readonly reading: () => Reading | null;
  /** How it is doing, but for its connection. */
  readonly status: () => Omit<Status, 'latency'>;
  readonly limits: LoadLimits;
  readonly log: Log;
  /** An answer expected to take this long is acknowledged first. Unit: milliseconds. */
  readonly slowAfter?: number;
  /** Real time when left out. */
  readonly clock?: Clock;
  /** Measures the event loop when left out. */
  readonly meterLoad?: LoadMeter;
  /** A number from 0 to 1, for pauses that differ from bot to bot; `Math.random` when left out. */
  readonly random?: () => number;
}

/** A bot that is logged in and answers. */
export interface Bot {
  /** The name and discriminator of its user. */
  readonly tag: string;
  /** How many servers it is in now. */
  readonly guildCount: () => number;
  /** Where an administrator adds it to a server. */
  readonly invite: string;
  /**
   * Resolves when its commands are registered, or will be when Discord takes them; rejects with a
   * StartError if they cannot be.
   */
  readonly registered: Promise<void>;
  /** Resolves with the reason when Discord has ended the connection for good. */
  readonly ended: Promise<StartError>;
  /** Resolves when nothing is being answered. */
  readonly idle: () => Promise<void>;
  /** Takes no more, finishes what is in flight, and closes. */
  readonly stop: () => Promise<void>;
}

/** Unit: milliseconds. */
const SLOW_AFTER = 500;

/** Until Discord has said. */
const NO_IDS: ReadonlyMap<string, string> = new Map();

/**
 * More answers at a time would each take longer than it takes to send them one after another. With
 * Discord a quarter of a second away, so many are over a thousand a second.
 */
const MOST_ON_THEIR_WAY = 400;

/** What is kept of an interaction's rate limit is dropped so often. Unit: milliseconds. */
const SWEEP_INTERVAL = 60_000;

/**
 * Logs in, answers from then on, and registers the commands meanwhile.
 *
 * @throws StartError when Discord cannot be reached or does not let the bot in.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { token, api, guildId, log, clock = systemClock, meterLoad = meterEventLoop } = options;
  const { random = Math.random } = options;
  let registered: Registered | null = null;
  const revoked = new AbortController();
  const rest = answeringRest(api);
  const botRest = new BotRest({ token, api, onRevoked: () => revoked.abort() });
  for (const each of [rest, botRest]) logRateLimits(each, log);
  const laterLane = new PQueue({ concurrency: MOST_ON_THEIR_WAY });
  const router = createRouter({
    ...options,
    status: () => ({ ...options.status(), latency: latencyOf(connection.client()) }),
    channels: ending =>
      createChannels({
        client: () => connection.client(),
        rest: botRest,
        lane: laterLane,
        clock,
        meterLoad,
        ending,
        log,
      }),
    commandIds: () => registered?.ids() ?? NO_IDS,
    onGuildCommand: (commandId, guild) => registered?.sweep(commandId, guild),
    estimator: createLatencyEstimator(clock),
    slowAfter: options.slowAfter ?? SLOW_AFTER,
    transport: {
      rest,
      meterLoad,
      firstLane: new PQueue({ concurrency: MOST_ON_THEIR_WAY }),
      laterLane,
    },
    clock,
  });
  const connection: Connection = await connect({
    token,
    api,
    clock,
    log,
    random,
    isTokenValid: () => botRest.isTokenValid(),
    onEvent: event => {
      router.take(event, connection.client().user.id).catch((error: unknown) => {
        log.error({ err: error }, 'an event could not be answered');
      });
    },
    readsMessages: options.readsMessages,
  });
  const client = connection.client();
  const invite = inviteTo(client);
  const registration = keepRegistered({
    rest: botRest,
    applicationId: client.application.id,
    guildId,
    commands: options.commands.map(({ data }) => data),
    lastGuild: options.lastGuild,
    invite,
    clock,
    log,
  });
  registered = registration;
  return {
    tag: client.user.tag,
    guildCount: () => connection.client().guilds.cache.size,
    invite,
    registered: registration.tried,
    ended: Promise.race([connection.ended, once(revoked.signal, 'abort').then(badToken)]),
    idle: router.idle,
    stop: async () => {
      registration.stop();
      await router.drain();
      await connection.close();
    },
  };
}

/**
 * What answers are sent with. Discord exempts them from the requests that a bot may make in a
 * second (topics/rate-limits#global-rate-limit), which discord.js does not; the client's own REST
 * keeps that guard for everything else. What fails is for the reply to send anew.
 */
function answeringRest(api: string): REST {
  return new REST({
    api,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    retries: 0,
    rejectOnRateLimit: () => true,
    handlerSweepInterval: SWEEP_INTERVAL,
  });
}

function badToken(): StartError {
  return new StartError(BAD_TOKEN, { remedy: 'person' });
}

/** discord.js says -1 until a heartbeat was answered. */
function latencyOf({ ws }: Client<true>): number | null {
  return ws.ping < 0 ? null : ws.ping;
}

/** What replies to messages and posts take; replies to interactions need no permission. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory;

function inviteTo({ application }: Client<true>): string {
  const address = new URL('https://discord.com/oauth2/authorize');
  address.searchParams.set('client_id', application.id);
  address.searchParams.set('scope', 'bot applications.commands');
  address.searchParams.set('permissions', String(PERMISSIONS));
  return address.href;
}
