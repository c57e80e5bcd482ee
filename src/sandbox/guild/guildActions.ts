import {
  type APIApplicationCommandPermission,
  ChannelType,
  MessageType,
} from 'discord-api-types/v10';
import type { GuildChannel, Overwrite, Thread } from '../model/channel.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { Guild, Role } from '../model/guild.ts';
import type { World } from '../model/world.ts';
import { addChannel, changeChannel } from '../operations/channels.ts';
import { postSystemMessage } from '../operations/messages.ts';
import { commandPermissionsPayloads } from '../payloads/commandPermissionsPayload.ts';
import type { ShownMessage } from '../user/shownMessage.ts';
import type { User } from '../user/user.ts';
import { inviteBot, removeBot, setOutage } from './botMembership.ts';
import {
  addBot,
  addWebhook,
  joinGuild,
  type MemberOptions,
  type OtherBot,
  timeOut,
  type Webhook,
} from './members.ts';
import { addRole, type RoleOptions } from './roles.ts';

/** Actions a test can take in a guild. */
export interface GuildActions {
  /** Finds a channel or thread by name. */
  readonly channel: (name: string) => GuildChannel;
  /**
   * Adds a member: a new person by name, or an existing user. `permissions` creates a role for
   * them.
   */
  readonly member: (who: string | User, rights?: MemberOptions) => User;
  /** Adds another application's bot. */
  readonly addBot: (name: string, rights?: Omit<MemberOptions, 'hasInstalled'>) => OtherBot;
  /** Creates a webhook that posts in a channel. */
  readonly addWebhook: (channel: string, name: string) => Webhook;
  readonly addRole: (name: string, options?: RoleOptions) => Pick<Role, 'id'>;
  /** Adds an announcement channel, whose posts other guilds can follow. */
  readonly addAnnouncementChannel: (name: string) => GuildChannel;
  /** Opens a thread in a channel: private if members are given, else public. */
  readonly addThread: (
    channel: string,
    name: string,
    members?: readonly Pick<User, 'id'>[],
  ) => GuildChannel;
  /** Starts a public thread from a message of a channel. */
  readonly startThread: (message: ShownMessage, name: string) => GuildChannel;
  /** Archives, unarchives, locks or unlocks a thread. */
  readonly setThread: (
    name: string,
    change: Partial<Pick<Thread, 'isArchived' | 'isLocked'>>,
  ) => void;
  /** Sets the slow mode of a channel. Unit: seconds. */
  readonly setSlowMode: (channel: string, seconds: number) => void;
  /**
   * Times a member out until a time on the clock, or ends the timeout. Unit: milliseconds since
   * 1970.
   */
  readonly timeOut: (member: Pick<User, 'id'>, until: number | null) => void;
  /** Replaces the permission overwrites of a channel. */
  readonly setOverwrites: (channel: string, overwrites: readonly Overwrite[]) => void;
  /**
   * Replaces the guild's permissions for a command, or for all commands if the name is null, and
   * notifies the bot.
   */
  readonly setCommandPermissions: (
    command: string | null,
    permissions: readonly APIApplicationCommandPermission[],
  ) => void;
  /** Removes the bot from the guild. */
  readonly removeBot: () => void;
  /** Adds the bot, with these permissions instead of the default ones. */
  readonly inviteBot: (permissions?: bigint) => void;
  /** Makes the guild unavailable to the bot, or available again. People still use it. */
  readonly setOutage: (isUnavailable: boolean) => void;
}

/** Creates the actions of a guild. */
export function guildActions(world: World, guild: Guild): GuildActions {
  const channel = (name: string) => channelNamed(world, guild, name);
  return {
    channel,
    member: (who, rights) => joinGuild(world, guild, who, rights ?? {}),
    addBot: (name, rights) => addBot(world, guild, name, rights ?? {}),
    addWebhook: (name, author) => addWebhook(world, channel(name).id, author),
    addRole: (name, role) => addRole(world, guild, name, role ?? {}),
    addAnnouncementChannel: name => addAnnouncementChannel(world, guild, name),
    addThread: (parent, name, members) => addThread(world, channel(parent), name, members),
    startThread: ({ id }, name) => startThread(world, id, name),
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
      setCommandPermissions(world, guild, commandIdOf(world, name), permissions);
    },
    removeBot: () => {
      removeBot(world, guild);
    },
    inviteBot: permissions => {
      inviteBot(world, guild, permissions);
    },
    setOutage: isUnavailable => {
      setOutage(world, guild, isUnavailable);
    },
  };
}

function addAnnouncementChannel(world: World, guild: Guild, name: string): GuildChannel {
  const type = ChannelType.GuildAnnouncement;
  return addChannel(world, { name, guildId: guild.id, type, parentId: null, thread: null });
}

function addThread(
  world: World,
  parent: GuildChannel,
  name: string,
  members?: readonly Pick<User, 'id'>[],
  id?: string,
): GuildChannel {
  const { guildId } = parent;
  const { ownerId } = getOrThrow(world.guilds, guildId);
  return addChannel(world, {
    ...(id === undefined ? {} : { id }),
    name,
    guildId,
    type: threadType(parent, members !== undefined),
    parentId: parent.id,
    thread: {
      isArchived: false,
      isLocked: false,
      archivedAt: world.clock.now(),
      memberIds: members?.map(({ id }) => id) ?? [ownerId],
    },
  });
}

/** topics/threads#thread-lifecycle: announcement channels have threads of their own type only. */
function threadType({ name, type }: GuildChannel, isPrivate: boolean): GuildChannel['type'] {
  if (type !== ChannelType.GuildAnnouncement)
    return isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread;
  if (isPrivate) throw new Error(`${name} cannot have private threads`);
  return ChannelType.AnnouncementThread;
}

/** topics/threads#thread-fields, topics/threads#additional-thread-types-and-messages */
function startThread(world: World, messageId: string, name: string): GuildChannel {
  const message = world.messages.get(messageId);
  const parent = world.channels.get(message?.channelId ?? '');
  if (message === undefined || parent === undefined || parent.guildId === null) {
    throw new Error(`no thread starts from ${messageId}`);
  }
  const thread = addThread(world, parent, name, undefined, messageId);
  postSystemMessage(world, MessageType.ThreadStarterMessage, {
    channelId: thread.id,
    userId: message.authorId,
    replyTo: messageId,
  });
  return thread;
}

function setThread(
  world: World,
  channel: GuildChannel,
  change: Partial<Pick<Thread, 'isArchived' | 'isLocked'>>,
): void {
  const { thread } = channel;
  if (thread === null) throw new Error(`${channel.name} is not a thread`);
  const isTurned = (change.isArchived ?? thread.isArchived) !== thread.isArchived;
  const archivedAt = isTurned ? world.clock.now() : thread.archivedAt;
  changeChannel(world, channel, { thread: { ...thread, ...change, archivedAt } });
}

/**
 * Needs no intent (events/gateway#list-of-intents); sets permissions as an administrator would
 * (events/gateway-events#application-command-permissions-update).
 */
function setCommandPermissions(
  world: World,
  { id, commandPermissions }: Guild,
  commandId: string,
  permissions: readonly APIApplicationCommandPermission[],
): void {
  commandPermissions.set(commandId, permissions);
  const set = commandPermissionsPayloads(world, id).find(one => one.id === commandId);
  world.dispatch({
    name: 'APPLICATION_COMMAND_PERMISSIONS_UPDATE',
    data: () => set,
    intents: 0,
    guildId: id,
  });
  world.changes.announce(commandId);
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
