import { changeGuild } from '../changeGuild.ts';
import type { Storage } from '../storage.ts';
import { insertArticle, recordAddition } from './insertArticle.ts';
import type { Permission } from './insertVersion.ts';
import { describeBytes, keepOriginal } from './originals.ts';
import { findDuplicate } from './readArticles.ts';
import type { NewVersion } from './storedArticle.ts';
import { findExcess } from './usage.ts';

/** An article as a library had it before. Times in milliseconds since 1970. */
export interface ImportedArticle {
  readonly id: string;
  readonly addedAt: number;
  readonly retractedAt: number | null;
  /** From the first to the current one. */
  readonly versions: readonly ImportedVersion[];
}

interface ImportedVersion {
  readonly version: NewVersion;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly readAt: number;
}

/** `repeated`: the library has the article already. `full`: it has no room. */
export type ImportOutcome = 'added' | 'repeated' | 'full';

/** Adds an article with all its versions, or nothing of it. */
export function importArticle(
  storage: Storage,
  guildId: string,
  { versions, ...article }: ImportedArticle,
  { author, limits }: Permission,
): Promise<ImportOutcome> {
  return changeGuild(storage, guildId, async (transaction): Promise<ImportOutcome> => {
    const current = versions.at(-1)?.version;
    if (current === undefined) throw new RangeError(`article ${article.id} without a version`);
    const { digest, url } = current;
    const identity = { id: article.id, digest, url };
    if ((await findDuplicate({ db: transaction }, guildId, identity)) !== null) return 'repeated';
    const described = versions.map(({ file: source, ...rest }) => {
      return { ...rest, source, file: describeBytes(source) };
    });
    const usage = await findExcess(transaction, guildId, {
      files: described.map(({ file }) => file),
      versions: versions.map(({ version }) => version),
      articles: 1,
      limits,
    });
    if (usage !== null) return 'full';
    for (const { source, file } of described) {
      await keepOriginal(transaction, guildId, source, file);
    }
    const inserted = { ...article, origin: 'import' as const, versions: described };
    await insertArticle(transaction, guildId, inserted, author.member);
    await recordAddition(transaction, guildId, inserted, author);
    return 'added';
  });
}
