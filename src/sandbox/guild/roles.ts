import type { Guild, Role } from '../model/guild.ts';
import type { World } from '../model/world.ts';

/** A role of a server. */
export interface RoleOptions {
  readonly permissions?: bigint;
  readonly isMentionable?: boolean;
}

/** Adds a role to a server. */
export function addRole(world: World, guild: Guild, name: string, options: RoleOptions): Role {
  const role = createRole(world.newId(), name, options);
  guild.roles.set(role.id, role);
  return role;
}

/** A role as it is made. */
export function createRole(id: string, name: string, options: RoleOptions): Role {
  const { permissions = 0n, isMentionable = false } = options;
  return { id, name, permissions, isMentionable, botId: null };
}
