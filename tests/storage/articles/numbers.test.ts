import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addArticles } from '../../../src/storage/articles/addArticles.ts';
import { removeArticle } from '../../../src/storage/articles/changeArticle.ts';
import { listArticles } from '../../../src/storage/articles/readArticles.ts';
import { openStorage, type Storage } from '../../../src/storage/storage.ts';
import {
  AMPLE,
  ANA,
  articleOf,
  createTestFolder,
  fileOf,
  GUILD,
  OTHER_GUILD,
  openTestStorage,
} from '../openTestStorage.ts';

const author = { member: ANA, at: 1_740_000_000_000 };

async function add(storage: Storage, guildId: string, text: string): Promise<void> {
  const addition = { source: fileOf(text), origin: 'upload', versions: [articleOf(text)] } as const;
  await addArticles(storage, guildId, addition, { author, limits: AMPLE });
}

async function numbersIn(storage: Storage, guildId: string): Promise<readonly number[]> {
  return (await listArticles(storage, guildId)).map(({ number }) => number);
}

describe('articles are numbered', () => {
  it('from 1 in each server', async () => {
    const { storage } = await openTestStorage();
    await add(storage, GUILD, 'One');
    await add(storage, OTHER_GUILD, 'One');
    await add(storage, GUILD, 'Two');
    expect(await numbersIn(storage, GUILD)).toEqual([1, 2]);
    expect(await numbersIn(storage, OTHER_GUILD)).toEqual([1]);
  });

  it('without using the number of a deleted article again', async () => {
    const { storage } = await openTestStorage();
    await add(storage, GUILD, 'One');
    await add(storage, GUILD, 'Two');
    const last = (await listArticles(storage, GUILD)).at(-1);
    await removeArticle(storage, GUILD, last?.id ?? '', author);
    await add(storage, GUILD, 'Three');
    expect(await numbersIn(storage, GUILD)).toEqual([1, 3]);
  });

  it('on from those that a database had before numbers were kept', async () => {
    const folder = await createTestFolder();
    const before = await openStorage(folder);
    await add(before, GUILD, 'One');
    await add(before, GUILD, 'Two');
    await before.db.schema.dropTable('digests').execute();
    await before.db.schema.alterTable('deliveries').dropColumn('expires_at').execute();
    await before.db.schema.alterTable('guilds').dropColumn('last_article').execute();
    await sql`DELETE FROM kysely_migration WHERE name = '007-digests'`.execute(before.db);
    await before.close();
    const after = await openStorage(folder);
    await add(after, GUILD, 'Three');
    expect(await numbersIn(after, GUILD)).toEqual([1, 2, 3]);
    await after.close();
  });
});
