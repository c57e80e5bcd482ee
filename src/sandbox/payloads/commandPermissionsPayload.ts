import { getOrThrow } from '../model/getOrThrow.ts';
import type { World } from '../model/world.ts';

/** What a server has set for commands, each object for one or for all (application-commands#application-command-permissions-object). */
export function commandPermissionsPayloads({ application, guilds }: World, guildId: string) {
  return [...getOrThrow(guilds, guildId).commandPermissions].map(([id, permissions]) => ({
    id,
    application_id: application.id,
    guild_id: guildId,
    permissions: [...permissions],
  }));
}
