import { Buffer } from 'node:buffer';
import type { Change } from '../changeGuild.ts';
import type { Author } from '../log.ts';
import type { SourceFile } from './originals.ts';
import type { NewVersion } from './storedArticle.ts';
import type { Usage } from './usage.ts';

/** Who adds something, and how much the library may take. */
export interface Permission {
  readonly author: Author;
  readonly limits: Usage;
}

/** Why nothing was added: the library would exceed its limits, or the draft or article is not there. */
export type Refusal = { readonly kind: 'full'; readonly usage: Usage } | { readonly kind: 'gone' };

/** Which version of which article. */
export interface VersionKey {
  readonly guildId: string;
  readonly articleId: string;
  readonly version: number;
}

/** Inserts a version of an article. */
export async function insertVersion(
  transaction: Change,
  { guildId, articleId, version }: VersionKey,
  { extract, ...details }: NewVersion,
  { name, sha256 }: SourceFile,
  readAt: number,
): Promise<void> {
  await transaction
    .insertInto('versions')
    .values({
      ...details,
      guild_id: guildId,
      article_id: articleId,
      version,
      name,
      sha256,
      extract,
      size: Buffer.byteLength(extract),
      read_at: readAt,
    })
    .execute();
}
