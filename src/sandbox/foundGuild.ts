import {
  type APIApplicationCommandPermission,
  ChannelType,
  GatewayIntentBits,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { addPerson, seat } from './people.ts';
import type { User } from './user/user.ts';
import { addChannel, changeChannel } from './world/channels.ts';
import { guildCreatePayload, memberPayload, userPayload } from './world/payloads.ts';
import type { Overwrite } from './world/permissions.ts';
import {
  type Guild,
  type GuildChannel,
  known,
  type Person,
  type Role,
  type Thread,
  type World,
} from './world/world.ts';

/** How a server is set up; every field has a default. */
export interface GuildOptions {
  /** The names of the server's text channels; the first is where users are by default. */
  readonly channels?: readonly [string, ...string[]];
  /** Whether the bot is in it; it is when left out. */
  readonly hasBot?: boolean;
  /** What the bot was granted when it was added to the server. */
  readonly botPermissions?: bigint;
  /** What everyone in the server may do. */
  readonly everyonePermissions?: bigint;
}

/** A server, and what happens in it at a test's word. */
export interface SandboxGuild extends GuildActs {
  readonly id: string;
  readonly name: string;
}

/** What happens in a server at a test's word. */
export interface GuildActs {
  /** A text channel or thread by its name. */
  readonly channel: (name: string) => GuildChannel;
  /**
   * Lets someone join the server, by a name or from another place; a bit set of permissions makes
   * a role of their own for it.
   */
  readonly member: (who: string | User, rights?: Rights) => User;
  readonly addRole: (name: string, options?: RoleOptions) => Pick<Role, 'id'>;
  /** Opens a thread in a text channel, a public one unless it is said who is in it. */
  readonly addThread: (
    channel: string,
    name: string,
    members?: readonly Pick<User, 'id'>[],
  ) => GuildChannel;
  /** Archives or locks a thread, or takes it up again. */
  readonly setThread: (
    name: string,
    change: Partial<Pick<Thread, 'isArchived' | 'isLocked'>>,
  ) => void;
  /** How long people wait between messages in a channel. Unit: seconds. */
  readonly setSlowMode: (channel: string, seconds: number) => void;
  /** Takes the right to write from a member until a time on the clock, or gives it back. Unit: milliseconds since 1970. */
  readonly timeOut: (member: Pick<User, 'id'>, until: number | null) => void;
  /** Replaces what a channel grants and takes. */
  readonly setOverwrites: (channel: string, overwrites: readonly Overwrite[]) => void;
  /** Replaces the server's settings for a command, or for all when the name is null. */
  readonly setCommandPermissions: (
    command: string | null,
    permissions: readonly APIApplicationCommandPermission[],
  ) => void;
  /** Removes the bot from the server. */
  readonly removeBot: () => void;
}

/** What a member has beyond what everyone has. */
export interface Rights {
  readonly permissions?: bigint;
  /** Ids. */
  readonly roles?: readonly string[];
  /** Whether someone new has installed the application to themselves. */
  readonly hasInstalled?: boolean;
}

/** A role of a server. */
interface RoleOptions {
  readonly permissions?: bigint;
  readonly isMentionable?: boolean;
}

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

/** Founds a server, of which the bot is told nothing. */
export function foundGuild(world: World, name: string, options: GuildOptions): SandboxGuild {
  const { channels = ['general'], hasBot = true } = options;
  const { everyonePermissions = USUAL_PERMISSIONS } = options;
  const owner = addPerson(world, 'Owner');
  const guild: Guild = {
    id: world.newId(),
    name,
    ownerId: owner.id,
    roles: new Map(),
    members: new Map(),
    commandPermissions: new Map(),
  };
  world.guilds.set(guild.id, guild);
  guild.roles.set(guild.id, roleOf(guild.id, '@everyone', { permissions: everyonePermissions }));
  addMember(world, guild, owner.id, []);
  if (hasBot) inviteBot(world, guild, options.botPermissions ?? USUAL_BOT_PERMISSIONS);
  for (const channel of channels)
    addChannel(world, {
      name: channel,
      guildId: guild.id,
      type: ChannelType.GuildText,
      parentId: null,
      thread: null,
    });
  return { id: guild.id, name, ...actsIn(world, guild) };
}

/** Founds a server while the bot runs, which is told if it is in it (events/gateway-events#guild-create). */
export function addGuild(world: World, name: string, options: GuildOptions): SandboxGuild {
  const founded = foundGuild(world, name, options);
  const guild = known(world.guilds, founded.id);
  if (guild.members.has(world.application.id)) {
    world.dispatch({
      name: 'GUILD_CREATE',
      data: () => guildCreatePayload(world, guild),
      intents: GatewayIntentBits.Guilds,
      guildId: guild.id,
    });
  }
  return founded;
}

function actsIn(world: World, guild: Guild): GuildActs {
  const channel = (name: string) => channelNamed(world, guild, name);
  return {
    channel,
    member: (who, rights) => join(world, guild, who, rights ?? {}),
    addRole: (name, role) => addRole(world, guild, name, role ?? {}),
    addThread: (parent, name, members) => addThread(world, channel(parent), name, members),
    setThread: (name, change) => {
      setThread(world, channel(name), change);
    },
    setSlowMode: (name, seconds) => {
      changeChannel(world, channel(name), { slowMode: seconds });
    },
    setOverwrites: (name, overwrites) => {
      changeChannel(world, channel(name), { overwrites });
    },
    timeOut: ({ id }, until) => {
      timeOut(world, guild, id, until);
    },
    setCommandPermissions: (name, permissions) => {
      guild.commandPermissions.set(commandIdOf(world, name), permissions);
    },
    removeBot: () => {
      removeBot(world, guild);
    },
  };
}

function inviteBot(world: World, guild: Guild, permissions: bigint): void {
  const { id, name } = world.application;
  const role: Role = { ...roleOf(world.newId(), name, { permissions }), botId: id };
  guild.roles.set(role.id, role);
  addMember(world, guild, id, [role.id]);
}

function addMember(world: World, guild: Guild, userId: string, roleIds: readonly string[]): void {
  guild.members.set(userId, { userId, roleIds, joinedAt: world.clock.now(), timedOutUntil: null });
}

function join(
  world: World,
  guild: Guild,
  who: string | User,
  { permissions, roles = [], hasInstalled = false }: Rights,
): User {
  const person: Person =
    typeof who === 'string' ? addPerson(world, who, { hasInstalled }) : known(world.people, who.id);
  const own =
    permissions === undefined ? [] : [addRole(world, guild, person.name, { permissions }).id];
  addMember(world, guild, person.id, [...roles, ...own]);
  return seat(world, person, firstChannel(world, guild));
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

function addThread(
  world: World,
  parent: GuildChannel,
  name: string,
  members?: readonly Pick<User, 'id'>[],
): GuildChannel {
  const { guildId } = parent;
  const { ownerId } = known(world.guilds, guildId);
  return addChannel(world, {
    name,
    guildId,
    type: members === undefined ? ChannelType.PublicThread : ChannelType.PrivateThread,
    parentId: parent.id,
    thread: {
      isArchived: false,
      isLocked: false,
      archivedAt: world.clock.now(),
      memberIds: members?.map(({ id }) => id) ?? [ownerId],
    },
  });
}

function setThread(
  world: World,
  channel: GuildChannel,
  change: Partial<Pick<Thread, 'isArchived' | 'isLocked'>>,
): void {
  const { thread } = channel;
  if (thread === null) throw new Error(`${channel.name} is no thread`);
  const isTurned = (change.isArchived ?? thread.isArchived) !== thread.isArchived;
  const archivedAt = isTurned ? world.clock.now() : thread.archivedAt;
  changeChannel(world, channel, { thread: { ...thread, ...change, archivedAt } });
}

/** The bot is told of its own membership without any intent (events/gateway#caveats). */
function timeOut(world: World, guild: Guild, userId: string, until: number | null): void {
  const member = { ...known(guild.members, userId), timedOutUntil: until };
  guild.members.set(userId, member);
  world.dispatch({
    name: 'GUILD_MEMBER_UPDATE',
    data: () => ({
      ...memberPayload(member),
      user: userPayload(known(world.people, userId)),
      guild_id: guild.id,
    }),
    intents: userId === world.application.id ? 0 : GatewayIntentBits.GuildMembers,
    guildId: guild.id,
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

function firstChannel({ channels }: World, guild: Guild): GuildChannel {
  for (const channel of channels.values()) {
    if (channel.guildId === guild.id && channel.type === ChannelType.GuildText) return channel;
  }
  throw new Error(`${guild.name} has no channel`);
}

function channelNamed({ channels }: World, guild: Guild, name: string): GuildChannel {
  for (const channel of channels.values()) {
    if (channel.guildId === guild.id && channel.name === name) return channel;
  }
  throw new Error(`${guild.name} has no channel ${name}`);
}

function commandIdOf({ application, commands }: World, name: string | null): string {
  if (name === null) return application.id;
  const command = [...commands.values()].find(command => command.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command.id;
}
