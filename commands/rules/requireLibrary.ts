import { AskerError } from '../../src/discord/command/askerError.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { GuildLibrary } from '../../src/library/guilds/guildLibrary.ts';
import { namedAsQuoted } from '../../src/render/library/storedName.ts';
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
export async function requireStored(
  id: string,
  request: Pick<RequestContext, 'index' | 'library' | 'messages'>,
): Promise<StoredArticle> {
  const found = await requireLibrary(request).findArticle(id);
  const stored = found === null ? [] : [found];
  const [article] = namedAsQuoted(stored, request.index.articles, request.messages);
  if (article !== undefined) return article;
  throw new AskerError('article removed', ({ library }) => library.alreadyRemoved);
}
