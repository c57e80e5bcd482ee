import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { Choice, Undescribed } from '../../src/discord/command/commandData.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { findStored, storedChoices } from '../../src/render/library/storedChoices.ts';
import { namedAsQuoted } from '../../src/render/library/storedName.ts';
import { ambiguousStored, unknownStored } from '../../src/render/library/storedNotices.ts';
import type { StoredArticle } from '../../src/storage/articles/storedArticle.ts';
import { requireLibrary } from '../rules/requireLibrary.ts';

/** Names one of the articles that the server has added. */
export const storedArticleOption = {
  type: ApplicationCommandOptionType.String,
  name: 'article',
  max_length: 500,
  autocomplete: true,
  required: true,
} as const satisfies Undescribed<APIApplicationCommandStringOption>;

/** Suggests articles whose title or file name contains what has been typed so far. */
export async function completeStoredArticle(
  typed: string,
  request: RequestContext,
): Promise<readonly Choice[]> {
  return request.library === null ? [] : storedChoices(await namedArticles(request), typed);
}

/**
 * Finds the article that the option names.
 *
 * @throws AskerError if no article, or more than one, has the name.
 */
export async function storedArticleNamed(
  name: string,
  request: RequestContext,
): Promise<StoredArticle> {
  const meant = findStored(await namedArticles(request), name);
  const [article] = meant;
  if (article === undefined) {
    throw new AskerError('unknown article', messages => unknownStored(name, messages));
  }
  if (meant.length > 1) {
    throw new AskerError('ambiguous article', messages => ambiguousStored(name, meant, messages));
  }
  return article;
}

async function namedArticles(request: RequestContext): Promise<readonly StoredArticle[]> {
  const stored = await requireLibrary(request).listArticles();
  return namedAsQuoted(stored, request.index.articles, request.messages);
}
