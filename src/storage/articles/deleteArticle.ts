import type { Change } from '../changeGuild.ts';
import { type Author, recordChange } from '../log.ts';
import type { LogAction } from '../schema.ts';
import { dropUnusedOriginals } from './originals.ts';
import type { StoredArticle } from './storedArticle.ts';

/** Deletes an article, its versions and their files, and notes why in the server's log. */
export async function deleteArticle(
  transaction: Change,
  guildId: string,
  { id: articleId, title, name }: StoredArticle,
  action: Extract<LogAction, 'removed' | 'madeRoom'>,
  author: Author,
): Promise<void> {
  await transaction
    .deleteFrom('articles')
    .where('guild_id', '=', guildId)
    .where('id', '=', articleId)
    .execute();
  await dropUnusedOriginals(transaction, guildId);
  const change = { action, articleId, title: title ?? name };
  await recordChange(transaction, guildId, author, change);
}
