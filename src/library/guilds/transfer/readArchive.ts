import { type Refused, withZip, type Zip } from '../../../articles/readers/zip/withZip.ts';
import { sha256Of } from '../../../storage/articles/originals.ts';
import { detailsOf } from '../../../storage/articles/storedArticle.ts';
import { draftedArticle } from '../draft.ts';
import type { UploadedFile, UploadReading } from '../uploads.ts';
import type { DraftedImport, ImportResult } from './importDraft.ts';
import {
  MANIFEST,
  MAX_ENTRIES,
  type ManifestArticle,
  type ManifestVersion,
  readManifest,
} from './manifest.ts';

/** Reads the articles of a file. */
type ReadUpload = (file: UploadedFile) => Promise<UploadReading>;
type ArchiveReading = { readonly ok: true; readonly result: ImportResult } | Refused;
type DraftedVersion = DraftedImport['versions'][number];

const MEBIBYTE = 2 ** 20;
/** Unit: bytes. */
const MAX_ENTRY = 10 * MEBIBYTE;
const MAX_TOTAL = 64 * MEBIBYTE;
/** Exports are not compressed; texts that someone else has compressed come nowhere near. */
const MAX_RATIO = 100;
/** Text of all its files; an export holds the texts as well, so no valid one has more. Unit: UTF-16 code units. */
const LONGEST_TEXTS = MAX_TOTAL;

/** Opens an export within limits. */
export function openArchive<Result>(
  bytes: Uint8Array,
  read: (zip: Zip) => Promise<Result>,
): Promise<Result | Refused> {
  const total = Math.min(MAX_TOTAL, Math.max(bytes.length * MAX_RATIO, MEBIBYTE));
  return withZip(bytes, read, { entries: MAX_ENTRIES, entry: MAX_ENTRY, total });
}

/**
 * Reads an export. Its files are read again, as if they were sent now: what it says of their texts
 * is ignored, and an article with a missing or changed file is skipped.
 *
 * @param now milliseconds since 1970; later times are replaced by it
 */
export function readArchive(
  bytes: Uint8Array,
  read: ReadUpload,
  now: number,
): Promise<ArchiveReading> {
  return openArchive(bytes, async (zip): Promise<ArchiveReading> => {
    const described = await zip.read(MANIFEST);
    if (described === null) return refused(`has no ${MANIFEST}`);
    const manifest = readManifest(described);
    if (!manifest.ok) return manifest;
    const readOnce = readerOf(zip, read);
    const articles: DraftedImport[] = [];
    const unreadable: ImportResult['unreadable'] = [];
    let length = 0;
    for (const article of manifest.articles) {
      const found = await readArticle(article, readOnce, now);
      if (typeof found === 'string') unreadable.push({ name: nameOf(article), reason: found });
      else articles.push(found);
      length += typeof found === 'string' ? 0 : lengthOf(found);
      if (length > LONGEST_TEXTS) return refused('has texts that are too long altogether');
    }
    return { ok: true, result: { kind: 'import', articles, unreadable } };
  });
}

/** A file of an export, read; or why it is not, which continues a sentence after the article's name. */
type ReadOriginal = (
  version: ManifestVersion,
) => Promise<
  { readonly size: number; readonly entry: string; readonly read: UploadReading } | string
>;

/** Reads each file once, however many articles it has. */
function readerOf(zip: Zip, read: ReadUpload): ReadOriginal {
  const known = new Map<string, ReturnType<ReadOriginal>>();
  return ({ file: { name, sha256, entry } }) => {
    const readNow = async (): ReturnType<ReadOriginal> => {
      if (entry === null) return 'was too large to be exported with its file';
      const bytes = await zip.read(entry);
      if (bytes === null) return 'has a file that is missing';
      if (sha256Of(bytes) !== sha256) return 'has a file that was changed';
      return { size: bytes.byteLength, entry, read: await read({ name, bytes }) };
    };
    const key = JSON.stringify([name, sha256, entry]);
    const found = known.get(key) ?? readNow();
    known.set(key, found);
    return found;
  };
}

async function readArticle(
  { id, addedAt, retractedAt, versions }: ManifestArticle,
  readOriginal: ReadOriginal,
  now: number,
): Promise<DraftedImport | string> {
  const drafted: DraftedVersion[] = [];
  for (const version of versions) {
    const found = await readVersion(version, readOriginal, now);
    if (typeof found === 'string') return found;
    drafted.push(found);
  }
  return {
    id,
    addedAt: Math.min(addedAt, now),
    retractedAt: retractedAt === null ? null : Math.min(retractedAt, now),
    versions: drafted,
  };
}

async function readVersion(
  version: ManifestVersion,
  readOriginal: ReadOriginal,
  now: number,
): Promise<DraftedVersion | string> {
  const original = await readOriginal(version);
  if (typeof original === 'string') return original;
  const { read, size, entry } = original;
  if (!read.ok) return read.reason;
  const article = read.articles.find(({ part }) => part === version.part);
  if (article === undefined) return 'is not in its file';
  const { file } = version;
  return {
    ...draftedArticle(article),
    ...detailsOf(version),
    readAt: Math.min(version.readAt, now),
    file: { name: file.name, sha256: file.sha256, size, entry },
  };
}

function nameOf({ versions }: ManifestArticle): string {
  const current = versions.at(-1);
  return current?.title ?? current?.file.name ?? '';
}

function lengthOf({ versions }: DraftedImport): number {
  return versions.reduce((sum, { extract }) => sum + extract.text.length, 0);
}

function refused(reason: string): Refused {
  return { ok: false, reason };
}
