import { AskerError } from '../../src/discord/command/askerError.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { GuildLibrary } from '../../src/library/guilds/guildLibrary.ts';

/**
 * The library of the server.
 *
 * @throws AskerError if servers have none.
 */
export function requireLibrary({ library }: Pick<RequestContext, 'library'>): GuildLibrary {
  if (library !== null) return library;
  throw new AskerError('no library', ({ library }) => library.none);
}
