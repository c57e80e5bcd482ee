import type { Change } from '../changeGuild.ts';
import type { Author } from '../log.ts';
import { deleteArticle } from './deleteArticle.ts';
import { selectArticles } from './storedArticle.ts';
import { type Addition, findExcess } from './usage.ts';

/**
 * Removes the oldest articles of feeds until an addition fits into a library; never one that a member
 * added, or that is still to be announced. Resolves with whether it fits; if not, roll the transaction back.
 *
 * @param changedId the article that the addition is a version of; null for a new one
 */
export async function makeRoom(
  transaction: Change,
  guildId: string,
  { addition, changedId }: { readonly addition: Addition; readonly changedId: string | null },
  author: Author,
): Promise<boolean> {
  for (;;) {
    if ((await findExcess(transaction, guildId, addition)) === null) return true;
    const oldest = await selectArticles(transaction, guildId)
      .where('articles.origin', '=', 'feed')
      .$if(changedId !== null, query => query.where('articles.id', '!=', changedId ?? ''))
      .where(eb =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('feed_entries')
              .select('feed_entries.key')
              .whereRef('feed_entries.guild_id', '=', 'articles.guild_id')
              .whereRef('feed_entries.article_id', '=', 'articles.id'),
          ),
        ),
      )
      .orderBy('articles.number')
      .limit(1)
      .executeTakeFirst();
    if (oldest === undefined) return false;
    await deleteArticle(transaction, guildId, oldest, 'madeRoom', author);
  }
}
