import type { ComponentPress } from '../../src/discord/command/action.ts';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { isModerator } from '../../src/discord/permissions/permissions.ts';
import type { QueryProblem } from '../../src/search/parseQuery.ts';
import { termsOf } from '../../src/search/terms/tokenize.ts';

/** @throws AskerError if there are no articles. */
export function requireArticles({ index, reading }: RequestContext): void {
  if (index.articles.length > 0) return;
  throw new AskerError('no articles', ({ notices }) =>
    reading === null ? notices.noArticles : notices.nothingReadYet,
  );
}

/** The error for an article that an earlier reply quotes and that has since changed or gone. */
export function articleGone({ reading }: RequestContext): AskerError {
  return reading === null
    ? new AskerError('article changed', ({ notices }) => notices.articleChanged)
    : new AskerError('article not read yet', ({ notices }) => notices.articleNotReadYet);
}

/** The error for words that cannot be looked for. */
export function badQuery(problem: QueryProblem): AskerError {
  return new AskerError(problem, ({ queryProblems }) => queryProblems[problem]);
}

/** @throws AskerError if a text has no letters or digits. */
export function requireText(text: string): void {
  if (/[\p{L}\p{N}]/u.test(text)) return;
  throw badQuery('empty');
}

/** @throws AskerError if a text has no words, or only stop words. */
export function requireWords(text: string): void {
  requireText(text);
  if (termsOf(text).length === 0) throw badQuery('only common words');
}

/**
 * Returns the id of the member whose answer the button stands under, from the button's custom id.
 *
 * @throws AskerError if someone else without Manage Messages pressed it; Discord lets everyone press.
 */
export function requireAskerOrModerator(
  { state }: Pick<ComponentPress, 'state'>,
  { place }: RequestContext,
): string {
  const [asker = ''] = state;
  if (asker === place.askerId || isModerator(place)) return asker;
  throw new AskerError('not theirs', ({ notices }) => notices.notYours({ asker: `<@${asker}>` }));
}
