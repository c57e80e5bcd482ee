import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import { createCdnListener } from './cdn/cdnListener.ts';
import { createDownloadFaults } from './faults/downloadFaults.ts';
import { createRequestFaults } from './faults/requestFaults.ts';
import { createSandboxFaults, type SandboxFaults } from './faults/sandboxFaults.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import type { RecordEvent } from './gateway/session.ts';
import type { Sharding } from './gateway/shard.ts';
import { createGuild, type GuildOptions, type SandboxGuild } from './guild/createGuild.ts';
import type { GuildActions } from './guild/guildActions.ts';
import { addPerson, logIn } from './guild/people.ts';
import type { DirectMessages } from './model/channel.ts';
import { type Clock, type ClockMode, createClock } from './model/clock.ts';
import type { GatewayEvent } from './model/gatewayEvent.ts';
import { getOrThrow } from './model/getOrThrow.ts';
import type { Command } from './model/interaction.ts';
import { createWorld, type World } from './model/world.ts';
import { newBotToken } from './operations/botToken.ts';
import { guildCreatePayload } from './payloads/guildPayload.ts';
import { isSentToBot } from './permissions/eventAccess.ts';
import {
  applicationFlags,
  applicationRoutes,
  botUserPayload,
  DAILY_SESSION_STARTS,
} from './rest/applicationRoutes.ts';
import { commandRoutes } from './rest/commandRoutes.ts';
import { interactionRoutes } from './rest/interactionRoutes.ts';
import { messageRoutes } from './rest/messageRoutes.ts';
import { createRestListener, type RecordedRequest } from './rest/restListener.ts';
import type { User } from './user/user.ts';

/** Settings of the sandbox; every field has a default. */
export interface SandboxOptions extends Omit<GuildOptions, 'hasBot'> {
  /** Name of the bot. */
  readonly botName?: string;
  /** Whether the message content intent is enabled for the application. */
  readonly readsMessageContent?: boolean;
  /**
   * Whether people can install the application as users (default false, as for new applications).
   */
  readonly isUserInstallable?: boolean;
  /** Messages kept per channel; older ones are dropped (default: all are kept). */
  readonly messagesKept?: number;
  /** Receives each answered request or download; by default they are collected in `requests`. */
  readonly record?: (request: RecordedRequest) => void;
  /** Receives each event sent to the bot. */
  readonly recordEvent?: RecordEvent;
  /** Heartbeat interval (default 41,250, Discord's value). Unit: milliseconds. */
  readonly heartbeatInterval?: number;
  /**
   * Reported number of remaining session starts; by default it is 1,000 minus the IDENTIFYs so far.
   */
  readonly sessionStartsRemaining?: number;
  /** Recommended shards and `max_concurrency` (default: one of each). */
  readonly sharding?: Sharding;
  /** Mode of both clocks (default `manual`, so that no answer is late because a machine is slow). */
  readonly clockMode?: ClockMode;
}

/**
 * A running sandbox with one bot in one guild, which its own actions apply to; more guilds can be
 * added.
 */
export interface Sandbox extends GuildActions {
  /** Value for `rest.api` of discord.js, which appends the version. */
  readonly api: string;
  /** Origin of the CDN, in place of `https://cdn.discordapp.com`. */
  readonly cdn: string;
  readonly token: string;
  /** Id of the application and of its bot user. */
  readonly applicationId: string;
  /** The initial guild. */
  readonly guild: SandboxGuild;
  /** Requests and downloads in the order they were answered; empty if `record` is set. */
  readonly requests: readonly RecordedRequest[];
  /** Clock of everything but the gateway. */
  readonly clock: Clock;
  /**
   * Clock of the gateway. It is separate since clients send heartbeats in real time and would
   * appear dead if the other clock were advanced.
   */
  readonly gatewayClock: Clock;
  readonly gateway: Omit<Gateway, 'dispatch' | 'events' | 'close'>;
  /** Changes the recommended shards and `max_concurrency`. */
  readonly advise: (sharding: Sharding) => void;
  readonly faults: SandboxFaults;
  /** State, for those who display it. */
  readonly world: World;
  /** Registered commands, global and per guild. */
  readonly commands: () => readonly Command[];
  /** Adds a guild. */
  readonly addGuild: (name: string, options?: GuildOptions) => SandboxGuild;
  /** Adds a person who is in no guild; their home is the direct messages with the bot. */
  readonly stranger: (name: string, settings?: { readonly hasInstalled?: boolean }) => User;
  /** Opens direct messages without the bot; a group DM for more than two. */
  readonly addDirectMessages: (...users: readonly [User, User, ...User[]]) => DirectMessages;
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';
const GATEWAY_PATH = '/gateway';
/** Long enough that clients close idle connections first, as with Discord. Unit: milliseconds. */
const KEEP_ALIVE = 400_000;
/** Pending connections; with a full backlog, clients wait a second before they retry. */
const BACKLOG = 4096;

/** Fields of a request that a download does not have. */
const NO_BODY = { query: '', body: undefined, files: [], refusal: null, interactionId: null };

/** Starts a sandbox on the loopback interface. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { botName = 'Footnote', readsMessageContent = false, isUserInstallable = false } = options;
  const { heartbeatInterval = 41_250, sessionStartsRemaining, clockMode = 'manual' } = options;
  let { sharding = { shards: 1, maxConcurrency: 1 } } = options;
  const clock = createClock(clockMode);
  const gatewayClock = createClock(clockMode);
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE });
  const port = await listen(server);
  const cdnServer = createServer();
  const cdn = `http://${HOST}:${await listen(cdnServer)}`;
  const requests: RecordedRequest[] = [];
  const { record = request => requests.push(request) } = options;
  const url = `ws://${HOST}:${port}${GATEWAY_PATH}`;

  const bot = { name: botName, readsMessageContent, isUserInstallable };
  const { messagesKept } = options;
  const world = createWorld({ clock, bot, dispatch, cdnOrigin: cdn, messagesKept });
  const token = newBotToken(world.application.id, clock.now());
  const gateway = createGateway({
    server,
    path: GATEWAY_PATH,
    resumeUrl: url,
    token,
    clock: gatewayClock,
    enabledIntents: readsMessageContent ? GatewayIntentBits.MessageContent : 0,
    heartbeatInterval,
    maxConcurrency: () => sharding.maxConcurrency,
    identity: () => ({
      user: botUserPayload(world),
      application: { id: world.application.id, flags: applicationFlags(world) },
      guildIds: [...world.guilds.values()]
        .filter(({ members }) => members.has(world.application.id))
        .map(({ id }) => id),
    }),
    record: options.recordEvent,
    guildCreate: id => {
      const joined = getOrThrow(world.guilds, id);
      return joined.isUnavailable ? null : guildCreatePayload(world, joined);
    },
  });
  const guild = createGuild(world, 'Newsroom', options);
  const { id: _, name: __, ...acts } = guild;
  const faults = createRequestFaults();
  const downloads = createDownloadFaults();
  const startsRemaining = () =>
    sessionStartsRemaining ?? Math.max(0, DAILY_SESSION_STARTS - gateway.identifyCount());
  const listener = createRestListener({
    world,
    token,
    faults,
    routes: [
      ...applicationRoutes({ url, sharding: () => sharding, startsRemaining }),
      ...commandRoutes,
      ...messageRoutes,
      ...interactionRoutes,
    ],
    record,
  });
  server.on('request', listener);
  cdnServer.on(
    'request',
    createCdnListener({
      world,
      faults: downloads,
      record: download => record({ ...NO_BODY, ...download }),
    }),
  );

  function dispatch(event: GatewayEvent): void {
    if (isSentToBot(world, event)) gateway.dispatch(event);
  }

  return {
    ...acts,
    api: `http://${HOST}:${port}/api`,
    cdn,
    token,
    applicationId: world.application.id,
    guild,
    requests,
    clock,
    gatewayClock,
    gateway,
    advise: changed => {
      sharding = changed;
    },
    world,
    faults: createSandboxFaults(faults, gateway.events, downloads),
    commands: () => [...world.commands.values()],
    addGuild: (name, founding) => createGuild(world, name, founding ?? {}),
    stranger: (name, settings) => logIn(world, addPerson(world, name, settings)),
    addDirectMessages: (...users) => addDirectMessages(world, users),
    close: async () => {
      clock.stop();
      gatewayClock.stop();
      world.changes.close();
      await gateway.close();
      await Promise.all([server, cdnServer].map(closeServer));
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>(resolve => {
    server.listen({ port: 0, host: HOST, backlog: BACKLOG }, resolve);
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
}

function addDirectMessages(world: World, users: readonly User[]): DirectMessages {
  const channel: DirectMessages = {
    id: world.newId(),
    type: users.length > 2 ? ChannelType.GroupDM : ChannelType.DM,
    guildId: null,
    memberIds: users.map(({ id }) => id),
  };
  world.channels.set(channel.id, channel);
  return channel;
}
