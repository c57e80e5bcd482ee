import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Guild, Role } from '../model/guild.ts';
import type { World } from '../model/world.ts';
import { rolePayload } from '../payloads/guildPayload.ts';

/** Settings of a role. */
export interface RoleOptions {
  readonly permissions?: bigint;
  readonly isMentionable?: boolean;
}

/** Adds a role to a guild, and notifies the bot (events/gateway-events#guild-role-create). */
export function addRole(world: World, guild: Guild, name: string, options: RoleOptions): Role {
  const role = createRole(world.newId(), name, options);
  guild.roles.set(role.id, role);
  world.dispatch({
    name: 'GUILD_ROLE_CREATE',
    data: () => ({ guild_id: guild.id, role: rolePayload(guild, role) }),
    intents: GatewayIntentBits.Guilds,
    guildId: guild.id,
  });
  return role;
}

/** Creates a role without adding it to a guild. */
export function createRole(id: string, name: string, options: RoleOptions): Role {
  const { permissions = 0n, isMentionable = false } = options;
  return { id, name, permissions, isMentionable, botId: null };
}
