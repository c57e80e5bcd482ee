import type { ComponentPress } from '../../src/discord/command/action.ts';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { isModerator, missingPermission } from '../../src/discord/permissions/permissions.ts';
import {
  missingPermissionNotice,
  NOTICES,
  queryProblemNotice,
} from '../../src/render/notices/notices.ts';
import { termsOf } from '../../src/search/terms/tokenize.ts';

/** @throws AskerError if there are no articles. */
export function requireArticles({ index, reading }: RequestContext): void {
  if (index.articles.length > 0) return;
  const notice = reading === null ? NOTICES.noArticles : NOTICES.nothingReadYet;
  throw new AskerError('no articles', notice);
}

/** The error for an article that an earlier reply quotes and that has since changed or gone. */
export function articleGone({ reading }: RequestContext): AskerError {
  return reading === null
    ? new AskerError('article changed', NOTICES.articleChanged)
    : new AskerError('article not read yet', NOTICES.articleNotReadYet);
}

/** @throws AskerError if a text has no words, or only stop words. */
export function requireWords(text: string): void {
  if (termsOf(text).length > 0) return;
  const problem = /[\p{L}\p{N}]/u.test(text) ? 'only common words' : 'empty';
  throw new AskerError(problem, queryProblemNotice(problem));
}

/**
 * Returns the id of the member whose answer the button stands under, from the button's custom id.
 *
 * @throws AskerError if someone else without Manage Messages pressed it; Discord lets everyone press.
 */
export function requireAskerOrModerator(
  { state }: ComponentPress,
  { place }: RequestContext,
): string {
  const [asker = ''] = state;
  if (asker === place.askerId || isModerator(place)) return asker;
  throw new AskerError('not theirs', NOTICES.notYours);
}

/** @throws AskerError naming the first of the needed permissions that is missing. */
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
