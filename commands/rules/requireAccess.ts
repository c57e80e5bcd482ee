import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { requirePermission } from '../../src/discord/command/requirePermission.ts';
import { neededToPost, neededToQuote } from '../../src/discord/permissions/permissions.ts';

/**
 * Requires that the asker and the bot may post in a channel.
 *
 * @throws AskerError naming the first permission that is missing.
 */
export function requireAccess(channelId: string, { channels, place }: RequestContext): void {
  const { asker, bot, ...channel } = channels.access(channelId, place.askerId);
  requirePermission('asker', asker, neededToPost(channel), channelId);
  requirePermission('bot', bot, neededToQuote(channel), channelId);
}
