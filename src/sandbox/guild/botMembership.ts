import { GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Guild, Role } from '../model/guild.ts';
import type { World } from '../model/world.ts';
import { guildCreatePayload } from '../payloads/guildPayload.ts';
import { addMember } from './members.ts';
import { createRole } from './roles.ts';

/** Permissions that bots are commonly invited with. */
export const DEFAULT_BOT_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory;

/** Makes the bot a member with a role of its own, and notifies it. */
export function inviteBot(
  world: World,
  guild: Guild,
  permissions: bigint = DEFAULT_BOT_PERMISSIONS,
): void {
  const { id, name } = world.application;
  if (guild.members.has(id)) throw new Error(`the bot is in ${guild.name} already`);
  const role: Role = { ...createRole(world.newId(), name, { permissions }), botId: id };
  guild.roles.set(role.id, role);
  addMember(world, guild, id, [role.id]);
  announceGuild(world, guild);
}

/** Removes the bot and its role, then notifies it (events/gateway-events#guild-delete). */
export function removeBot(world: World, guild: Guild): void {
  guild.members.delete(world.application.id);
  for (const { id, botId } of guild.roles.values()) {
    if (botId === world.application.id) guild.roles.delete(id);
  }
  dispatchDelete(world, { id: guild.id });
  world.changes.announce(guild.id);
}

/** Starts or ends an outage of the guild (events/gateway-events#guild-create). */
export function setOutage(world: World, guild: Guild, isUnavailable: boolean): void {
  guild.isUnavailable = isUnavailable;
  if (!isUnavailable) announceGuild(world, guild);
  else if (guild.members.has(world.application.id))
    dispatchDelete(world, { id: guild.id, unavailable: true });
}

/** Sends the guild to the bot (events/gateway-events#guild-create). */
function announceGuild(world: World, guild: Guild): void {
  world.dispatch({
    name: 'GUILD_CREATE',
    data: () => guildCreatePayload(world, guild),
    intents: GatewayIntentBits.Guilds,
    guildId: guild.id,
  });
}

function dispatchDelete(
  world: World,
  guild: { readonly id: string; readonly unavailable?: true },
): void {
  world.dispatch({
    name: 'GUILD_DELETE',
    data: () => guild,
    intents: GatewayIntentBits.Guilds,
    guildId: guild.id,
  });
}
