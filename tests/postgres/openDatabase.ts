import { onTestFinished } from 'vitest';
import { addArticles } from '../../src/storage/articles/addArticles.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { AMPLE, ANA, articleOf, fileOf, GUILD } from '../storage/openTestStorage.ts';

export const AUTHOR = { member: ANA, at: 1_740_000_000_000 };

/** Opens a database, as each process does; it is closed after the test. */
export async function openDatabase(databaseUrl: string): Promise<Storage> {
  const storage = await openStorage({ databaseUrl });
  onTestFinished(() => storage.close());
  return storage;
}

/** Adds an article with a text to a server's library. */
export function add(storage: Storage, text: string, guildId = GUILD, limits = AMPLE) {
  const addition = { source: fileOf(text), origin: 'paste' as const, versions: [articleOf(text)] };
  return addArticles(storage, guildId, addition, { author: AUTHOR, limits });
}

/** What a promise was rejected with; null if it was not. */
export const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
