import type { Change } from '../changeGuild.ts';
import type { Author } from '../log.ts';
import { deleteArticle } from './deleteArticle.ts';
import { selectArticles } from './storedArticle.ts';
import { type Addition, findExcess } from './usage.ts';

/**
 * Removes the oldest articles of feeds until an addition fits into a library; never one that a member
 * added, or that is still to be announced. Whether it fits: if not, the transaction must be rolled back.
 */
export async function makeRoom(
  transaction: Change,
  guildId: string,
  addition: Addition,
  author: Author,
): Promise<boolean> {
  for (;;) {
    if ((await findExcess(transaction, guildId, addition)) === null) return true;
    const oldest = await selectArticles(transaction, guildId)
      .where('articles.origin', '=', 'feed')
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
