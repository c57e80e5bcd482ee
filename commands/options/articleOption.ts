import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Article } from '../../src/articles/article.ts';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { Choice, Undescribed } from '../../src/discord/command/commandData.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { articleChoices, articlesByChoice } from '../../src/render/lists/articleChoices.ts';
import { nearestArticles } from '../../src/render/lists/nearestArticles.ts';
import {
  ambiguousArticle,
  unknownArticle,
  withReadingNote,
} from '../../src/render/notices/notices.ts';

/** Limits a command to one article. */
export const articleOption = {
  type: ApplicationCommandOptionType.String,
  name: 'article',
  max_length: 500,
  autocomplete: true,
} as const satisfies Undescribed<APIApplicationCommandStringOption>;

/** Suggests articles whose title or file name matches what has been typed so far. */
export function completeArticle(
  typed: string,
  { index, messages }: RequestContext,
): readonly Choice[] {
  return articleChoices(index.articles, typed, messages);
}

/**
 * Finds the article that an option names; null if the option was left out.
 *
 * @throws AskerError if no article, or more than one, matches the name.
 */
export function articleNamed(
  name: string | null,
  { index, reading }: RequestContext,
): Article | null {
  if (name === null) return null;
  const meant = articlesByChoice(index.articles, name);
  const [article] = meant;
  if (article === undefined) {
    const nearest = nearestArticles(index.articles, name);
    throw new AskerError('unknown article', messages =>
      withReadingNote(unknownArticle(name, nearest, messages), reading, messages),
    );
  }
  if (meant.length > 1) {
    throw new AskerError('ambiguous article', messages => ambiguousArticle(name, meant, messages));
  }
  return article;
}

/** Search options that limit a search to one article; no limit for null. */
export function within(article: Article | null): { readonly articles?: ReadonlySet<string> } {
  return article === null ? {} : { articles: new Set([article.id]) };
}
