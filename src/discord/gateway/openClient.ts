import {
  ActivityType,
  Client,
  Events,
  GatewayIntentBits,
  Options,
  SimpleShardingStrategy,
} from 'discord.js';
import type { Clock } from '../load/clock.ts';
import type { Observe } from '../log/activity.ts';
import type { Log } from '../log/createLog.ts';
import { type GatewayEvent, takeEvent } from '../payloads/takeEvent.ts';
import { closeError } from './closeError.ts';
import type { IdentifyThrottle } from './identifyThrottle.ts';
import { logEvents } from './logEvents.ts';
import { type Membership, readListedGuilds } from './membership.ts';
import type { ReconnectBackoff } from './reconnectBackoff.ts';
import type { StartError } from './startError.ts';
import { createWatchdog, type Watchdog } from './watchdog.ts';

/** What a client needs. */
export interface ClientOptions {
  /** Base URL of Discord's REST API, without a version. */
  readonly api: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly observe: Observe;
  /** Called with each interaction, message in a channel that the bot sees, and server it joins. */
  readonly onEvent: (event: GatewayEvent) => void;
  /** Called when the bot joins or leaves a server, and with all servers at the start of a session. */
  readonly onMembership: (change: Membership) => void;
  /** Whether to request the content of all messages; otherwise Discord sends that of mentions only. */
  readonly readsMessages: boolean;
  readonly shards: Shards;
}

/** Shards of a client, by id, out of `count`; `auto` for as many as Discord recommends. */
type Shards = 'auto' | { readonly ids: readonly number[]; readonly count: number };

/** Limits that successive clients of a connection share. */
export interface ConnectionLimits {
  readonly throttle: IdentifyThrottle;
  readonly backoff: ReconnectBackoff;
}

/** A client that is connecting or connected. */
export interface OpenClient {
  readonly client: Client;
  /** Resolves when Discord closes the connection and accepts no reconnect. */
  readonly ended: Promise<StartError>;
  /** Detects stalled connection attempts: discord.js waits forever for some answers. */
  readonly watchdog: Watchdog;
  /** Resolves when the client stalls or keeps reconnecting without success, and must be replaced. */
  readonly broken: Promise<null>;
}

const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** Maximum cached members per server, and cached users in total. */
const MAX_CACHED = 1000;

// Units: milliseconds.
/** Time that discord.js holds interactions back for each server not loaded yet; Footnote needs none. */
const GUILD_WAIT = 10;
/**
 * Time without progress after which a client is replaced. Exceeds the minute after which discord.js
 * itself gives up on some attempts.
 */
export const STALL_TIMEOUT = 65_000;

/** Opens a client that has not logged in yet. */
export function openClient(
  options: ClientOptions,
  { throttle, backoff }: ConnectionLimits,
): OpenClient {
  const { clock, log, observe, onEvent, onMembership } = options;
  const watchdog = createWatchdog(clock, STALL_TIMEOUT, throttle.isWaiting);
  /** Blocks a discarded client: discord.js reconnects one that was destroyed while it waited to. */
  async function untilAllowed(): Promise<void> {
    if (watchdog.isClosed()) await new Promise(() => {});
  }
  const client = createClient(options, {
    beforeConnect: untilAllowed,
    waitForIdentify: async (shardId, ...turn) => {
      await untilAllowed();
      await throttle.waitForIdentify(shardId, ...turn);
      watchdog.start(shardId);
    },
  });
  const ready = new Promise(resolve => {
    client.once(Events.ClientReady, resolve);
  });
  client.on(Events.Raw, (packet: unknown) => {
    const listed = readListedGuilds(packet);
    if (listed !== null) onMembership(listed);
    const event = takeEvent(packet);
    // Lets discord.js update its cache of members first.
    if (event !== null) void ready.then(() => setImmediate(() => onEvent(event)));
  });
  // discord.js emits it for new servers only, not at the start or after an outage.
  client.on(Events.GuildCreate, ({ id: guildId }) => {
    onMembership({ kind: 'joined', guildId });
    onEvent({ kind: 'joined', guildId });
  });
  // Not emitted for an outage.
  client.on(Events.GuildDelete, ({ id: guildId }) => onMembership({ kind: 'left', guildId }));
  client.on(Events.ShardReady, throttle.onReady);
  client.on(Events.ShardReconnecting, watchdog.start);
  const onOpen = (shardId: number): void => {
    watchdog.stop(shardId);
    backoff.onOpen(shardId);
  };
  client.on(Events.ShardReady, onOpen);
  client.on(Events.ShardResume, onOpen);
  // discord.js would reconnect twice a second, forever.
  const futile = new Promise<null>(resolve => {
    client.on(Events.ShardReconnecting, shardId => {
      backoff.onClose(shardId);
      if (backoff.delay() > 0) resolve(null);
    });
  });
  logEvents(client, log, observe);
  // After a close that it does not recover from, discord.js only emits this event.
  const ended = new Promise<StartError>(resolve => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      resolve(closeError(code));
    });
  });
  return { client, ended, watchdog, broken: Promise.race([watchdog.stalled, futile]) };
}

/** Discards a client without waiting for its end, since it may hang. */
export function discardClient({ client, watchdog }: OpenClient, log: Log): void {
  watchdog.close();
  client.removeAllListeners();
  client.on(Events.Error, error => log.debug({ err: error }, 'error of a discarded client'));
  client.destroy().catch((error: unknown) => log.debug({ err: error }, 'could not end a client'));
}

/** Awaited at stages of a connection attempt. */
interface ConnectHooks extends Pick<IdentifyThrottle, 'waitForIdentify'> {
  readonly beforeConnect: () => Promise<void>;
}

function createClient(
  { api, readsMessages, shards }: ClientOptions,
  { beforeConnect, waitForIdentify }: ConnectHooks,
): Client {
  return new Client({
    intents: [...INTENTS, ...(readsMessages ? [GatewayIntentBits.MessageContent] : [])],
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      // Keeps no message content.
      MessageManager: 0,
      // Permissions need the author of a message for a moment, and the bot itself always.
      GuildMemberManager: { maxSize: MAX_CACHED, keepOverLimit: isBotItself },
      UserManager: { maxSize: MAX_CACHED, keepOverLimit: isBotItself },
    }),
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api },
    ...(shards === 'auto' ? { shards } : { shards: shards.ids, shardCount: shards.count }),
    presence: { activities: [{ name: '/ask', type: ActivityType.Listening }] },
    ws: {
      buildIdentifyThrottler: async manager => {
        const { session_start_limit: limit } = await manager.fetchGatewayInformation();
        return {
          waitForIdentify: (shardId, signal) =>
            waitForIdentify(shardId, shardId % limit.max_concurrency, signal),
        };
      },
      buildStrategy: manager => {
        const { options } = manager;
        const sessions = { ...options };
        // The first thing that a shard asks for when it connects.
        options.retrieveSessionInfo = async shardId => {
          await beforeConnect();
          return sessions.retrieveSessionInfo(shardId);
        };
        return new SimpleShardingStrategy(manager);
      },
    },
    waitGuildTimeout: GUILD_WAIT,
  });
}

function isBotItself({ id, client }: { readonly id: string; readonly client: Client }): boolean {
  return id === client.user?.id;
}
