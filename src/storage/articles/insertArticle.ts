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
  /** From the first to the current one. */
  readonly versions: readonly InsertedVersion[];
}

interface InsertedVersion {
  readonly version: NewVersion;
  readonly file: SourceFile;
  readonly readAt: number;
}

/** Inserts an article with its versions, and a line in the log. */
export async function insertArticle(
  transaction: Change,
  guildId: string,
  { id, origin, addedAt, retractedAt, versions }: InsertedArticle,
  author: Author,
): Promise<void> {
  await transaction
    .insertInto('articles')
    .values({
      guild_id: guildId,
      id,
      version: versions.length,
      origin,
      added_by: author.member,
      added_at: addedAt,
      retracted_at: retractedAt,
    })
    .execute();
  for (const [at, { version, file, readAt }] of versions.entries()) {
    const key = { guildId, articleId: id, version: at + 1 };
    await insertVersion(transaction, key, version, file, readAt);
  }
  const current = versions.at(-1);
  const title = current?.version.title ?? current?.file.name ?? null;
  await recordChange(transaction, guildId, author, { action: 'added', articleId: id, title });
}
