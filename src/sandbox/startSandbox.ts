import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type APIApplicationCommandPermission,
  ChannelType,
  GatewayIntentBits,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { type Clock, createClock } from './clock.ts';
import { createGateway, type Gateway, type GatewayEvent } from './gateway/gateway.ts';
import {
  applicationFlags,
  applicationRoutes,
  SESSION_STARTS,
  selfPayload,
} from './rest/applicationRoutes.ts';
import { commandRoutes } from './rest/commandRoutes.ts';
import { createFaults } from './rest/faults.ts';
import { interactionRoutes } from './rest/interactionRoutes.ts';
import { messageRoutes } from './rest/messageRoutes.ts';
import { createRestListener, type RecordedRequest } from './rest/restListener.ts';
import { type SandboxFaults, sandboxFaults } from './sandboxFaults.ts';
import { createUser, type User } from './user/user.ts';
import { channelPayload, guildCreatePayload } from './world/payloads.ts';
import type { Overwrite } from './world/permissions.ts';
import {
  type Command,
  createWorld,
  type DirectMessages,
  type Guild,
  type GuildChannel,
  known,
  type Role,
  type World,
} from './world/world.ts';

/** How a stand-in is set up; every field has a default. */
export interface SandboxOptions {
  /** The bot's name. */
  readonly botName?: string;
  /** The names of the server's text channels; the first is where users are by default. */
  readonly channels?: readonly [string, ...string[]];
  /** What the bot was granted when it was added to the server. */
  readonly botPermissions?: bigint;
  /** What everyone in the server may do. */
  readonly everyonePermissions?: bigint;
  /** Whether the privileged intent to read messages is enabled for the application. */
  readonly readsMessageContent?: boolean;
  /** How many messages a channel holds; the oldest go first. All when left out. */
  readonly messagesKept?: number;
  /** Where requests are told of, each as it is answered; they are kept in `requests` when left out. */
  readonly record?: (request: RecordedRequest) => void;
  /** Unit: milliseconds; what Discord sends (41,250) when left out. */
  readonly heartbeatInterval?: number;
  /** What is said to remain of the 1,000 sessions that may start a day; counted down by IDENTIFYs when left out. */
  readonly sessionStartsRemaining?: number;
}

/** A stand-in for Discord with one bot in one server. */
export interface Sandbox {
  /** For `rest.api` of discord.js, which adds the version. */
  readonly api: string;
  readonly token: string;
  /** Of the application and of its bot user. */
  readonly applicationId: string;
  readonly guild: { readonly id: string; readonly name: string };
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
  /** The commands that are registered, global and of the server. */
  readonly commands: () => readonly Command[];
  /** A text channel or thread by its name. */
  readonly channel: (name: string) => GuildChannel;
  /** Lets someone join the server; a bit set of permissions makes a role of their own for it. */
  readonly member: (name: string, rights?: Rights) => User;
  readonly addRole: (name: string, options?: RoleOptions) => Pick<Role, 'id'>;
  /** Opens a public thread in a text channel. */
  readonly addThread: (channel: string, name: string) => GuildChannel;
  /** Replaces what a channel grants and takes. */
  readonly setOverwrites: (channel: string, overwrites: readonly Overwrite[]) => void;
  /** Replaces the server's settings for a command, or for all when the name is null. */
  readonly setCommandPermissions: (
    command: string | null,
    permissions: readonly APIApplicationCommandPermission[],
  ) => void;
  /** Removes the bot from the server. */
  readonly removeBot: () => void;
  readonly close: () => Promise<void>;
}

/** What a member has beyond what everyone has. */
export interface Rights {
  readonly permissions?: bigint;
  /** Ids. */
  readonly roles?: readonly string[];
}

/** A role of a server. */
interface RoleOptions {
  readonly permissions?: bigint;
  readonly isMentionable?: boolean;
}

const HOST = '127.0.0.1';
const GATEWAY_PATH = '/gateway';
/** So long that a client ends idle connections first, as with Discord's edge. Unit: milliseconds. */
const KEEP_ALIVE = 400_000;
/** A client that opens more connections at once has some of them wait a second. */
const BACKLOG = 4096;

/** What a bot is commonly invited with. */
const USUAL_BOT_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory;

/** What everyone may do in a text channel of a new server. */
const USUAL_PERMISSIONS =
  USUAL_BOT_PERMISSIONS |
  PermissionFlagsBits.CreateInstantInvite |
  PermissionFlagsBits.ChangeNickname |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.UseExternalStickers |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.CreatePrivateThreads |
  PermissionFlagsBits.SendPolls |
  PermissionFlagsBits.UseExternalApps |
  PermissionFlagsBits.UseApplicationCommands;

/** Starts a stand-in for Discord on the loopback. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { botName = 'Footnote', readsMessageContent = false } = options;
  const { heartbeatInterval = 41_250, sessionStartsRemaining } = options;
  const clock = createClock();
  const gatewayClock = createClock();
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE });
  const port = await listen(server);
  const token = newToken();
  const requests: RecordedRequest[] = [];
  const url = `ws://${HOST}:${port}${GATEWAY_PATH}`;

  const bot = { name: botName, readsMessageContent };
  const world = createWorld(clock, bot, dispatch, options.messagesKept);
  const guild = foundGuild(world, options);
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
      guildIds: guild.members.has(world.application.id) ? [guild.id] : [],
    }),
    guildCreate: id => guildCreatePayload(world, known(world.guilds, id)),
  });
  const faults = createFaults();
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
    api: `http://${HOST}:${port}/api`,
    token,
    applicationId: world.application.id,
    guild: { id: guild.id, name: guild.name },
    requests,
    clock,
    gatewayClock,
    gateway,
    faults: sandboxFaults(faults, gateway.events),
    commands: () => [...world.commands.values()],
    channel: name => channelNamed(world, name),
    member: (name, rights) => join(world, guild, name, rights ?? {}),
    addRole: (name, role) => addRole(world, guild, name, role ?? {}),
    addThread: (channel, name) => addThread(world, channelNamed(world, channel), name),
    setOverwrites: (channel, overwrites) => {
      setOverwrites(world, channelNamed(world, channel), overwrites);
    },
    setCommandPermissions: (name, permissions) => {
      world.commandPermissions.set(commandIdOf(world, name), permissions);
    },
    removeBot: () => {
      removeBot(world, guild);
    },
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

function foundGuild(world: World, options: SandboxOptions): Guild {
  const { channels = ['general'], botPermissions = USUAL_BOT_PERMISSIONS } = options;
  const { everyonePermissions = USUAL_PERMISSIONS } = options;
  const owner = addPerson(world, 'Owner');
  const guild: Guild = {
    id: world.newId(),
    name: 'Newsroom',
    ownerId: owner.id,
    roles: new Map(),
    members: new Map(),
  };
  world.guilds.set(guild.id, guild);
  guild.roles.set(guild.id, roleOf(guild.id, '@everyone', { permissions: everyonePermissions }));
  const botRole: Role = {
    ...roleOf(world.newId(), world.application.name, { permissions: botPermissions }),
    botId: world.application.id,
  };
  guild.roles.set(botRole.id, botRole);
  addMember(world, guild, owner.id, []);
  addMember(world, guild, world.application.id, [botRole.id]);
  for (const name of channels)
    addChannel(world, { name, guildId: guild.id, type: ChannelType.GuildText, parentId: null });
  return guild;
}

function addPerson(world: World, name: string) {
  const person = { id: world.newId(), name, isBot: false };
  world.people.set(person.id, person);
  return person;
}

function addMember(world: World, guild: Guild, userId: string, roleIds: readonly string[]): void {
  guild.members.set(userId, { userId, roleIds, joinedAt: world.clock.now() });
}

function join(world: World, guild: Guild, name: string, { permissions, roles = [] }: Rights): User {
  const person = addPerson(world, name);
  const own = permissions === undefined ? [] : [addRole(world, guild, name, { permissions }).id];
  addMember(world, guild, person.id, [...roles, ...own]);
  const directMessages: DirectMessages = {
    id: world.newId(),
    type: ChannelType.DM,
    guildId: null,
    recipientId: person.id,
  };
  world.channels.set(directMessages.id, directMessages);
  return createUser(world, person, directMessages, firstChannel(world));
}

function addRole(world: World, guild: Guild, name: string, options: RoleOptions): Role {
  const role = roleOf(world.newId(), name, options);
  guild.roles.set(role.id, role);
  return role;
}

function roleOf(id: string, name: string, options: RoleOptions): Role {
  const { permissions = 0n, isMentionable = false } = options;
  return { id, name, permissions, isMentionable, botId: null };
}

function addChannel(world: World, channel: Omit<GuildChannel, 'id' | 'overwrites'>): GuildChannel {
  const added: GuildChannel = { ...channel, id: world.newId(), overwrites: [] };
  world.channels.set(added.id, added);
  return added;
}

function addThread(world: World, parent: GuildChannel, name: string): GuildChannel {
  const { guildId } = parent;
  const thread = addChannel(world, {
    name,
    guildId,
    type: ChannelType.PublicThread,
    parentId: parent.id,
  });
  tellOfChannel(world, 'THREAD_CREATE', thread);
  return thread;
}

function setOverwrites(
  world: World,
  channel: GuildChannel,
  overwrites: readonly Overwrite[],
): void {
  const changed = { ...channel, overwrites };
  world.channels.set(channel.id, changed);
  tellOfChannel(world, 'CHANNEL_UPDATE', changed);
}

function tellOfChannel(world: World, name: string, channel: GuildChannel): void {
  world.dispatch({
    name,
    data: () => channelPayload(world, channel),
    intents: GatewayIntentBits.Guilds,
    guildId: channel.guildId,
  });
}

/** The bot is out before it learns of it (events/gateway-events#guild-delete). */
function removeBot(world: World, guild: Guild): void {
  guild.members.delete(world.application.id);
  world.dispatch({
    name: 'GUILD_DELETE',
    data: () => ({ id: guild.id }),
    intents: GatewayIntentBits.Guilds,
    guildId: guild.id,
  });
}

function firstChannel({ channels }: World): GuildChannel {
  const first = [...channels.values()].find(channel => channel.type === ChannelType.GuildText);
  if (first?.type !== ChannelType.GuildText) throw new Error('the server has no channel');
  return first;
}

function channelNamed({ channels }: World, name: string): GuildChannel {
  for (const channel of channels.values()) {
    if (channel.type !== ChannelType.DM && channel.name === name) return channel;
  }
  throw new Error(`the server has no channel ${name}`);
}

function commandIdOf({ application, commands }: World, name: string | null): string {
  if (name === null) return application.id;
  const command = [...commands.values()].find(command => command.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command.id;
}
