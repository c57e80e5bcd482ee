import { addArticles } from '../../storage/articles/addArticles.ts';
import { addVersion } from '../../storage/articles/changeArticle.ts';
import { findDuplicate } from '../../storage/articles/readArticles.ts';
import {
  type Draft,
  discardDraft,
  readDraft,
  saveDraft,
  updateDraft,
} from '../../storage/drafts.ts';
import { newId } from '../../storage/newId.ts';
import type { Storage } from '../../storage/storage.ts';
import {
  type DraftedArticle,
  type DraftHead,
  type DraftResult,
  discardOldDrafts,
  draftedArticle,
  type LibraryDraft,
  parseResult,
  previewOf,
  type RepeatedArticle,
  versionOf,
} from './draft.ts';
import type { DraftFunctions } from './guildLibrary.ts';
import type { LibraryParts } from './libraryParts.ts';
import { readPage } from './links/readPage.ts';
import { readUpload, type UploadedFile } from './uploads.ts';

/** A draft with what was read from its file. */
interface OpenDraft {
  readonly draft: Draft;
  readonly result: DraftResult;
}

/** Binds the functions of drafts to one server. */
export function bindDrafts(
  { storage, reader, fetch, limits, now, onChange }: LibraryParts,
  guildId: string,
): DraftFunctions {
  async function find(draftId: string): Promise<OpenDraft | null> {
    const draft = await readDraft(storage, guildId, draftId);
    return draft === null ? null : { draft, result: parseResult(draft.result) };
  }

  const findRepeated = (articles: readonly DraftedArticle[]) =>
    findRepeatedArticles(storage, guildId, articles);

  async function preview(draft: DraftHead, result: DraftResult) {
    return previewOf(draft, result, await findRepeated(result.articles));
  }

  async function save(
    { name, bytes }: UploadedFile,
    result: DraftResult,
    member: string,
  ): Promise<LibraryDraft> {
    await discardOldDrafts(storage, now());
    const made = { name, bytes, member, createdAt: now() };
    const id = await saveDraft(storage, guildId, { ...made, result: JSON.stringify(result) });
    return await preview({ ...made, id }, result);
  }

  return {
    readFile: async (file, member) => {
      const read = await readUpload(reader, file);
      if (!read.ok) return { kind: 'refused', reason: read.reason };
      const articles = read.articles.map(draftedArticle);
      const draft = await save(file, { articles, remarks: [...read.remarks], page: null }, member);
      return { kind: 'draft', draft };
    },
    readLink: async (url, member) => {
      const read = await readPage({ fetch, reader }, url);
      // Only a request with validators can end like this.
      if (read.kind === 'unchanged') throw new Error('a page without a draft is unchanged');
      if (read.kind !== 'page') return read;
      const { file, articles, remarks } = read;
      const page = articles.length === 1 ? read.page : null;
      const draft = await save(
        file,
        { articles: [...articles], remarks: [...remarks], page },
        member,
      );
      return { kind: 'draft', draft };
    },
    findDraft: async draftId => {
      const found = await find(draftId);
      return found && (await preview(found.draft, found.result));
    },
    editDraft: async (draftId, at, details) => {
      const found = await find(draftId);
      const article = found?.result.articles[at];
      if (found === null || article === undefined) return null;
      const articles = found.result.articles.with(at, { ...article, ...details });
      const result = { ...found.result, articles };
      const isThere = await updateDraft(storage, guildId, draftId, JSON.stringify(result));
      return isThere ? await preview(found.draft, result) : null;
    },
    addDraft: async (draftId, origin, member) => {
      const found = await find(draftId);
      if (found === null) return { kind: 'gone' };
      const { draft, result } = found;
      const repeats = await findRepeated(result.articles);
      const added = result.articles.filter((_, at) => repeats[at] === null);
      if (added.length === 0) return { kind: 'repeated' };
      const versions = added.map(article => {
        const id = newId();
        return { ...versionOf(article, id, draft.name), id };
      });
      const { page } = result;
      const addition = {
        source: { draft: draftId },
        origin: page === null ? origin : 'link',
        versions,
        page,
      } as const;
      const permission = { author: { member, at: now() }, limits };
      const outcome = await addArticles(storage, guildId, addition, permission);
      if (outcome.kind === 'added') onChange(guildId);
      return outcome;
    },
    replaceByDraft: async (articleId, draftId, member) => {
      const found = await find(draftId);
      const [article, ...others] = found?.result.articles ?? [];
      if (found === null || article === undefined || others.length > 0) return { kind: 'gone' };
      const change = {
        source: { draft: draftId },
        version: versionOf(article, articleId, found.draft.name),
        page: found.result.page,
      };
      const permission = { author: { member, at: now() }, limits };
      const outcome = await addVersion(storage, guildId, articleId, change, permission);
      if (outcome.kind === 'changed') onChange(guildId);
      return outcome;
    },
    discardDraft: draftId => discardDraft(storage, guildId, draftId),
  };
}

/** Finds for each article the library's article with the same text or, failing that, the same address. */
async function findRepeatedArticles(
  storage: Storage,
  guildId: string,
  articles: readonly DraftedArticle[],
): Promise<(RepeatedArticle | null)[]> {
  const repeats: (RepeatedArticle | null)[] = [];
  for (const { digest, url } of articles) {
    const same = await findDuplicate(storage, guildId, { digest, url });
    repeats.push(
      same && { id: same.id, name: same.title ?? same.name, isSameText: same.digest === digest },
    );
  }
  return repeats;
}
