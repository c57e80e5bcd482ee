import { insertArticle } from '../articles/addArticles.ts';
import type { FileSource } from '../articles/originals.ts';
import { describeFile, keepOriginal } from '../articles/originals.ts';
import { makeRoom } from '../articles/makeRoom.ts';
import type { NewArticle } from '../articles/storedArticle.ts';
import type { Usage } from '../articles/usage.ts';
import { type Change, changeGuild } from '../changeGuild.ts';
import { renewRevision } from '../log.ts';
import type { Storage } from '../storage.ts';
import { addFeedKeys } from './feedKeys.ts';
import { recordFeed } from './feedLog.ts';
import type { StoredFeed } from './storedFeed.ts';

/** An entry that a feed has not had before. */
export interface NewEntry {
  /** All of its keys, with that of its identity first. */
  readonly keys: readonly [string, ...string[]];
  readonly title: string | null;
  readonly text: EntryText;
  /** Whether it is to be announced if it becomes, or is, an article. */
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

/** An entry that waits to be announced. */
export interface WaitingEntry {
  readonly key: string;
  readonly title: string | null;
  readonly articleId: string;
}

/** The feed's article did not fit, so that the transaction is rolled back. */
class LibraryFull extends Error {}

/**
 * Takes an entry: adds its article, for which older articles of feeds make room, notes its keys, and that it
 * is to be announced. If the library is full, only the keys and a line of the log. Whether the library changed.
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
    const addition = { file, versions: [article], articles: 1, limits };
    if (!(await makeRoom(transaction, feed.guildId, addition, author))) throw new LibraryFull();
    await keepOriginal(transaction, feed.guildId, source, file);
    const inserted = { article, file, origin: 'feed', author, isExcerpt } as const;
    await insertArticle(transaction, feed.guildId, inserted);
    await renewRevision(transaction, feed.guildId);
  }
  const articleId = text.kind === 'new' ? text.article.id : text.articleId;
  await addFeedKeys(transaction, feed, keys, { articleId, at });
  if (isNews) {
    await transaction
      .insertInto('feed_entries')
      .values({
        guild_id: feed.guildId,
        feed_id: feed.id,
        key: keys[0],
        title,
        article_id: articleId,
        found_at: at,
      })
      .execute();
  }
  return text.kind === 'new';
}

/** The entries of a feed that wait to be announced, oldest first. */
export async function listWaitingEntries(
  { db }: Storage,
  { guildId, id }: Pick<StoredFeed, 'guildId' | 'id'>,
): Promise<readonly WaitingEntry[]> {
  return await db
    .selectFrom('feed_entries')
    .select(['key', 'title', 'article_id as articleId'])
    .where('guild_id', '=', guildId)
    .where('feed_id', '=', id)
    .orderBy('found_at')
    .orderBy('key')
    .execute();
}

/** Takes entries from those that wait, in the transaction that decides what becomes of them. */
export async function takeWaitingEntries(
  transaction: Change,
  { guildId, id }: Pick<StoredFeed, 'guildId' | 'id'>,
  keys: readonly string[],
): Promise<void> {
  await transaction
    .deleteFrom('feed_entries')
    .where('guild_id', '=', guildId)
    .where('feed_id', '=', id)
    .where('key', 'in', keys)
    .execute();
}
