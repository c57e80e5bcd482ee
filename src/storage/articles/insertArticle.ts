import type { Change } from '../changeGuild.ts';
import { type Author, recordChange } from '../log.ts';
import type { Origin } from '../schema.ts';
import { insertVersion } from './insertVersion.ts';
import type { SourceFile } from './originals.ts';
import type { NewVersion } from './storedArticle.ts';

/** An article to insert; the files of its versions are kept already. Times in milliseconds since 1970. */
interface InsertedArticle {
  readonly id: string;
  readonly origin: Origin;
  readonly addedAt: number;
  readonly retractedAt: number | null;
  /** Whether it is only a part of its text; false when left out. */
  readonly isExcerpt?: boolean;
  /** From the first to the current one. */
  readonly versions: readonly InsertedVersion[];
}

interface InsertedVersion {
  readonly version: NewVersion;
  readonly file: SourceFile;
  readonly readAt: number;
}

/** Inserts an article with its versions; `addedBy` is the member who added it, or null. */
export async function insertArticle(
  transaction: Change,
  guildId: string,
  { id, origin, addedAt, retractedAt, isExcerpt = false, versions }: InsertedArticle,
  addedBy: string | null,
): Promise<void> {
  const { number } = await transaction
    .updateTable('guilds')
    .set(eb => ({ last_article: eb('last_article', '+', 1) }))
    .where('id', '=', guildId)
    .returning('last_article as number')
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('articles')
    .values({
      guild_id: guildId,
      id,
      number,
      version: versions.length,
      origin,
      added_by: addedBy,
      added_at: addedAt,
      retracted_at: retractedAt,
      is_excerpt: isExcerpt ? 1 : 0,
    })
    .execute();
  for (const [at, { version, file, readAt }] of versions.entries()) {
    const key = { guildId, articleId: id, version: at + 1 };
    await insertVersion(transaction, key, version, file, readAt);
  }
}

/** Notes in the server's log that an article was added. */
export async function recordAddition(
  transaction: Change,
  guildId: string,
  { id, versions }: Pick<InsertedArticle, 'id' | 'versions'>,
  author: Author,
): Promise<void> {
  const current = versions.at(-1);
  const title = current?.version.title ?? current?.file.name ?? null;
  await recordChange(transaction, guildId, author, { action: 'added', articleId: id, title });
}
