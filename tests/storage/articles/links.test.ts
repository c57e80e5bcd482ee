import { describe, expect, it } from 'vitest';
import { addArticles } from '../../../src/storage/articles/addArticles.ts';
import { addVersion, removeArticle } from '../../../src/storage/articles/changeArticle.ts';
import {
  type LinkedPage,
  listDueLinks,
  noteCheck,
  readLink,
  setGone,
} from '../../../src/storage/articles/links.ts';
import { readArticle } from '../../../src/storage/articles/readArticles.ts';
import { markRemoved } from '../../../src/storage/guilds.ts';
import { readLog } from '../../../src/storage/log.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { DATABASES } from '../databases.ts';
import {
  AMPLE,
  ANA,
  articleOf,
  fileOf,
  GUILD,
  OTHER_GUILD,
  versionOf,
} from '../openTestStorage.ts';

const AT = 1_740_000_000_000;
const FOOTNOTE = { member: null, at: AT + 1000 };
const PAGE: LinkedPage = {
  url: 'https://harbour.example/ferry',
  etag: '"1"',
  lastModified: 'Mon, 30 Nov 2026 07:00:00 GMT',
};

/** Adds an article that was fetched; returns its id. */
async function addLinked(
  storage: Storage,
  text: string,
  { guild = GUILD, page = PAGE, at = AT } = {},
): Promise<string> {
  const permission = { author: { member: ANA, at }, limits: AMPLE };
  const addition = { source: fileOf(text), origin: 'link' as const, versions: [articleOf(text)] };
  const outcome = await addArticles(storage, guild, { ...addition, page }, permission);
  if (outcome.kind !== 'added') throw new Error(outcome.kind);
  return outcome.ids.join();
}

async function actions(storage: Storage): Promise<string[]> {
  return (await readLog(storage, GUILD, { limit: 10 })).map(({ action }) => action);
}

describe.each(DATABASES)('on $name', ({ openTestStorage }) => {
  describe('an article that was fetched', () => {
    it('is stored with where it was fetched', async () => {
      const { storage } = await openTestStorage();
      const id = await addLinked(storage, 'Ferry');
      expect(await readLink(storage, GUILD, id)).toEqual(PAGE);
      expect(await readArticle(storage, GUILD, id)).toMatchObject({
        origin: 'link',
        pageUrl: PAGE.url,
        pageCheckedAt: AT,
        pageGoneAt: null,
      });
      expect(await readLink(storage, OTHER_GUILD, id)).toBeNull();
    });

    it('gets the validators of a new version, which the log calls an update', async () => {
      const { storage } = await openTestStorage();
      const id = await addLinked(storage, 'Ferry');
      const page = { ...PAGE, etag: '"2"' };
      const change = { source: fileOf('Tram'), version: versionOf('Tram'), page, isUpdate: true };
      await addVersion(storage, GUILD, id, change, { author: FOOTNOTE, limits: AMPLE });
      expect(await readLink(storage, GUILD, id)).toEqual(page);
      expect(await readArticle(storage, GUILD, id)).toMatchObject({ pageCheckedAt: FOOTNOTE.at });
      expect(await actions(storage)).toEqual(['updated', 'added']);
    });

    it('is logged once as gone, and once as back', async () => {
      const { storage } = await openTestStorage();
      const id = await addLinked(storage, 'Ferry');
      expect(await setGone(storage, GUILD, id, false, FOOTNOTE)).toBe(false);
      expect(await setGone(storage, GUILD, id, true, FOOTNOTE)).toBe(true);
      expect(await setGone(storage, GUILD, id, true, { ...FOOTNOTE, at: AT + 2000 })).toBe(false);
      expect(await readArticle(storage, GUILD, id)).toMatchObject({ pageGoneAt: FOOTNOTE.at });
      expect(await setGone(storage, GUILD, id, false, FOOTNOTE)).toBe(true);
      expect(await readArticle(storage, GUILD, id)).toMatchObject({ pageGoneAt: null });
      expect(await actions(storage)).toEqual(['back', 'gone', 'added']);
    });

    it('takes where it was fetched with it when it is removed', async () => {
      const { storage } = await openTestStorage();
      const id = await addLinked(storage, 'Ferry');
      await removeArticle(storage, GUILD, id, FOOTNOTE);
      expect(await readLink(storage, GUILD, id)).toBeNull();
    });
  });

  describe('listDueLinks', () => {
    it('names for each server the article that was checked longest ago', async () => {
      const { storage } = await openTestStorage();
      const later = await addLinked(storage, 'Ferry', { at: AT + 1 });
      const first = await addLinked(storage, 'Tram');
      const other = await addLinked(storage, 'Bus', { guild: OTHER_GUILD, at: AT + 2 });
      const due = () => listDueLinks(storage, AT + 2);
      expect(await due()).toEqual([
        { guildId: GUILD, articleId: first },
        { guildId: OTHER_GUILD, articleId: other },
      ]);
      await noteCheck(storage, GUILD, first, { at: AT + 3 });
      await noteCheck(storage, OTHER_GUILD, other, { at: AT + 3 });
      expect(await due()).toEqual([{ guildId: GUILD, articleId: later }]);
      await noteCheck(storage, GUILD, later, { at: AT + 3 });
      expect(await due()).toEqual([]);
    });

    it('leaves out the servers that the bot has left', async () => {
      const { storage } = await openTestStorage();
      await addLinked(storage, 'Ferry');
      await markRemoved(storage, GUILD, AT);
      expect(await listDueLinks(storage, AT)).toEqual([]);
    });
  });
});
