import { AskerError } from '../../src/discord/command/askerError.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { GuildFeeds } from '../../src/feeds/guildFeeds.ts';

/**
 * The feeds of the server.
 *
 * @throws AskerError if servers have none.
 */
export function requireFeeds({ feeds }: Pick<RequestContext, 'feeds'>): GuildFeeds {
  if (feeds !== null) return feeds;
  throw new AskerError('no feeds', ({ library }) => library.none);
}

/** The error for a feed that has been removed meanwhile. */
export function feedGone(): AskerError {
  return new AskerError('feed gone', ({ feeds }) => feeds.gone);
}
