import { describe, expect, it } from 'vitest';
import { addArticles } from '../../../src/storage/articles/addArticles.ts';
import {
  addVersion,
  removeArticle,
  setRetracted,
} from '../../../src/storage/articles/changeArticle.ts';
import type { FileSource } from '../../../src/storage/articles/originals.ts';
import {
  findDuplicate,
  findVersion,
  listArticles,
  listVersions,
  readArticle,
  readExtract,
  readOriginal,
  readRevision,
} from '../../../src/storage/articles/readArticles.ts';
import type { NewVersion } from '../../../src/storage/articles/storedArticle.ts';
import { readUsage } from '../../../src/storage/articles/usage.ts';
import { readLog } from '../../../src/storage/log.ts';
import { newId } from '../../../src/storage/newId.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { DATABASES } from '../databases.ts';
import {
  AMPLE,
  ANA,
  articleOf,
  BEN,
  fileOf,
  GUILD,
  OTHER_GUILD,
  versionOf,
} from '../openTestStorage.ts';

const AT = 1_740_000_000_000;
const author = { member: ANA, at: AT };
const permission = { author, limits: AMPLE };

/** Adds one article; returns its id. */
async function add(
  storage: Storage,
  text: string,
  {
    guild = GUILD,
    source = fileOf(text),
    version = versionOf(text),
  }: { guild?: string; source?: FileSource; version?: NewVersion } = {},
): Promise<string> {
  const addition = { source, origin: 'upload' as const, versions: [{ ...version, id: newId() }] };
  const outcome = await addArticles(storage, guild, addition, permission);
  if (outcome.kind !== 'added') throw new Error(outcome.kind);
  return outcome.ids.join();
}

describe.each(DATABASES)('on $name', ({ openTestStorage }) => {
  describe('addArticles', () => {
    it('stores what was read, the file, who added it and when', async () => {
      const { storage } = await openTestStorage();
      const details = { publisher: 'Harbour News', published: '2025-03-02', language: 'en' };
      const version = versionOf('Ferry', { ...details, url: 'https://harbour.example/ferry' });
      const id = await add(storage, 'Ferry', { version });
      const article = await readArticle(storage, GUILD, id);
      const { extract, ...stored } = version;
      expect(article).toEqual({
        ...stored,
        id,
        number: 1,
        version: 1,
        origin: 'upload',
        addedBy: ANA,
        addedAt: AT,
        retractedAt: null,
        isExcerpt: 0,
        pageUrl: null,
        pageCheckedAt: null,
        pageGoneAt: null,
        name: 'Ferry.txt',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
        readAt: AT,
      });
      expect(await listArticles(storage, GUILD)).toEqual([article]);
      expect(await readExtract(storage, GUILD, id, 1)).toBe(extract);
      const bytes = await readOriginal(storage, GUILD, article?.sha256 ?? '');
      expect(bytes).toEqual(new TextEncoder().encode('Ferry'));
    });

    it('keeps every character of an extract', async () => {
      const { storage } = await openTestStorage();
      const text = 'NUL \0, half a pair \uD800, a pair 😀, a line\u2028, é';
      const id = await add(storage, 'odd', {
        version: versionOf(text, { digest: 'odd', key: 'odd', title: 'odd' }),
      });
      const extract = await readExtract(storage, GUILD, id, 1);
      expect(JSON.parse(extract ?? '')).toEqual({ text });
    });

    it('adds all articles of a file and keeps the file once', async () => {
      const { storage } = await openTestStorage();
      const versions = [articleOf('One'), articleOf('Two', { part: 1 })];
      const source = fileOf('One and two');
      await addArticles(storage, GUILD, { source, origin: 'import', versions }, permission);
      const articles = await listArticles(storage, GUILD);
      expect(new Set(articles.map(({ part }) => part))).toEqual(new Set([0, 1]));
      expect(await readUsage(storage, GUILD)).toEqual({
        articles: 2,
        bytes: source.bytes.length + sizeOf(versions),
      });
    });

    it.each([
      ['articles', { articles: 1, bytes: 1_000_000 }],
      ['bytes', { articles: 100, bytes: 100 }],
    ])('adds nothing beyond the limit of %s', async (_, limits) => {
      const { storage } = await openTestStorage();
      await add(storage, 'First');
      const before = [await readRevision(storage, GUILD), await readUsage(storage, GUILD)];
      const text = 'x'.repeat(100);
      const addition = {
        source: fileOf(text),
        origin: 'paste' as const,
        versions: [articleOf(text)],
      };
      const outcome = await addArticles(storage, GUILD, addition, { author, limits });
      expect(outcome).toEqual({ kind: 'full', usage: before[1] });
      expect([await readRevision(storage, GUILD), await readUsage(storage, GUILD)]).toEqual(before);
    });

    it('adds up to the limits', async () => {
      const { storage } = await openTestStorage();
      const source = fileOf('Only');
      const versions = [articleOf('Only')];
      const limits = { articles: 1, bytes: source.bytes.length + sizeOf(versions) };
      const addition = { source, origin: 'upload' as const, versions };
      expect(await addArticles(storage, GUILD, addition, { author, limits })).toMatchObject({
        kind: 'added',
      });
    });

    it('keeps the libraries of two servers apart', async () => {
      const { storage } = await openTestStorage();
      const id = await add(storage, 'Secret');
      await add(storage, 'Other', { guild: OTHER_GUILD });
      const article = await readArticle(storage, GUILD, id);
      const sha256 = article?.sha256 ?? '';
      expect(await readArticle(storage, OTHER_GUILD, id)).toBeNull();
      expect(await listVersions(storage, OTHER_GUILD, id)).toEqual([]);
      expect(await readExtract(storage, OTHER_GUILD, id, 1)).toBeNull();
      expect(await readOriginal(storage, OTHER_GUILD, sha256)).toBeNull();
      expect(await findDuplicate(storage, OTHER_GUILD, versionOf('Secret'))).toBeNull();
      expect(await removeArticle(storage, OTHER_GUILD, id, author)).toBe(false);
      expect((await listArticles(storage, OTHER_GUILD)).map(({ title }) => title)).toEqual([
        'Other',
      ]);
      expect(await readArticle(storage, GUILD, id)).toEqual(article);
    });
  });

  describe('addVersion', () => {
    it('makes the new text current and keeps the one before', async () => {
      const { storage } = await openTestStorage();
      const id = await add(storage, 'Ferry');
      const change = { source: fileOf('Ferry sinks'), version: versionOf('Ferry sinks') };
      const later = { author: { member: BEN, at: AT + 1 }, limits: AMPLE };
      const outcome = await addVersion(storage, GUILD, id, change, later);
      expect(outcome).toEqual({ kind: 'changed', version: 2 });
      expect(await readArticle(storage, GUILD, id)).toMatchObject({
        version: 2,
        title: 'Ferry sinks',
        addedBy: ANA,
        addedAt: AT,
        readAt: AT + 1,
      });
      const versions = await listVersions(storage, GUILD, id);
      expect(versions.map(({ version, title }) => [version, title])).toEqual([
        [1, 'Ferry'],
        [2, 'Ferry sinks'],
      ]);
      expect(await readExtract(storage, GUILD, id, 1)).toBe(versionOf('Ferry').extract);
      expect((await readUsage(storage, GUILD)).articles).toBe(1);
    });

    it('changes nothing if the article is not there', async () => {
      const { storage } = await openTestStorage();
      const change = { source: fileOf('Ferry'), version: versionOf('Ferry') };
      expect(await addVersion(storage, GUILD, 'none', change, permission)).toEqual({
        kind: 'gone',
      });
      expect(await readUsage(storage, GUILD)).toEqual({ articles: 0, bytes: 0 });
    });
  });

  describe('setRetracted', () => {
    it('marks an article and takes the mark back, once each', async () => {
      const { storage } = await openTestStorage();
      const id = await add(storage, 'Ferry');
      const retract = (isRetracted: boolean) =>
        setRetracted(storage, GUILD, id, isRetracted, author);
      expect([await retract(true), await retract(true)]).toEqual([true, false]);
      expect(await readArticle(storage, GUILD, id)).toMatchObject({ retractedAt: AT });
      expect([await retract(false), await retract(false)]).toEqual([true, false]);
      expect(await readArticle(storage, GUILD, id)).toMatchObject({ retractedAt: null });
      const log = await readLog(storage, GUILD, { limit: 10 });
      expect(log.map(({ action }) => action)).toEqual(['reinstated', 'retracted', 'added']);
    });
  });

  describe('removeArticle', () => {
    it('deletes an article with its versions and files, and keeps a file that another one uses', async () => {
      const { storage } = await openTestStorage();
      const shared = fileOf('shared');
      const id = await add(storage, 'One', { source: shared });
      await add(storage, 'Two', { source: shared });
      const change = { source: fileOf('own'), version: versionOf('Three') };
      await addVersion(storage, GUILD, id, change, permission);
      const versions = await listVersions(storage, GUILD, id);
      expect(await removeArticle(storage, GUILD, id, author)).toBe(true);
      expect(await removeArticle(storage, GUILD, id, author)).toBe(false);
      expect((await listArticles(storage, GUILD)).map(({ title }) => title)).toEqual(['Two']);
      expect(await listVersions(storage, GUILD, id)).toEqual([]);
      const files = versions.map(({ sha256 }) => readOriginal(storage, GUILD, sha256));
      expect(await Promise.all(files)).toEqual([shared.bytes, null]);
    });
  });

  describe('findVersion', () => {
    it('finds current and earlier versions by their keys, in their server alone', async () => {
      const { storage } = await openTestStorage();
      const id = await add(storage, 'Ferry');
      const change = { source: fileOf('Ferry sinks'), version: versionOf('Ferry sinks') };
      await addVersion(storage, GUILD, id, change, permission);
      const find = (key: string, guild = GUILD) => findVersion(storage, guild, key);
      expect(await find('key of Ferry')).toEqual({ articleId: id, version: 1 });
      expect(await find('key of Ferry sinks')).toEqual({ articleId: id, version: 2 });
      expect(await find('key of nothing')).toBeNull();
      expect(await find('key of Ferry', OTHER_GUILD)).toBeNull();
    });
  });

  describe('findDuplicate', () => {
    it('finds an article by its text or its address', async () => {
      const { storage } = await openTestStorage();
      const url = 'https://harbour.example/ferry';
      const id = await add(storage, 'Ferry', { version: versionOf('Ferry', { url }) });
      const find = (digest: string, url: string | null) =>
        findDuplicate(storage, GUILD, { digest, url });
      expect(await find('digest of Ferry', null)).toMatchObject({ id });
      expect(await find('another', url)).toMatchObject({ id });
      expect(await find('another', null)).toBeNull();
      expect(await find('another', 'https://harbour.example/other')).toBeNull();
    });

    it('prefers the article with the same text to one with the same address', async () => {
      const { storage } = await openTestStorage();
      const url = 'https://harbour.example/ferry';
      await add(storage, 'Ferry', { version: versionOf('Ferry', { url }) });
      const id = await add(storage, 'Pier');
      expect(await findDuplicate(storage, GUILD, { digest: 'digest of Pier', url })).toMatchObject({
        id,
      });
    });
  });

  describe('readRevision', () => {
    it('is null for a server without a library, and changes with every change', async () => {
      const { storage } = await openTestStorage();
      const revisions = [await readRevision(storage, GUILD)];
      const note = async () => revisions.push(await readRevision(storage, GUILD));
      const id = await add(storage, 'Ferry');
      await note();
      const change = { source: fileOf('Sinks'), version: versionOf('Sinks') };
      await addVersion(storage, GUILD, id, change, permission);
      await note();
      await setRetracted(storage, GUILD, id, true, author);
      await note();
      await removeArticle(storage, GUILD, id, author);
      await note();
      expect(revisions[0]).toBeNull();
      expect(new Set(revisions).size).toBe(5);
    });

    it('stays the same when another server changes', async () => {
      const { storage } = await openTestStorage();
      await add(storage, 'Ferry');
      const before = await readRevision(storage, GUILD);
      await add(storage, 'Ferry', { guild: OTHER_GUILD });
      expect(await readRevision(storage, GUILD)).toBe(before);
    });
  });
});

function sizeOf(versions: readonly NewVersion[]): number {
  return versions.reduce((sum, { extract }) => sum + new TextEncoder().encode(extract).length, 0);
}
