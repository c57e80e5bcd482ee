import { createHash } from 'node:crypto';
import type { Change } from '../changeGuild.ts';
import type { Storage } from '../storage.ts';

/** Where a file's bytes come from: a draft, which is used up, or the caller. */
export type FileSource =
  | { readonly draft: string }
  | { readonly name: string; readonly bytes: Uint8Array };

/** A file, without its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly sha256: string;
  /** Unit: bytes. */
  readonly size: number;
}

/** Describes the file of a source; null if the draft is gone. */
export async function describeFile(
  transaction: Change,
  guildId: string,
  source: FileSource,
): Promise<SourceFile | null> {
  if ('bytes' in source) return describeBytes(source);
  const draft = await transaction
    .selectFrom('drafts')
    .select(['name', 'sha256', 'size'])
    .where('guild_id', '=', guildId)
    .where('id', '=', source.draft)
    .executeTakeFirst();
  return draft ?? null;
}

/** Describes a file that the caller has. */
export function describeBytes({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): SourceFile {
  return { name, sha256: sha256Of(bytes), size: bytes.byteLength };
}

/** SHA-256 of a file, by which originals are found; in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The digests of the files that a server has. */
export async function listOriginals(
  { db }: Pick<Storage, 'db'>,
  guildId: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('originals')
    .select('sha256')
    .where('guild_id', '=', guildId)
    .execute();
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** Keeps the bytes of a file, unless the server has them already, and deletes the draft. */
export async function keepOriginal(
  transaction: Change,
  guildId: string,
  source: FileSource,
  { sha256, size }: SourceFile,
): Promise<void> {
  if ('bytes' in source) {
    await transaction
      .insertInto('originals')
      .values({ guild_id: guildId, sha256, size, bytes: source.bytes })
      .onConflict(conflict => conflict.doNothing())
      .execute();
    return;
  }
  await transaction
    .insertInto('originals')
    .columns(['guild_id', 'sha256', 'size', 'bytes'])
    .expression(eb =>
      eb
        .selectFrom('drafts')
        .select(['guild_id', 'sha256', 'size', 'bytes'])
        .where('guild_id', '=', guildId)
        .where('id', '=', source.draft),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute();
  await transaction
    .deleteFrom('drafts')
    .where('guild_id', '=', guildId)
    .where('id', '=', source.draft)
    .execute();
}

/** Deletes the files that no version uses any more. */
export async function dropUnusedOriginals(transaction: Change, guildId: string): Promise<void> {
  await transaction
    .deleteFrom('originals')
    .where('guild_id', '=', guildId)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('versions')
            .select('versions.sha256')
            .whereRef('versions.guild_id', '=', 'originals.guild_id')
            .whereRef('versions.sha256', '=', 'originals.sha256'),
        ),
      ),
    )
    .execute();
}
