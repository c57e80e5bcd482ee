import { getOrThrow } from '../model/getOrThrow.ts';
import type { World } from '../model/world.ts';

/**
 * A guild's command permissions, one object per command or for all commands
 * (application-commands#application-command-permissions-object).
 */
export function commandPermissionsPayloads({ application, guilds }: World, guildId: string) {
  return [...getOrThrow(guilds, guildId).commandPermissions].map(([id, permissions]) => ({
    id,
    application_id: application.id,
    guild_id: guildId,
    permissions: [...permissions],
  }));
}
