import { changeGuild } from '../changeGuild.ts';
import type { Origin } from '../schema.ts';
import type { Storage } from '../storage.ts';
import { insertArticle, recordAddition } from './insertArticle.ts';
import type { Permission, Refusal } from './insertVersion.ts';
import { type LinkedPage, saveLink } from './links.ts';
import { describeFile, type FileSource, keepOriginal } from './originals.ts';
import type { NewArticle } from './storedArticle.ts';
import { findExcess } from './usage.ts';

/** The articles of a file. */
export interface NewArticles {
  readonly source: FileSource;
  readonly origin: Origin;
  readonly versions: readonly NewArticle[];
  /** Where the only article was fetched, to fetch it again; by default it is not. */
  readonly page?: LinkedPage | null;
}

export type AddOutcome = { readonly kind: 'added'; readonly ids: readonly string[] } | Refusal;

/** Adds the articles of a file to a server's library: all of them or none. */
export function addArticles(
  storage: Storage,
  guildId: string,
  { source, origin, versions, page = null }: NewArticles,
  { author, limits }: Permission,
): Promise<AddOutcome> {
  return changeGuild(storage, guildId, async (transaction): Promise<AddOutcome> => {
    const file = await describeFile(transaction, guildId, source);
    if (file === null) return { kind: 'gone' };
    const usage = await findExcess(transaction, guildId, {
      files: [file],
      versions,
      articles: versions.length,
      limits,
    });
    if (usage !== null) return { kind: 'full', usage };
    await keepOriginal(transaction, guildId, source, file);
    const { at } = author;
    for (const { id, ...version } of versions) {
      const article = { id, origin, addedAt: at, retractedAt: null };
      const first = { version, file, readAt: at };
      const inserted = { ...article, versions: [first] };
      await insertArticle(transaction, guildId, inserted, author.member);
      await recordAddition(transaction, guildId, inserted, author);
      if (page !== null) await saveLink(transaction, guildId, id, page, at);
    }
    return { kind: 'added', ids: versions.map(({ id }) => id) };
  });
}
