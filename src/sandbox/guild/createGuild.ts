import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { GuildChannel } from '../model/channel.ts';
import type { Guild } from '../model/guild.ts';
import type { World } from '../model/world.ts';
import { addChannel } from '../operations/channels.ts';
import { DEFAULT_BOT_PERMISSIONS, inviteBot } from './botMembership.ts';
import { type GuildActions, guildActions } from './guildActions.ts';
import { addMember } from './members.ts';
import { addPerson } from './people.ts';
import { createRole } from './roles.ts';

/** Settings of a guild; every field has a default. */
export interface GuildOptions {
  /** Names of the text channels; the first is the home channel of members. */
  readonly channels?: readonly [string, ...string[]];
  /** Whether the bot is a member (default true). */
  readonly hasBot?: boolean;
  /** Permissions granted to the bot on its invitation. */
  readonly botPermissions?: bigint;
  /** Permissions of @everyone. */
  readonly everyonePermissions?: bigint;
  /** Whether the first channel announces who joins (default false). */
  readonly announcesJoins?: boolean;
}

/** A guild, and the actions a test can take in it. */
export interface SandboxGuild extends GuildActions {
  readonly id: string;
  readonly name: string;
}

/** Permissions of @everyone in a new guild, as far as text channels go. */
const DEFAULT_EVERYONE_PERMISSIONS =
  DEFAULT_BOT_PERMISSIONS |
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

/** Creates a guild, and notifies the bot if it is a member and connected. */
export function createGuild(world: World, name: string, options: GuildOptions): SandboxGuild {
  const { channels = ['general'], hasBot = true } = options;
  const { everyonePermissions = DEFAULT_EVERYONE_PERMISSIONS } = options;
  const owner = addPerson(world, 'Owner');
  const id = world.newId();
  const [first] = channels.map(channel => addTextChannel(world, id, channel));
  const guild: Guild = {
    id,
    name,
    ownerId: owner.id,
    systemChannelId: options.announcesJoins === true ? (first?.id ?? null) : null,
    roles: new Map(),
    members: new Map(),
    commandPermissions: new Map(),
    isUnavailable: false,
  };
  world.guilds.set(guild.id, guild);
  guild.roles.set(
    guild.id,
    createRole(guild.id, '@everyone', { permissions: everyonePermissions }),
  );
  addMember(world, guild, owner.id, []);
  if (hasBot) inviteBot(world, guild, options.botPermissions);
  return { id: guild.id, name, ...guildActions(world, guild) };
}

function addTextChannel(world: World, guildId: string, name: string): GuildChannel {
  const type = ChannelType.GuildText;
  return addChannel(world, { name, guildId, type, parentId: null, thread: null });
}
