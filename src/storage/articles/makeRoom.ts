import type { Change } from '../changeGuild.ts';
import { type Author, recordChange } from '../log.ts';
import { dropUnusedOriginals } from './originals.ts';
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
    const { id: articleId, title, name } = oldest;
    await transaction
      .deleteFrom('articles')
      .where('guild_id', '=', guildId)
      .where('id', '=', articleId)
      .execute();
    await dropUnusedOriginals(transaction, guildId);
    const change = { action: 'madeRoom', articleId, title: title ?? name } as const;
    await recordChange(transaction, guildId, author, change);
  }
}
