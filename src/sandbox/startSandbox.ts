import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import { createRequestFaults } from './faults/requestFaults.ts';
import { createSandboxFaults, type SandboxFaults } from './faults/sandboxFaults.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import type { RecordEvent } from './gateway/session.ts';
import {
  addGuild,
  createGuild,
  type GuildOptions,
  type SandboxGuild,
} from './guild/createGuild.ts';
import type { GuildActions } from './guild/guildActions.ts';
import { addPerson, logIn } from './guild/people.ts';
import type { DirectMessages } from './model/channel.ts';
import { type Clock, createClock } from './model/clock.ts';
import type { GatewayEvent } from './model/gatewayEvent.ts';
import { getOrThrow } from './model/getOrThrow.ts';
import type { Command } from './model/interaction.ts';
import { createWorld, type World } from './model/world.ts';
import { guildCreatePayload } from './payloads/guildPayload.ts';
import {
  applicationFlags,
  applicationRoutes,
  SESSION_STARTS,
  selfPayload,
} from './rest/applicationRoutes.ts';
import { commandRoutes } from './rest/commandRoutes.ts';
import { interactionRoutes } from './rest/interactionRoutes.ts';
import { messageRoutes } from './rest/messageRoutes.ts';
import { createRestListener, type RecordedRequest } from './rest/restListener.ts';
import type { User } from './user/user.ts';

/** How a stand-in is set up; every field has a default. */
export interface SandboxOptions extends Omit<GuildOptions, 'hasBot'> {
  /** The bot's name. */
  readonly botName?: string;
  /** Whether the privileged intent to read messages is enabled for the application. */
  readonly readsMessageContent?: boolean;
  /** Whether people may install the application to themselves; a new application is for servers alone. */
  readonly isUserInstallable?: boolean;
  /** How many messages a channel holds; the oldest go first. All when left out. */
  readonly messagesKept?: number;
  /** Where requests are told of, each as it is answered; they are kept in `requests` when left out. */
  readonly record?: (request: RecordedRequest) => void;
  /** Where events are told of, each as it is sent to the bot. */
  readonly recordEvent?: RecordEvent;
  /** Unit: milliseconds; what Discord sends (41,250) when left out. */
  readonly heartbeatInterval?: number;
  /** What is said to remain of the 1,000 sessions that may start a day; counted down by IDENTIFYs when left out. */
  readonly sessionStartsRemaining?: number;
}

/** A stand-in for Discord with one bot in one server, where its own acts take place; others may be added. */
export interface Sandbox extends GuildActions {
  /** For `rest.api` of discord.js, which adds the version. */
  readonly api: string;
  readonly token: string;
  /** Of the application and of its bot user. */
  readonly applicationId: string;
  /** The server that the bot is in from the start. */
  readonly guild: SandboxGuild;
  /** Every request to the API so far, in the order of their answers; none if they are told of elsewhere. */
  readonly requests: readonly RecordedRequest[];
  /** What everything but the gateway goes by. */
  readonly clock: Clock;
  /**
   * What the gateway goes by: a bot's heart beats in real time, so it would seem dead whenever
   * the other clock is advanced.
   */
  readonly gatewayClock: Clock;
  readonly gateway: Omit<Gateway, 'dispatch' | 'events' | 'close'>;
  readonly faults: SandboxFaults;
  /** All that stands in it, for those who show it. */
  readonly world: World;
  /** The commands that are registered, global and of the server. */
  readonly commands: () => readonly Command[];
  /** Founds a further server. */
  readonly addGuild: (name: string, options?: GuildOptions) => SandboxGuild;
  /** Someone in no server, whose place is their direct messages with the bot. */
  readonly stranger: (name: string, standing?: { readonly hasInstalled?: boolean }) => User;
  /** Opens direct messages that the bot is no party to; of more than two, a group's. */
  readonly addDirectMessages: (...users: readonly [User, User, ...User[]]) => DirectMessages;
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';
const GATEWAY_PATH = '/gateway';
/** So long that a client ends idle connections first, as with Discord's edge. Unit: milliseconds. */
const KEEP_ALIVE = 400_000;
/** A client that opens more connections at once has some of them wait a second. */
const BACKLOG = 4096;

/** Starts a stand-in for Discord on the loopback. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { botName = 'Footnote', readsMessageContent = false, isUserInstallable = false } = options;
  const { heartbeatInterval = 41_250, sessionStartsRemaining } = options;
  const clock = createClock();
  const gatewayClock = createClock();
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE });
  const port = await listen(server);
  const token = newToken();
  const requests: RecordedRequest[] = [];
  const url = `ws://${HOST}:${port}${GATEWAY_PATH}`;

  const bot = { name: botName, readsMessageContent, isUserInstallable };
  const world = createWorld(clock, bot, dispatch, options.messagesKept);
  const guild = createGuild(world, 'Newsroom', options);
  const { id: _, name: __, ...acts } = guild;
  const gateway = createGateway({
    server,
    path: GATEWAY_PATH,
    resumeUrl: url,
    token,
    clock: gatewayClock,
    enabledIntents: readsMessageContent ? GatewayIntentBits.MessageContent : 0,
    heartbeatInterval,
    identity: () => ({
      user: selfPayload(world),
      application: { id: world.application.id, flags: applicationFlags(world) },
      guildIds: [...world.guilds.values()]
        .filter(({ members }) => members.has(world.application.id))
        .map(({ id }) => id),
    }),
    record: options.recordEvent,
    guildCreate: id => guildCreatePayload(world, getOrThrow(world.guilds, id)),
  });
  const faults = createRequestFaults();
  const startsRemaining = () =>
    sessionStartsRemaining ?? Math.max(0, SESSION_STARTS - gateway.identifyCount());
  const listener = createRestListener({
    world,
    token,
    faults,
    routes: [
      ...applicationRoutes(url, startsRemaining),
      ...commandRoutes,
      ...messageRoutes,
      ...interactionRoutes,
    ],
    record:
      options.record ??
      (request => {
        requests.push(request);
      }),
  });
  server.on('request', listener);

  function dispatch(event: GatewayEvent): void {
    gateway.dispatch(event);
  }

  return {
    ...acts,
    api: `http://${HOST}:${port}/api`,
    token,
    applicationId: world.application.id,
    guild,
    requests,
    clock,
    gatewayClock,
    gateway,
    world,
    faults: createSandboxFaults(faults, gateway.events),
    commands: () => [...world.commands.values()],
    addGuild: (name, founding) => addGuild(world, name, founding ?? {}),
    stranger: (name, standing) => logIn(world, addPerson(world, name, standing)),
    addDirectMessages: (...users) => addDirectMessages(world, users),
    close: async () => {
      clock.stop();
      gatewayClock.stop();
      world.changes.close();
      await gateway.close();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** In three parts, as Discord's tokens are. */
function newToken(): string {
  return [18, 4, 28].map(bytes => randomBytes(bytes).toString('base64url')).join('.');
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>(resolve => {
    server.listen({ port: 0, host: HOST, backlog: BACKLOG }, resolve);
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to listen on');
  return address.port;
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
