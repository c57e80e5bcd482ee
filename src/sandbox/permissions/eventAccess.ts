import type { GatewayEvent } from '../model/gatewayEvent.ts';
import type { World } from '../model/world.ts';

/** Events that also come from guilds that the bot is not in, or that are unavailable. */
const FROM_ANYWHERE: ReadonlySet<string> = new Set(['INTERACTION_CREATE', 'GUILD_DELETE']);

/** Whether the bot receives an event: it must be in the guild, which must be available. */
export function isSentToBot(
  { application, guilds }: World,
  { name, guildId }: Pick<GatewayEvent, 'name' | 'guildId'>,
): boolean {
  if (guildId === null || FROM_ANYWHERE.has(name)) return true;
  const guild = guilds.get(guildId);
  if (guild === undefined || guild.isUnavailable) return false;
  return guild.members.has(application.id);
}
