import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addArticles } from '../../src/storage/articles/addArticles.ts';
import { listArticles, readRevision } from '../../src/storage/articles/readArticles.ts';
import { backUp, restore } from '../../src/storage/backup.ts';
import { saveDraft } from '../../src/storage/drafts.ts';
import { changeSettings } from '../../src/storage/settings.ts';
import { connect, openStorage, type Storage } from '../../src/storage/storage.ts';
import {
  AMPLE,
  ANA,
  articleOf,
  fileOf,
  GUILD,
  OTHER_GUILD,
  openTestStorage,
} from './openTestStorage.ts';

const author = { member: ANA, at: 1_740_000_000_000 };

async function add(storage: Storage, text: string, guildId = GUILD): Promise<void> {
  const addition = { source: fileOf(text), origin: 'paste' as const, versions: [articleOf(text)] };
  await addArticles(storage, guildId, addition, { author, limits: AMPLE });
}

/** Every row of every table of Footnote, in any order. */
async function readEverything({ db }: Storage): Promise<unknown> {
  const tables = await db.introspection.getTables();
  const rows = tables.map(async ({ name }) => {
    const { rows } = await sql`SELECT * FROM ${sql.table(name)}`.execute(db);
    return [name, rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))];
  });
  return Object.fromEntries(await Promise.all(rows));
}

const titlesIn = async (storage: Storage): Promise<(string | null)[]> =>
  (await listArticles(storage, GUILD)).map(({ title }) => title);

describe('backUp', () => {
  it('writes a file of everything that only this user can read', async () => {
    const { storage, folder } = await openTestStorage();
    await add(storage, 'Ferry');
    await add(storage, 'Other', OTHER_GUILD);
    await changeSettings(storage, GUILD, { language: 'de' }, author, 'language');
    const draft = { member: ANA, createdAt: author.at, ...fileOf('Draft'), result: '{}' };
    await saveDraft(storage, GUILD, draft);
    const everything = await readEverything(storage);
    const file = path.join(folder, 'backup');
    await backUp(storage, file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { storage: target, folder: dataDir } = await openTestStorage();
    await restore(target, dataDir, file);
    expect(await readEverything(target)).toEqual(everything);
    const names = [...(await readdir(folder)), ...(await readdir(dataDir))];
    expect(names.filter(name => /^(?:backup|restore)-/u.test(name))).toEqual([]);
  });

  it('leaves a file that exists as it is', async () => {
    const { storage, folder } = await openTestStorage();
    const file = path.join(folder, 'backup');
    await writeFile(file, 'precious');
    await expect(backUp(storage, file)).rejects.toThrow(
      `${file} exists already: name another file`,
    );
    expect(await readFile(file, 'utf8')).toBe('precious');
  });

  it('says that a folder cannot be written', async () => {
    const { storage } = await openTestStorage();
    const failure = backUp(storage, '/proc/backup');
    await expect(failure).rejects.toMatchObject({ name: 'StorageError', reason: 'unwritable' });
  });
});

describe('restore', () => {
  it('replaces everything, and is seen by another process that has the database open', async () => {
    const { storage, folder } = await openTestStorage();
    const file = path.join(folder, 'backup');
    await add(storage, 'Ferry');
    const revision = await readRevision(storage, GUILD);
    await backUp(storage, file);
    await add(storage, 'Later');
    await add(storage, 'Other', OTHER_GUILD);
    const second = await openStorage(folder);
    await restore(second, folder, file);
    await second.close();
    expect(await titlesIn(storage)).toEqual(['Ferry']);
    expect(await readRevision(storage, GUILD)).toBe(revision);
    expect(await listArticles(storage, OTHER_GUILD)).toEqual([]);
    await add(storage, 'Again');
    expect(await titlesIn(storage)).toHaveLength(2);
  });

  it.each([
    ['a text', 'is damaged or not a backup of Footnote', 'only a text\n'.repeat(100)],
    ['an empty file', 'is not a backup of Footnote', ''],
    ['a missing file', 'cannot be copied: ENOENT: no such file or directory', null],
  ])('refuses %s and changes nothing', async (_, message, content) => {
    const { storage, folder } = await openTestStorage();
    await add(storage, 'Ferry');
    const file = path.join(folder, 'backup');
    if (content !== null) await writeFile(file, content);
    await expect(restore(storage, folder, file)).rejects.toThrow(`${file} ${message}`);
    expect(await titlesIn(storage)).toEqual(['Ferry']);
  });

  it.each([
    ['of another program', 'DROP TABLE kysely_migration', 'is not a backup of Footnote'],
    [
      'of a newer version',
      "INSERT INTO kysely_migration VALUES ('999-later', '2030-01-01')",
      'is of a newer version of Footnote: update Footnote',
    ],
  ])('refuses a database %s', async (_, statement, message) => {
    const { storage, folder } = await openTestStorage();
    await add(storage, 'Ferry');
    const file = path.join(folder, 'backup');
    await backUp(storage, file);
    const backup = connect(file);
    await sql.raw(statement).execute(backup);
    await backup.destroy();
    await expect(restore(storage, folder, file)).rejects.toThrow(`${file} ${message}`);
    expect(await titlesIn(storage)).toEqual(['Ferry']);
  });

  it('refuses a backup with damaged pages', async () => {
    const { storage, folder } = await openTestStorage();
    await add(storage, 'x'.repeat(50_000));
    const file = path.join(folder, 'backup');
    await backUp(storage, file);
    const bytes = await readFile(file);
    // Pages beyond those of the schema.
    await writeFile(file, bytes.fill(0xff, Math.floor(bytes.length / 2)));
    await expect(restore(storage, folder, file)).rejects.toThrow(/is damaged/u);
    expect(await titlesIn(storage)).toHaveLength(1);
  });

  it('changes nothing if the backup does not fit on the disk', async () => {
    const { storage, folder } = await openTestStorage();
    const file = path.join(folder, 'backup');
    await add(storage, 'x'.repeat(200_000));
    await backUp(storage, file);
    const { storage: target, folder: dataDir } = await openTestStorage();
    await add(target, 'Ferry');
    await sql`PRAGMA max_page_count = 40`.execute(target.db);
    await expect(restore(target, dataDir, file)).rejects.toMatchObject({ reason: 'full' });
    expect(await titlesIn(target)).toEqual(['Ferry']);
  });
});
