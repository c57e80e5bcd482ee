import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { MOST_COMPARED } from '../src/answer/compare.ts';
import type { Article } from '../src/articles/article.ts';
import type { ComponentPress } from '../src/discord/command/action.ts';
import { AskerError } from '../src/discord/command/askerError.ts';
import type { Choice } from '../src/discord/command/commandData.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import { isModerator, missingPermission } from '../src/discord/permissions/permissions.ts';
import { articleChoices, articlesByChoice } from '../src/render/articleChoices.ts';
import { articleListChoices, namesInList } from '../src/render/articleListChoices.ts';
import { nearestArticles } from '../src/render/nearestArticles.ts';
import {
  ambiguousArticle,
  missingPermissionNotice,
  NOTICES,
  queryProblemNotice,
  unknownArticle,
  whileReading,
} from '../src/render/notices.ts';
import { termsOf } from '../src/search/terms.ts';

/** Keeps a command to one article. */
export const articleOption = {
  type: ApplicationCommandOptionType.String,
  name: 'article',
  description: 'Keep to one article: its title, its file, or a part of either',
  max_length: 500,
  autocomplete: true,
} as const satisfies APIApplicationCommandStringOption;

/** Shows a reply to the asker alone. */
export const privateOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Show the reply to you alone',
} as const satisfies APIApplicationCommandBooleanOption;

/** Can be used in servers and direct messages, and everywhere by who installed the app for themselves. */
export const ANYWHERE = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
} as const;

/** Needs the bot in the server. */
export const IN_SERVERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
} as const;

/** Who else may use it is for each server's administrators to say; Discord keeps to it. */
export const FOR_MODERATORS = {
  ...IN_SERVERS,
  default_member_permissions: String(PermissionFlagsBits.ManageMessages),
} as const;

/** Offers articles whose title or file name fits what is typed. */
export function completeArticle(typed: string, { index }: RequestContext): readonly Choice[] {
  return articleChoices(index.articles, typed);
}

/**
 * The article that an option names, null when it is left out.
 *
 * @throws AskerError when no article, or more than one, goes by the name.
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
    const notice = whileReading(unknownArticle(name, nearest), reading);
    throw new AskerError('unknown article', notice);
  }
  if (meant.length > 1) throw new AskerError('ambiguous article', ambiguousArticle(name, meant));
  return article;
}

/** Offers lists of articles that go on with the names that are typed, parted by semicolons. */
export function completeArticles(typed: string, { index }: RequestContext): readonly Choice[] {
  return articleListChoices(index.articles, typed);
}

/**
 * The articles that an option names, parted by semicolons, each once; all when it names none.
 *
 * @throws AskerError as `articleNamed` does, and when there are too few or too many to compare.
 */
export function articlesNamed(typed: string | null, request: RequestContext): readonly Article[] {
  const names = namesInList(typed ?? '');
  if (names.length > MOST_COMPARED) {
    throw new AskerError('too many articles', NOTICES.tooManyToCompare);
  }
  const named = new Set(names.flatMap(name => articleNamed(name, request) ?? []));
  const articles = names.length === 0 ? request.index.articles : [...named];
  if (articles.length < 2) {
    const notice = whileReading(NOTICES.tooFewToCompare, request.reading);
    throw new AskerError('too few articles', notice);
  }
  return articles;
}

/** @throws AskerError when there is no article to look things up in. */
export function requireArticles({ index, reading }: RequestContext): void {
  if (index.articles.length > 0) return;
  const notice = reading === null ? NOTICES.noArticles : NOTICES.nothingReadYet;
  throw new AskerError('no articles', notice);
}

/** What to tell of an article that an earlier reply quotes and that is not there as it was. */
export function articleGone({ reading }: RequestContext): AskerError {
  return reading === null
    ? new AskerError('article changed', NOTICES.articleChanged)
    : new AskerError('article not read yet', NOTICES.articleNotReadYet);
}

/** @throws AskerError when a text holds no word, or none that tells anything. */
export function requireWords(text: string): void {
  if (termsOf(text).length > 0) return;
  const problem = /[\p{L}\p{N}]/u.test(text) ? 'only common words' : 'empty';
  throw new AskerError(problem, queryProblemNotice(problem));
}

/**
 * The id of the member whose answer carries a button, as the button has it.
 *
 * @throws AskerError when someone presses it who neither asked nor may manage messages: Discord
 * lets everyone press.
 */
export function requireAskerOrModerator(
  { state }: ComponentPress,
  { place }: RequestContext,
): string {
  const [asker = ''] = state;
  if (asker === place.askerId || isModerator(place)) return asker;
  throw new AskerError('not theirs', NOTICES.notYours);
}

/** @throws AskerError that names the first permission that someone lacks. */
export function requirePermission(
  who: 'You' | 'Footnote',
  permissions: bigint,
  needed: readonly bigint[],
  where?: string,
): void {
  const missing = missingPermission(permissions, needed);
  if (missing === null) return;
  throw new AskerError('missing permission', missingPermissionNotice(who, missing, where));
}

/** The ids to keep a search to, for one article or all. */
export function within(article: Article | null): { readonly articles?: ReadonlySet<string> } {
  return article === null ? {} : { articles: new Set([article.id]) };
}

/** The number of a page, from 0, as a button's custom id has it; 0 for anything else. */
export function readPageNumber(text = ''): number {
  return /^\d{1,6}$/u.test(text) ? Number(text) : 0;
}
