import { AskerError } from '../../src/discord/command/askerError.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { GuildLibrary } from '../../src/library/guilds/guildLibrary.ts';
import type { StoredArticle } from '../../src/storage/articles/storedArticle.ts';

/**
 * The library of the server.
 *
 * @throws AskerError if servers have none.
 */
export function requireLibrary({ library }: Pick<RequestContext, 'library'>): GuildLibrary {
  if (library !== null) return library;
  throw new AskerError('no library', ({ library }) => library.none);
}

/**
 * The article that the server has added under an id.
 *
 * @throws AskerError if it has been removed.
 */
export async function requireStored(library: GuildLibrary, id: string): Promise<StoredArticle> {
  const article = await library.findArticle(id);
  if (article !== null) return article;
  throw new AskerError('article removed', ({ library }) => library.alreadyRemoved);
}
