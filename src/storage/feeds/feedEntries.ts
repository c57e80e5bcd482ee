import { updateArticle } from '../articles/changeArticle.ts';
import { insertArticle } from '../articles/insertArticle.ts';
import { insertVersion } from '../articles/insertVersion.ts';
import { makeRoom } from '../articles/makeRoom.ts';
import { describeFile, type FileSource, keepOriginal } from '../articles/originals.ts';
import { readArticle } from '../articles/readArticles.ts';
import type { NewArticle, NewVersion } from '../articles/storedArticle.ts';
import type { Usage } from '../articles/usage.ts';
import { type Change, changeGuild } from '../changeGuild.ts';
import { renewRevision } from '../log.ts';
import type { Storage } from '../storage.ts';
import { addFeedKeys, hasEntryOf } from './feedKeys.ts';
import { recordFeed } from './feedLog.ts';
import type { StoredFeed } from './storedFeed.ts';

/** An entry that a feed has not had before. */
export interface NewEntry {
  /** All of its keys, with that of its identity first. */
  readonly keys: readonly [string, ...string[]];
  readonly title: string | null;
  readonly text: EntryText;
  /** Whether it is to be announced if it becomes, or is, an article that no earlier entry is. */
  readonly isNews: boolean;
}

/** The article that an entry is, or becomes. */
export type EntryText =
  | {
      readonly kind: 'new';
      readonly article: NewArticle;
      readonly source: Extract<FileSource, { bytes: Uint8Array }>;
      readonly isExcerpt: boolean;
    }
  /** The server has it already. */
  | { readonly kind: 'known'; readonly articleId: string }
  /** It has no text. */
  | { readonly kind: 'none' };

/** The feed's article did not fit, so that the transaction is rolled back. */
class LibraryFull extends Error {}

/**
 * Takes an entry: adds its article, for which older articles of feeds make room, notes its keys, and that it
 * is to be announced. If the library is full, it only notes the keys, and that in the log. Resolves with whether
 * the library changed.
 */
export async function addFeedEntry(
  storage: Storage,
  feed: StoredFeed,
  entry: NewEntry,
  { limits, at }: { readonly limits: Usage; readonly at: number },
): Promise<boolean> {
  try {
    return await changeGuild(storage, feed.guildId, transaction =>
      takeEntry(transaction, feed, entry, { limits, at }),
    );
  } catch (error) {
    if (!(error instanceof LibraryFull)) throw error;
    await changeGuild(storage, feed.guildId, async transaction => {
      await addFeedKeys(transaction, feed, entry.keys, { articleId: null, at });
      const { title } = entry;
      await recordFeed(transaction, feed, { member: null, at }, { action: 'full', title });
    });
    return false;
  }
}

async function takeEntry(
  transaction: Change,
  feed: StoredFeed,
  { keys, title, text, isNews }: NewEntry,
  { limits, at }: { readonly limits: Usage; readonly at: number },
): Promise<boolean> {
  const author = { member: null, at };
  if (text.kind === 'none') {
    await addFeedKeys(transaction, feed, keys, { articleId: null, at });
    if (isNews) await recordFeed(transaction, feed, author, { action: 'withoutText', title });
    return false;
  }
  if (text.kind === 'new') {
    const { article, source, isExcerpt } = text;
    const file = await describeFile(transaction, feed.guildId, source);
    if (file === null) throw new Error('the file of an entry is missing');
    const addition = { files: [file], versions: [article], articles: 1, limits };
    const room = { addition, changedId: null };
    if (!(await makeRoom(transaction, feed.guildId, room, author))) throw new LibraryFull();
    await keepOriginal(transaction, feed.guildId, source, file);
    const { id, ...version } = article;
    const inserted = {
      id,
      origin: 'feed',
      addedAt: at,
      retractedAt: null,
      isExcerpt,
      versions: [{ version, file, readAt: at }],
    } as const;
    await insertArticle(transaction, feed.guildId, inserted, null);
    await renewRevision(transaction, feed.guildId);
  }
  const articleId = text.kind === 'new' ? text.article.id : text.articleId;
  const isRepeated = await hasEntryOf(transaction, feed, articleId);
  await addFeedKeys(transaction, feed, keys, { articleId, at });
  if (isNews && !isRepeated) {
    await transaction
      .insertInto('feed_entries')
      .values({
        guild_id: feed.guildId,
        feed_id: feed.id,
        key: keys[0],
        title,
        number: await nextNumber(transaction, feed),
        article_id: articleId,
      })
      .execute();
  }
  return text.kind === 'new';
}

/** The number of the next entry that waits. */
async function nextNumber(transaction: Change, { guildId, id }: StoredFeed): Promise<number> {
  const last = await transaction
    .selectFrom('feed_entries')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('guild_id', '=', guildId)
    .where('feed_id', '=', id)
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}

/** A new text of an entry that became an article. */
export interface ChangedEntry {
  readonly keys: readonly string[];
  readonly articleId: string;
  /** Null if the text is the same. */
  readonly changed: {
    readonly version: NewVersion;
    readonly source: Extract<FileSource, { bytes: Uint8Array }>;
  } | null;
}

/**
 * Notes what an entry has changed, and adds the version to its article, for which older articles of feeds make
 * room, unless the article is gone or has this text already. If the library is full, it adds no version. Resolves
 * with whether the library changed.
 */
export async function changeFeedEntry(
  storage: Storage,
  feed: StoredFeed,
  entry: ChangedEntry,
  { limits, at }: { readonly limits: Usage; readonly at: number },
): Promise<boolean> {
  const take = (taken: ChangedEntry) =>
    changeGuild(storage, feed.guildId, transaction =>
      takeChange(transaction, feed, taken, { limits, at }),
    );
  try {
    return await take(entry);
  } catch (error) {
    if (!(error instanceof LibraryFull)) throw error;
    return await take({ ...entry, changed: null });
  }
}

async function takeChange(
  transaction: Change,
  feed: StoredFeed,
  { keys, articleId, changed }: ChangedEntry,
  { limits, at }: { readonly limits: Usage; readonly at: number },
): Promise<boolean> {
  await addFeedKeys(transaction, feed, keys, { articleId, at });
  const article = await readArticle({ db: transaction }, feed.guildId, articleId);
  if (changed === null || article === null || article.digest === changed.version.digest) {
    return false;
  }
  const { version, source } = changed;
  const file = await describeFile(transaction, feed.guildId, source);
  if (file === null) return false;
  const addition = { files: [file], versions: [version], articles: 0, limits };
  const room = { addition, changedId: articleId };
  const author = { member: null, at };
  if (!(await makeRoom(transaction, feed.guildId, room, author))) throw new LibraryFull();
  await keepOriginal(transaction, feed.guildId, source, file);
  const number = article.version + 1;
  const key = { guildId: feed.guildId, articleId, version: number };
  await insertVersion(transaction, key, version, file, at);
  await updateArticle(transaction, feed.guildId, articleId, { version: number });
  await renewRevision(transaction, feed.guildId);
  return true;
}
