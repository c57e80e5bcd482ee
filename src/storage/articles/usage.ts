import { Buffer } from 'node:buffer';
import type { Change } from '../changeGuild.ts';
import type { Storage } from '../storage.ts';
import { listOriginals, type SourceFile } from './originals.ts';
import type { NewVersion } from './storedArticle.ts';

/** Size of a library, or its maximum. */
export interface Usage {
  readonly articles: number;
  /** Files and extracted texts of all versions. Unit: bytes. */
  readonly bytes: number;
}

/** What would be added to a library. */
export interface Addition {
  /** A file that the server has already counts once. */
  readonly files: readonly SourceFile[];
  readonly versions: readonly NewVersion[];
  /** How many of the versions are new articles. */
  readonly articles: number;
  readonly limits: Usage;
}

/** Size of a server's library; drafts do not count. */
export async function readUsage({ db }: Pick<Storage, 'db'>, guildId: string): Promise<Usage> {
  const { articles, texts, files } = await db
    .selectNoFrom(eb => [
      eb
        .selectFrom('articles')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('guild_id', '=', guildId)
        .as('articles'),
      eb
        .selectFrom('versions')
        .select(({ fn }) => fn.sum<number | null>('size').as('sum'))
        .where('guild_id', '=', guildId)
        .as('texts'),
      eb
        .selectFrom('originals')
        .select(({ fn }) => fn.sum<number | null>('size').as('sum'))
        .where('guild_id', '=', guildId)
        .as('files'),
    ])
    .executeTakeFirstOrThrow();
  return { articles: articles ?? 0, bytes: (texts ?? 0) + (files ?? 0) };
}

/** Present size of a library if an addition would exceed its limits; null if it fits. */
export async function findExcess(
  transaction: Change,
  guildId: string,
  { files, versions, articles, limits }: Addition,
): Promise<Usage | null> {
  const usage = await readUsage({ db: transaction }, guildId);
  const kept = await listOriginals({ db: transaction }, guildId);
  const added = new Map(files.map(({ sha256, size }) => [sha256, size]));
  const sizes = [
    ...[...added].flatMap(([sha256, size]) => (kept.has(sha256) ? [] : [size])),
    ...versions.map(({ extract }) => Buffer.byteLength(extract)),
  ];
  const bytes = sizes.reduce((sum, size) => sum + size, usage.bytes);
  const fits = usage.articles + articles <= limits.articles && bytes <= limits.bytes;
  return fits ? null : usage;
}
