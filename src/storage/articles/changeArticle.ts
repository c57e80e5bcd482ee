import { type Change, changeGuild } from '../changeGuild.ts';
import { type Author, recordChange } from '../log.ts';
import type { Storage } from '../storage.ts';
import { deleteArticle } from './deleteArticle.ts';
import { insertVersion, type Permission, type Refusal } from './insertVersion.ts';
import { type LinkedPage, saveLink } from './links.ts';
import { describeFile, type FileSource, keepOriginal } from './originals.ts';
import { readArticle } from './readArticles.ts';
import type { NewVersion } from './storedArticle.ts';
import { findExcess } from './usage.ts';

export type UpdateOutcome = { readonly kind: 'changed'; readonly version: number } | Refusal;

/** A further version of an article. */
interface NewText {
  readonly source: FileSource;
  readonly version: NewVersion;
  /** Where it was fetched; null if it was not. */
  readonly page?: LinkedPage | null;
  /** Whether Footnote found it on the page by itself. */
  readonly isUpdate?: boolean;
}

/** Adds a new version of an article and makes it the current one. */
export function addVersion(
  storage: Storage,
  guildId: string,
  articleId: string,
  { source, version, page = null, isUpdate = false }: NewText,
  { author, limits }: Permission,
): Promise<UpdateOutcome> {
  return changeGuild(storage, guildId, async (transaction): Promise<UpdateOutcome> => {
    const article = await readArticle({ db: transaction }, guildId, articleId);
    const file = await describeFile(transaction, guildId, source);
    if (article === null || file === null) return { kind: 'gone' };
    const addition = { files: [file], versions: [version], articles: 0, limits };
    const usage = await findExcess(transaction, guildId, addition);
    if (usage !== null) return { kind: 'full', usage };
    await keepOriginal(transaction, guildId, source, file);
    const number = article.version + 1;
    const key = { guildId, articleId, version: number };
    await insertVersion(transaction, key, version, file, author.at);
    await updateArticle(transaction, guildId, articleId, { version: number });
    if (page !== null) await saveLink(transaction, guildId, articleId, page, author.at);
    const title = version.title ?? file.name;
    const action = isUpdate ? 'updated' : 'changed';
    await recordChange(transaction, guildId, author, { action, articleId, title });
    return { kind: 'changed', version: number };
  });
}

/** Retracts or reinstates an article; resolves with whether anything changed. */
export function setRetracted(
  storage: Storage,
  guildId: string,
  articleId: string,
  isRetracted: boolean,
  author: Author,
): Promise<boolean> {
  return changeGuild(storage, guildId, async transaction => {
    const article = await readArticle({ db: transaction }, guildId, articleId);
    if (article === null || (article.retractedAt !== null) === isRetracted) return false;
    const retracted_at = isRetracted ? author.at : null;
    await updateArticle(transaction, guildId, articleId, { retracted_at });
    const action = isRetracted ? 'retracted' : 'reinstated';
    const title = article.title ?? article.name;
    await recordChange(transaction, guildId, author, { action, articleId, title });
    return true;
  });
}

/** Deletes an article, its versions and their files for good; resolves with whether it existed. */
export async function removeArticle(
  storage: Storage,
  guildId: string,
  articleId: string,
  author: Author,
): Promise<boolean> {
  const isRemoved = await changeGuild(storage, guildId, async transaction => {
    const article = await readArticle({ db: transaction }, guildId, articleId);
    if (article === null) return false;
    await deleteArticle(transaction, guildId, article, 'removed', author);
    return true;
  });
  if (isRemoved) await storage.scrub();
  return isRemoved;
}

/** Changes an article in a transaction. */
export async function updateArticle(
  transaction: Change,
  guildId: string,
  articleId: string,
  values: { readonly version: number } | { readonly retracted_at: number | null },
): Promise<void> {
  await transaction
    .updateTable('articles')
    .set(values)
    .where('guild_id', '=', guildId)
    .where('id', '=', articleId)
    .execute();
}
