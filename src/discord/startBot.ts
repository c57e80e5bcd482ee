import { once } from 'node:events';
import type PQueue from 'p-queue';
import type { Cluster } from '../cluster/joinCluster.ts';
import type { Message } from '../render/message.ts';
import type { Status } from '../render/notices/renderStatus.ts';
import { createServices } from './createServices.ts';
import { BotRest } from './delivery/botRest.ts';
import type { DeliveryStore } from './delivery/delivery.ts';
import { createOutbox } from './delivery/outbox.ts';
import { tellPerson } from './delivery/tellPerson.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Membership } from './gateway/membership.ts';
import { openGateway } from './gateway/openGateway.ts';
import { BAD_TOKEN, StartError } from './gateway/startError.ts';
import { createRouter } from './interactions/router.ts';
import type { ProvidedServices } from './interactions/services.ts';
import { inviteUrl } from './inviteUrl.ts';
import { type Clock, systemClock } from './load/clock.ts';
import { type LoadMeter, meterEventLoop } from './load/loadMeter.ts';
import type { Observe } from './log/activity.ts';
import { type CommandSync, type LastGuild, syncCommands } from './registration/syncCommands.ts';

/** What a bot needs to run. */
export interface BotOptions extends ProvidedServices {
  readonly token: string;
  /** Base URL of Discord's REST API, without a version. */
  readonly api: string;
  /** The one server to register commands in; null for all servers. */
  readonly guildId: string | null;
  readonly lastGuild: LastGuild;
  /** Status of the bot, except for its connection. */
  readonly status: () => Omit<Status, 'latency'>;
  /** Answers that are estimated to take this long are acknowledged first. Unit: milliseconds; 500 by default. */
  readonly slowAfter?: number;
  /** Called when the bot joins or leaves a server, and with all servers at the start of a session. */
  readonly onMembership?: (change: Membership) => void;
  /** Messages that are to be posted exactly once; none by default. */
  readonly deliveries?: DeliveryStore;
  /** The other processes of the bot, which share its shards; none by default. */
  readonly cluster?: Cluster;
  /** Called with what the bot does, for metrics; by default with no effect. */
  readonly observe?: Observe;
  /** Real time by default. */
  readonly clock?: Clock;
  /** Measures the event loop by default. */
  readonly meterLoad?: LoadMeter;
  /** Random number from 0 to 1, to spread the reconnects of several bots; `Math.random` by default. */
  readonly random?: () => number;
}

/** What a bot has to do now. */
export interface BotLoad {
  /** Servers it is in. */
  readonly servers: number;
  /** Requests that are being computed or wait for their turn. */
  readonly requests: number;
  /** Responses that are being sent or wait for their turn. */
  readonly responses: number;
  /** Round trip of a gateway heartbeat; null before the first. Unit: milliseconds. */
  readonly latency: number | null;
  /** Whether all its shards are connected. */
  readonly isConnected: boolean;
}

/** A bot that is logged in and answers. */
export interface Bot {
  /** Name and discriminator of its user. */
  readonly tag: string;
  /** Number of servers it is in now. */
  readonly guildCount: () => number;
  readonly load: () => BotLoad;
  /** URL with which an administrator adds it to a server. */
  readonly invite: string;
  /**
   * Resolves after the first attempt to register its commands; later ones follow if needed. Rejects with a
   * StartError if they cannot be registered.
   */
  readonly registered: Promise<void>;
  /** Resolves with the reason when Discord ends the connection and accepts no reconnect. */
  readonly ended: Promise<StartError>;
  /** Sends the messages of `deliveries`; resolves when none is being sent. */
  readonly deliver: () => Promise<void>;
  /** The preferred locale of a server; null if unknown. */
  readonly localeOf: (guildId: string) => Promise<string | null>;
  /** Sends a direct message, if Discord allows it. */
  readonly tell: (personId: string, message: Message) => Promise<void>;
  /** Resolves when no event is being answered. */
  readonly idle: () => Promise<void>;
  /** Declines further events, finishes those in flight, and disconnects. */
  readonly stop: () => Promise<void>;
}

/** Unit: milliseconds. */
const SLOW_AFTER = 500;

const NO_DELIVERIES: DeliveryStore = {
  list: async () => [],
  noteAttempt: async () => undefined,
  finish: async () => undefined,
};

const NO_IDS: ReadonlyMap<string, string> = new Map();

/**
 * Logs in, starts to answer, and registers the commands meanwhile.
 *
 * @throws StartError when Discord cannot be reached or refuses the bot.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { token, api, guildId, log, clock = systemClock, meterLoad = meterEventLoop } = options;
  const { random = Math.random, slowAfter = SLOW_AFTER, onMembership = () => {} } = options;
  const { observe = () => {}, cluster = null } = options;
  let sync: CommandSync | null = null;
  const revoked = new AbortController();
  const stopping = new AbortController();
  const botRest = new BotRest({ token, api, onRevoked: () => revoked.abort() });
  const services = createServices({
    ...options,
    clock,
    meterLoad,
    observe,
    slowAfter,
    botRest,
    cache: () => gateway,
    status: () => ({ ...options.status(), latency: gateway.latency() }),
    commandIds: () => sync?.ids() ?? NO_IDS,
    onGuildCommand: (commandId, guild) => sync?.removeStale(commandId, guild),
    stopping: stopping.signal,
  });
  const router = createRouter(services, stopping);
  const { channels } = services;
  const outbox = createOutbox({
    store: options.deliveries ?? NO_DELIVERIES,
    channels,
    clock,
    log,
    onError: error => log.error({ err: error }, 'could not send a message; it is tried again'),
  });
  const gateway: Gateway = await openGateway({
    token,
    api,
    clock,
    log,
    observe,
    random,
    isTokenValid: () => botRest.isTokenValid(),
    onEvent: event => {
      router.handle(event, gateway.identity.userId).catch((error: unknown) => {
        log.error({ err: error }, 'could not answer an event');
      });
    },
    onMembership,
    readsMessages: options.readsMessages,
    cluster,
    rest: botRest,
    onProcesses: botRest.share,
  });
  const { applicationId, tag } = gateway.identity;
  const invite = inviteUrl(applicationId);
  const started = syncCommands({
    rest: botRest,
    applicationId,
    guildId,
    commands: options.commands.map(({ data }) => data),
    lastGuild: options.lastGuild,
    inTurn: register => cluster?.exclusive('commands', register) ?? register(),
    invite,
    clock,
    log,
  });
  sync = started;
  const { initialLimiter, laterLimiter } = services.transport;
  return {
    tag,
    guildCount: gateway.guildCount,
    load: () => ({
      servers: gateway.guildCount(),
      requests: services.queue.size(),
      responses: jobsOf(initialLimiter) + jobsOf(laterLimiter),
      latency: gateway.latency(),
      isConnected: gateway.isConnected(),
    }),
    invite,
    registered: started.firstAttempt,
    ended: Promise.race([gateway.ended, once(revoked.signal, 'abort').then(badToken)]),
    deliver: outbox.run,
    localeOf: channels.localeOf,
    tell: (personId, message) => tellPerson(personId, message, { channels, log }),
    idle: router.idle,
    stop: async () => {
      started.stop();
      // The other processes take over the shards meanwhile; without them, members are told that the bot is stopping.
      if (cluster !== null) await gateway.close();
      await Promise.all([router.drain(), outbox.close()]);
      if (cluster === null) await gateway.close();
    },
  };
}

function badToken(): StartError {
  return new StartError(BAD_TOKEN, { remedy: 'person' });
}

function jobsOf({ size, pending }: PQueue): number {
  return size + pending;
}
