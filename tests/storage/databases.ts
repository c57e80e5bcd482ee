import { onTestFinished } from 'vitest';
import type { Storage } from '../../src/storage/storage.ts';
import { openTestStorage } from './openTestStorage.ts';
import { openPglite } from './pglite.ts';

interface TestDatabase {
  readonly name: string;
  /** Opens an empty storage, which is gone after the test. */
  readonly openTestStorage: () => Promise<{ readonly storage: Storage }>;
}

/** Every kind of database that Footnote can use. */
export const DATABASES: readonly TestDatabase[] = [
  { name: 'SQLite', openTestStorage },
  { name: 'PostgreSQL', openTestStorage: openTestPglite },
];

/** One for all tests of a worker, since a new one takes seconds. */
let shared: Promise<Storage> | null = null;

export async function openTestPglite(): Promise<{ readonly storage: Storage }> {
  shared ??= openPglite();
  const storage = await shared;
  onTestFinished(async () => {
    await storage.db.deleteFrom('guilds').execute();
  });
  return { storage };
}
