import { afterEach, describe, expect, it, vi } from 'vitest';
import { readOrRecall } from '../../../src/library/guilds/readOrRecall.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { StorageError } from '../../../src/storage/storageError.ts';
import { GUILD, OTHER_GUILD, openTestStorage } from '../../storage/openTestStorage.ts';
import { addArticle } from './addArticle.ts';
import { openTestGuilds } from './openTestGuilds.ts';

const LOST = new StorageError('unreachable', 'the database');
const NEVER_ASKED = '1100000000000000003';

afterEach(() => {
  vi.useRealTimers();
});

describe('readOrRecall', () => {
  it('reads, whatever is known', async () => {
    expect(await readOrRecall(async () => 'new', 'old')).toBe('new');
    expect(await readOrRecall(async () => 'new', undefined)).toBe('new');
  });

  it('recalls what is known when the database cannot be reached', async () => {
    expect(await readOrRecall(() => Promise.reject(LOST), 'old')).toBe('old');
    await expect(readOrRecall(() => Promise.reject(LOST), undefined)).rejects.toBe(LOST);
  });

  it('recalls what is known when the database does not answer in time', async () => {
    vi.useFakeTimers();
    const recalled = readOrRecall(() => new Promise<string>(() => {}), 'old');
    await vi.runAllTimersAsync();
    expect(await recalled).toBe('old');
  });

  it('recalls nothing for failures that do not pass by themselves', async () => {
    const full = new StorageError('full', 'the database');
    await expect(readOrRecall(() => Promise.reject(full), 'old')).rejects.toBe(full);
  });
});

it('servers are answered from memory while the database cannot be reached, if they were asked before', async () => {
  const { storage: opened } = await openTestStorage();
  let isLost = false;
  const storage: Storage = {
    ...opened,
    db: opened.db.withPlugin({
      transformQuery: ({ node }) => {
        if (isLost) throw LOST;
        return node;
      },
      transformResult: async ({ result }) => result,
    }),
  };
  const { library, titles } = await openTestGuilds(
    { 'ferry.txt': 'Ferry sails\n\nThe ferry sails.' },
    { storage },
  );
  await addArticle(await library(GUILD), 'tram.txt', 'Tram runs\n\nThe tram runs.');
  const before = [await titles(GUILD), await titles(OTHER_GUILD)];
  isLost = true;
  expect([await titles(GUILD), await titles(OTHER_GUILD)]).toEqual(before);
  await expect(titles(NEVER_ASKED)).rejects.toBe(LOST);
  isLost = false;
  expect(await titles(NEVER_ASKED)).toEqual(before[1]);
});
