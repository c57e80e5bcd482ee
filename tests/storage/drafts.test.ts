import { describe, expect, it } from 'vitest';
import { addArticles } from '../../src/storage/articles/addArticles.ts';
import { addVersion } from '../../src/storage/articles/changeArticle.ts';
import {
  listArticles,
  readOriginal,
  readRevision,
} from '../../src/storage/articles/readArticles.ts';
import { readUsage } from '../../src/storage/articles/usage.ts';
import {
  discardDraft,
  discardDraftsBefore,
  readDraft,
  saveDraft,
  updateDraft,
} from '../../src/storage/drafts.ts';
import { DATABASES } from './databases.ts';
import { AMPLE, ANA, articleOf, fileOf, GUILD, OTHER_GUILD, versionOf } from './openTestStorage.ts';

const AT = 1_740_000_000_000;
const permission = { author: { member: ANA, at: AT + 1 }, limits: AMPLE };
const draft = { member: ANA, createdAt: AT, ...fileOf('Ferry'), result: '{"title":"Ferry"}' };

const additionOf = (id: string) => ({
  source: { draft: id },
  origin: 'upload' as const,
  versions: [articleOf('Ferry')],
});

describe.each(DATABASES)('on $name', ({ openTestStorage }) => {
  describe('a draft', () => {
    it('is read as it was saved, in its server alone', async () => {
      const { storage } = await openTestStorage();
      const id = await saveDraft(storage, GUILD, draft);
      const { bytes, ...rest } = draft;
      const saved = { ...rest, id, size: bytes.length, sha256: expect.any(String) };
      expect(await readDraft(storage, GUILD, id)).toEqual(saved);
      expect(await readDraft(storage, OTHER_GUILD, id)).toBeNull();
    });

    it('can be edited and discarded as long as it is there', async () => {
      const { storage } = await openTestStorage();
      const id = await saveDraft(storage, GUILD, draft);
      expect(await updateDraft(storage, GUILD, id, '{}')).toBe(true);
      expect(await readDraft(storage, GUILD, id)).toMatchObject({ result: '{}' });
      expect(await discardDraft(storage, GUILD, id)).toBe(true);
      expect(await discardDraft(storage, GUILD, id)).toBe(false);
      expect(await updateDraft(storage, GUILD, id, '{}')).toBe(false);
      expect(await readDraft(storage, GUILD, id)).toBeNull();
    });

    it('does not count as part of the library', async () => {
      const { storage } = await openTestStorage();
      await saveDraft(storage, GUILD, draft);
      const revision = await readRevision(storage, GUILD);
      await saveDraft(storage, GUILD, draft);
      expect(await readRevision(storage, GUILD)).toBe(revision);
      expect(await readUsage(storage, GUILD)).toEqual({ articles: 0, bytes: 0 });
    });

    it('becomes an article once, with its bytes and name', async () => {
      const { storage } = await openTestStorage();
      const id = await saveDraft(storage, GUILD, draft);
      const add = () => addArticles(storage, GUILD, additionOf(id), permission);
      const outcomes = await Promise.all([add(), add()]);
      expect(outcomes).toEqual([{ kind: 'added', ids: [expect.any(String)] }, { kind: 'gone' }]);
      const articles = await listArticles(storage, GUILD);
      expect(articles).toMatchObject([{ name: 'Ferry.txt', addedAt: AT + 1 }]);
      const sha256 = articles[0]?.sha256 ?? '';
      expect(await readOriginal(storage, GUILD, sha256)).toEqual(draft.bytes);
      expect(await readDraft(storage, GUILD, id)).toBeNull();
    });

    it('is not taken by another server', async () => {
      const { storage } = await openTestStorage();
      const id = await saveDraft(storage, GUILD, draft);
      const outcome = await addArticles(storage, OTHER_GUILD, additionOf(id), permission);
      expect(outcome).toEqual({ kind: 'gone' });
      expect(await readDraft(storage, GUILD, id)).not.toBeNull();
    });

    it('stays when the library is full', async () => {
      const { storage } = await openTestStorage();
      const id = await saveDraft(storage, GUILD, draft);
      const limits = { articles: 0, bytes: 0 };
      const outcome = await addArticles(storage, GUILD, additionOf(id), { ...permission, limits });
      expect(outcome.kind).toBe('full');
      expect(await readDraft(storage, GUILD, id)).not.toBeNull();
    });

    it('becomes a new version of an article', async () => {
      const { storage } = await openTestStorage();
      const first = await saveDraft(storage, GUILD, draft);
      await addArticles(storage, GUILD, additionOf(first), permission);
      const [article] = await listArticles(storage, GUILD);
      const second = await saveDraft(storage, GUILD, { ...draft, ...fileOf('Ferry sinks') });
      const change = { source: { draft: second }, version: versionOf('Ferry sinks') };
      const outcome = await addVersion(storage, GUILD, article?.id ?? '', change, permission);
      expect(outcome).toEqual({ kind: 'changed', version: 2 });
      expect(await listArticles(storage, GUILD)).toMatchObject([{ name: 'Ferry sinks.txt' }]);
      expect(await readDraft(storage, GUILD, second)).toBeNull();
    });
  });

  describe('discardDraftsBefore', () => {
    it('deletes older drafts of all servers', async () => {
      const { storage } = await openTestStorage();
      const old = await saveDraft(storage, GUILD, draft);
      await saveDraft(storage, OTHER_GUILD, draft);
      const recent = await saveDraft(storage, GUILD, { ...draft, createdAt: AT + 1 });
      expect(await discardDraftsBefore(storage, AT + 1)).toBe(2);
      expect(await readDraft(storage, GUILD, old)).toBeNull();
      expect(await readDraft(storage, GUILD, recent)).not.toBeNull();
      expect(await discardDraftsBefore(storage, AT + 1)).toBe(0);
    });
  });
});
