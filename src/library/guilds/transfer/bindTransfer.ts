import { type ImportedArticle, importArticle } from '../../../storage/articles/importArticle.ts';
import type { Permission } from '../../../storage/articles/insertVersion.ts';
import {
  type Draft,
  discardDraft,
  readDraft,
  readDraftBytes,
  saveDraft,
} from '../../../storage/drafts.ts';
import type { Storage } from '../../../storage/storage.ts';
import { discardOldDrafts, versionOf } from '../draft.ts';
import type { TransferFunctions } from '../guildLibrary.ts';
import type { LibraryParts } from '../libraryParts.ts';
import { readUpload } from '../uploads.ts';
import {
  type DraftedImport,
  type ImportResult,
  type LibraryImport,
  namesOf,
  type PlannedArticle,
  parseImport,
} from './importDraft.ts';
import { planImport } from './planImport.ts';
import { openArchive, readArchive } from './readArchive.ts';

/** Binds the import of exports to one server. */
export function bindTransfer(
  { storage, reader, limits, now, onChange }: LibraryParts,
  guildId: string,
): TransferFunctions {
  async function find(draftId: string) {
    const draft = await readDraft(storage, guildId, draftId);
    const result = draft && parseImport(draft.result);
    return draft && result && { draft, result };
  }

  async function preview(
    { id, member, name }: Pick<Draft, 'id' | 'member' | 'name'>,
    { articles, unreadable }: ImportResult,
  ): Promise<LibraryImport> {
    const planned = await planImport(storage, guildId, articles, limits);
    return { id, member, name, articles: planned, unreadable };
  }

  return {
    readImport: async (file, member) => {
      await discardOldDrafts(storage, now());
      const read = await readArchive(file.bytes, one => readUpload(reader, one), now());
      if (!read.ok) return { kind: 'refused', reason: read.reason };
      const made = { ...file, member, createdAt: now(), result: JSON.stringify(read.result) };
      const id = await saveDraft(storage, guildId, made);
      return { kind: 'import', found: await preview({ ...made, id }, read.result) };
    },
    findImport: async draftId => {
      const found = await find(draftId);
      return found && (await preview(found.draft, found.result));
    },
    addImport: async (draftId, member) => {
      const found = await find(draftId);
      const bytes = await readDraftBytes(storage, guildId, draftId);
      if (found === null || bytes === null) return null;
      const { draft, result } = found;
      const permission = { author: { member, at: now() }, limits };
      try {
        const articles = await addArticles(storage, guildId, { result, bytes }, permission);
        await discardDraft(storage, guildId, draftId);
        const { id, name } = draft;
        return { id, name, member, articles, unreadable: result.unreadable };
      } finally {
        onChange(guildId);
      }
    },
  };
}

/**
 * Adds the articles of an export, each in a transaction of its own. If that ends halfway, the draft is still
 * there: added again, it adds the rest.
 */
async function addArticles(
  storage: Storage,
  guildId: string,
  { result, bytes }: { readonly result: ImportResult; readonly bytes: Uint8Array },
  permission: Permission,
): Promise<readonly PlannedArticle[]> {
  const read = await openArchive(bytes, async zip => {
    const files = new Map<string, Uint8Array>();
    const added: PlannedArticle[] = [];
    for (const article of result.articles) {
      for (const { file } of article.versions) {
        const { entry } = file;
        files.set(entry, files.get(entry) ?? present(await zip.read(entry), entry));
      }
      const imported = importedArticle(article, entry => present(files.get(entry) ?? null, entry));
      const fate = await importArticle(storage, guildId, imported, permission);
      added.push({ ...namesOf(article), fate });
    }
    return added;
  });
  if ('ok' in read) throw new Error(`export of a draft ${read.reason}`);
  return read;
}

function importedArticle(
  { versions, ...article }: DraftedImport,
  bytesOf: (entry: string) => Uint8Array,
): ImportedArticle {
  return {
    ...article,
    versions: versions.map(({ file, readAt, ...drafted }) => ({
      version: versionOf(drafted, article.id, file.name),
      file: { name: file.name, bytes: bytesOf(file.entry) },
      readAt,
    })),
  };
}

/** Bytes that were in the export when it was read. */
function present(bytes: Uint8Array | null, entry: string): Uint8Array {
  if (bytes === null) throw new Error(`export of a draft lacks ${entry}`);
  return bytes;
}
