import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { channelPermissions, type Overwrite, type Place, type Standing } from './permissions.ts';
import { type Channel, type Guild, type GuildChannel, known, type World } from './world.ts';

/** In direct messages with the bot (receiving-and-responding#interaction-object). */
const IN_DIRECT_MESSAGES =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseExternalEmojis;

/** What someone may do in a channel; nothing if they are not in its server. */
export function permissionsIn(world: World, userId: string, channel: Channel): bigint {
  if (channel.type === ChannelType.DM) {
    const isParty = userId === channel.recipientId || userId === world.application.id;
    return isParty ? IN_DIRECT_MESSAGES : 0n;
  }
  const guild = world.guilds.get(channel.guildId);
  const standing = guild === undefined ? null : standingIn(guild, userId);
  return standing === null ? 0n : channelPermissions(standing, placeOf(world, channel));
}

/** Who someone is in a server; null if not in it. */
function standingIn(guild: Guild, userId: string): Standing | null {
  const member = guild.members.get(userId);
  if (member === undefined) return null;
  return {
    userId,
    isOwner: guild.ownerId === userId,
    everyoneRole: known(guild.roles, guild.id),
    roles: member.roleIds.map(id => known(guild.roles, id)),
  };
}

/** A channel as permissions see it (topics/permissions#inherited-permissions-threads). */
function placeOf(world: World, channel: GuildChannel): Place {
  return { overwrites: overwritesOf(world, channel), isThread: channel.parentId !== null };
}

function overwritesOf(world: World, channel: GuildChannel): readonly Overwrite[] {
  const parent = channel.parentId === null ? null : known(world.channels, channel.parentId);
  return parent?.type === ChannelType.GuildText ? parent.overwrites : channel.overwrites;
}
