import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { MAX_COMPARED } from '../../src/answer/compare/compareArticles.ts';
import type { Article } from '../../src/articles/article.ts';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { Choice } from '../../src/discord/command/commandData.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { articleListChoices, namesInList } from '../../src/render/lists/articleListChoices.ts';
import { NOTICES, withReadingNote } from '../../src/render/notices/notices.ts';
import { articleNamed } from './articleOption.ts';

/** Limits a comparison to some articles. */
export const articlesOption = {
  type: ApplicationCommandOptionType.String,
  name: 'articles',
  description:
    'Two to five articles, separated by semicolons; default: those that say most about it',
  max_length: 1000,
  autocomplete: true,
} as const satisfies APIApplicationCommandStringOption;

/** Suggests lists that extend the articles typed so far, separated by semicolons, by one more. */
export function completeArticles(typed: string, { index }: RequestContext): readonly Choice[] {
  return articleListChoices(index.articles, typed);
}

/**
 * Finds the articles that an option names, without duplicates; all articles if it names none.
 *
 * @throws AskerError as `articleNamed` does, and if there are too few or too many to compare.
 */
export function articlesNamed(typed: string | null, request: RequestContext): readonly Article[] {
  const names = namesInList(typed ?? '');
  if (names.length > MAX_COMPARED) {
    throw new AskerError('too many articles', NOTICES.tooManyToCompare);
  }
  const named = new Set(names.flatMap(name => articleNamed(name, request) ?? []));
  const articles = names.length === 0 ? request.index.articles : [...named];
  if (articles.length < 2) {
    const notice = withReadingNote(NOTICES.tooFewToCompare, request.reading);
    throw new AskerError('too few articles', notice);
  }
  return articles;
}
