import { type Client, PermissionFlagsBits, REST } from 'discord.js';
import PQueue from 'p-queue';
import type { Reading } from '../render/notices/notices.ts';
import type { Status } from '../render/notices/renderStatus.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import { createChannels } from './channels.ts';
import type { Actions, AnswerMention, Command } from './command.ts';
import { type Connection, connect } from './connect.ts';
import { keepRegistered, type Registered } from './keepRegistered.ts';
import type { Log } from './log.ts';
import { logRateLimits } from './logRateLimits.ts';
import { createPace } from './pace.ts';
import { createRouter } from './router.ts';
import type { LoadLimits } from './routing.ts';

/** What a bot needs to run. */
export interface BotOptions {
  readonly token: string;
  /** The base of Discord's REST API, without a version. */
  readonly api: string;
  /** The one server to register commands in, or null for all. */
  readonly guildId: string | null;
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
  readonly timing?: Partial<Timing>;
  /** What cooldowns go by. Unit: milliseconds. */
  readonly now?: () => number;
}

/** Times that a bot goes by. Unit: milliseconds. */
export interface Timing {
  /** An answer that may take this long is acknowledged first. */
  readonly slowAfter: number;
  /** How long one try to answer an interaction first may take. */
  readonly firstAnswer: number;
  /** How long one try to send what comes after may take. */
  readonly laterAnswer: number;
  /** A connection that is being made is made anew after so long without a sign of life. */
  readonly stalledAfter: number;
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
  /** Resolves with what to do when Discord has ended the connection for good. */
  readonly ended: Promise<string>;
  /** Takes no more, finishes what is in flight, and closes. */
  readonly stop: () => Promise<void>;
}

const TIMING: Timing = {
  slowAfter: 500,
  firstAnswer: 1400,
  laterAnswer: 10_000,
  // discord.js itself gives up after a minute on all that it does not wait for without end.
  stalledAfter: 65_000,
};

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
  const { token, api, guildId, log } = options;
  const timing = { ...TIMING, ...options.timing };
  let registered: Registered | null = null;
  const rest = answeringRest(api);
  logRateLimits(rest, log);
  const laterLane = new PQueue({ concurrency: MOST_ON_THEIR_WAY });
  const router = createRouter({
    ...options,
    status: () => ({ ...options.status(), latency: latencyOf(connection.client()) }),
    channels: ending =>
      createChannels({ client: () => connection.client(), lane: laterLane, ending, log }),
    commandIds: () => registered?.ids() ?? NO_IDS,
    pace: createPace(),
    slowAfter: timing.slowAfter,
    transport: {
      rest,
      firstLane: new PQueue({ concurrency: MOST_ON_THEIR_WAY }),
      laterLane,
      patience: { first: timing.firstAnswer, later: timing.laterAnswer },
    },
    now: options.now ?? (() => performance.now()),
  });
  const connection: Connection = await connect({
    token,
    api,
    log,
    stalledAfter: timing.stalledAfter,
    onInteraction: interaction => {
      router.route(interaction).catch((error: unknown) => {
        log.error({ interaction: interaction.id, err: error }, 'an interaction could not be read');
      });
    },
    onArrival: router.expect,
    onMessage: message => {
      router.hear(message, connection.client().user.id).catch((error: unknown) => {
        log.error({ message: message.id, err: error }, 'a message could not be answered');
      });
    },
    readsMessages: options.readsMessages,
  });
  const client = connection.client();
  const invite = inviteTo(client);
  const registration = keepRegistered({
    rest: () => connection.client().rest,
    applicationId: client.application.id,
    guildId,
    commands: options.commands.map(({ data }) => data),
    guildIds: () => [...connection.client().guilds.cache.keys()],
    invite,
    log,
  });
  registered = registration;
  return {
    tag: client.user.tag,
    guildCount: () => connection.client().guilds.cache.size,
    invite,
    registered: registration.tried,
    ended: connection.ended,
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
