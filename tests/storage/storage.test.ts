import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addArticles } from '../../src/storage/articles/addArticles.ts';
import { removeArticle } from '../../src/storage/articles/changeArticle.ts';
import { listArticles, readRevision } from '../../src/storage/articles/readArticles.ts';
import { deleteGuild } from '../../src/storage/guilds.ts';
import { readLog } from '../../src/storage/log.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import {
  AMPLE,
  ANA,
  articleOf,
  createTestFolder,
  fileOf,
  GUILD,
  openTestStorage,
} from './openTestStorage.ts';

const author = { member: ANA, at: 1_740_000_000_000 };
const permission = { author, limits: AMPLE };

function add(storage: Storage, text: string, title = text) {
  const versions = [articleOf(text, { title })];
  const addition = { source: fileOf(text, title), origin: 'paste' as const, versions };
  return addArticles(storage, GUILD, addition, permission);
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('openStorage', () => {
  it('creates files that only this user can read', async () => {
    const { storage, folder } = await openTestStorage();
    await add(storage, 'Ferry');
    const names = await readdir(folder);
    expect(names.sort()).toEqual(['footnote.sqlite', 'footnote.sqlite-shm', 'footnote.sqlite-wal']);
    const modes = names.map(async name => (await stat(path.join(folder, name))).mode & 0o777);
    expect(await Promise.all(modes)).toEqual([0o600, 0o600, 0o600]);
  });

  it('finds what was stored before', async () => {
    const folder = await createTestFolder();
    const first = await openStorage(folder);
    await add(first, 'Ferry');
    await first.close();
    const second = await openStorage(folder);
    expect(await listArticles(second, GUILD)).toMatchObject([{ title: 'Ferry' }]);
    await second.close();
  });

  it('creates the tables once when two processes open the folder', async () => {
    const folder = await createTestFolder();
    const storages = await Promise.all([openStorage(folder), openStorage(folder)]);
    await Promise.all(storages.map(storage => add(storage, 'Ferry')));
    for (const storage of storages) {
      expect(await listArticles(storage, GUILD)).toHaveLength(2);
      await storage.close();
    }
  });

  it('syncs each commit, checks references and uses a write-ahead log', async () => {
    const { storage } = await openTestStorage();
    const pragma = (name: string) => sql.raw(`PRAGMA ${name}`).execute(storage.db);
    expect((await pragma('synchronous')).rows).toEqual([{ synchronous: 2 }]);
    expect((await pragma('foreign_keys')).rows).toEqual([{ foreign_keys: 1 }]);
    expect((await pragma('journal_mode')).rows).toEqual([{ journal_mode: 'wal' }]);
  });

  it('refuses a database of a newer version', async () => {
    const { storage, folder } = await openTestStorage();
    await sql`INSERT INTO kysely_migration VALUES ('999-later', '2030-01-01')`.execute(storage.db);
    expect(await failureOf(openStorage(folder))).toMatchObject({
      name: 'StorageError',
      reason: 'newer',
      message: `${folder}/footnote.sqlite was written by a newer version of Footnote: update Footnote`,
    });
  });

  it.each([
    ['another kind of file', 'no database, but text\n'.repeat(500)],
    ['a damaged file', `SQLite format 3\0${'x'.repeat(8000)}`],
  ])('refuses %s', async (_, content) => {
    const folder = await createTestFolder();
    const file = path.join(folder, 'footnote.sqlite');
    await writeFile(file, content);
    expect(await failureOf(openStorage(folder))).toMatchObject({ reason: 'corrupt' });
    expect(await readFile(file, 'utf8')).toBe(content);
  });

  it.each([
    ['a missing folder', 'missing'],
    ['a file instead of a folder', 'file'],
    ['a folder where nobody can write', '../../proc'],
    ['a folder instead of the database', 'taken'],
  ])('refuses %s', async (_, name) => {
    const folder = await createTestFolder();
    await writeFile(path.join(folder, 'file'), '');
    await mkdir(path.join(folder, 'taken/footnote.sqlite'), { recursive: true });
    expect(await failureOf(openStorage(path.join(folder, name)))).toMatchObject({
      reason: 'unwritable',
    });
  });
});

describe('a failing disk', () => {
  it('keeps nothing of an article that does not fit, and everything before it', async () => {
    const { storage } = await openTestStorage();
    await add(storage, 'Ferry');
    const revision = await readRevision(storage, GUILD);
    const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(storage.db);
    const pages = rows[0]?.page_count ?? 0;
    await sql.raw(`PRAGMA max_page_count = ${pages + 2}`).execute(storage.db);
    expect(await failureOf(add(storage, 'x'.repeat(100_000)))).toMatchObject({ reason: 'full' });
    expect(await listArticles(storage, GUILD)).toMatchObject([{ title: 'Ferry' }]);
    expect(await readRevision(storage, GUILD)).toBe(revision);
    expect(await readLog(storage, GUILD, { limit: 10 })).toHaveLength(1);
    await sql`PRAGMA max_page_count = 100000`.execute(storage.db);
    expect(await add(storage, 'x'.repeat(100_000))).toMatchObject({ kind: 'added' });
  });

  it('answers questions while nothing can be written', async () => {
    const { storage } = await openTestStorage();
    await add(storage, 'Ferry');
    await sql`PRAGMA query_only = ON`.execute(storage.db);
    const error = await failureOf(add(storage, 'Second'));
    expect(error).toMatchObject({ reason: 'unwritable' });
    expect(await listArticles(storage, GUILD)).toHaveLength(1);
  });
});

describe('what was removed', () => {
  const SECRET = 'the words that nobody may find again';

  it('is in no file any more, after an article is removed or a server is deleted', async () => {
    const { storage, folder } = await openTestStorage();
    const outcome = await add(storage, `${SECRET} `.repeat(2000), 'Title');
    await add(storage, 'Ferry');
    expect(await isAnywhere(folder, SECRET)).toBe(true);
    const id = outcome.kind === 'added' ? outcome.ids.join() : '';
    await removeArticle(storage, GUILD, id, author);
    expect(await isAnywhere(folder, SECRET)).toBe(false);
    expect(await isAnywhere(folder, 'Ferry')).toBe(true);
    await deleteGuild(storage, GUILD);
    expect(await isAnywhere(folder, 'Ferry')).toBe(false);
  });
});

describe('the worker', () => {
  it('refuses what the database would not keep', async () => {
    const { storage } = await openTestStorage();
    const bind = (value: unknown) => sql`SELECT ${value}`.execute(storage.db);
    await expect(bind(true)).rejects.toThrow(TypeError);
    await expect(bind('a\0b')).rejects.toThrow(TypeError);
  });

  it('returns numbers, texts, bytes and null as they were stored', async () => {
    const { storage } = await openTestStorage();
    const values = [2 ** 53 - 1, '😀', new Uint8Array([0, 1, 255]), null];
    for (const value of values) {
      const { rows } = await sql`SELECT ${value} AS value`.execute(storage.db);
      expect(rows).toEqual([{ value }]);
    }
  });

  it('rejects queries after the database is closed', async () => {
    const folder = await createTestFolder();
    const storage = await openStorage(folder);
    await storage.close();
    await expect(listArticles(storage, GUILD)).rejects.toThrow('driver has already been destroyed');
  });
});

async function isAnywhere(folder: string, text: string): Promise<boolean> {
  const names = await readdir(folder);
  const files = await Promise.all(names.map(name => readFile(path.join(folder, name))));
  return files.some(bytes => bytes.includes(text));
}
