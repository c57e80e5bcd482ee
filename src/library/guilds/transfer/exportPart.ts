import { createHash } from 'node:crypto';
import {
  detailsOf,
  type StoredArticle,
  type StoredVersion,
} from '../../../storage/articles/storedArticle.ts';
import type { ArticleFunctions } from '../guildLibrary.ts';
import { originalEntry, textEntry } from './entryName.ts';
import type { DescribedArticle } from './manifest.ts';
import { type PartArticle, PartWriter } from './partWriter.ts';

/** Some articles of a library in one file. */
export interface ExportPart {
  /** A ZIP archive. */
  readonly bytes: Uint8Array;
  /** Places of its first article and of the one after its last, counted from 0. */
  readonly start: number;
  readonly end: number;
  /** Number of articles in the library. */
  readonly total: number;
  /** Its articles that were too large to be given with their files. */
  readonly withoutFiles: readonly StoredArticle[];
}

type Source = Pick<ArticleFunctions, 'listArticles' | 'listVersions' | 'readText' | 'readOriginal'>;

/** Bytes by path. */
type Entries = ReadonlyMap<string, Uint8Array>;

/** An article with what is exported of it. */
interface Exported {
  readonly article: StoredArticle;
  readonly versions: readonly StoredVersion[];
  /** Its place in the library, counted from 1. */
  readonly number: number;
}

/** Unit: characters of 6 bits. */
const KEY_LENGTH = 12;

/** A short digest of what is exported, which changes with it. */
export function exportKey(articles: readonly StoredArticle[]): string {
  const exported = articles.map(article => ({ ...article, addedBy: null }));
  const hash = createHash('sha256').update(JSON.stringify(exported));
  return hash.digest('base64url').slice(0, KEY_LENGTH);
}

/**
 * Exports the articles from a place on, as many as fit. An article is never divided. One that is too large
 * for a part is given without its files, or else without its texts too.
 */
export async function exportPart(
  library: Source,
  { start, maxBytes }: { readonly start: number; readonly maxBytes: number },
): Promise<ExportPart> {
  const articles = await library.listArticles();
  const part = new PartWriter(maxBytes);
  const withoutFiles: StoredArticle[] = [];
  let end = start;
  for (const article of articles.slice(start)) {
    const versions = await library.listVersions(article.id);
    const exported = { article, versions, number: end + 1 };
    const files = await filesOf(library, exported, part, maxBytes);
    const texts = await textsOf(library, exported, maxBytes);
    if (files === null || !part.add(packed(exported, part, [files, texts]))) {
      if (!part.isEmpty) break;
      const isAdded = part.add(packed(exported, part, [texts]));
      if (!isAdded) part.add(packed(exported, part, []));
      withoutFiles.push(article);
    }
    end += 1;
  }
  return { bytes: part.finish(), start, end, total: articles.length, withoutFiles };
}

/** The files of an article that a part does not have yet; null if they fit in no part. */
async function filesOf(
  library: Source,
  { versions }: Exported,
  part: PartWriter,
  maxBytes: number,
): Promise<Entries | null> {
  const files = new Map<string, Uint8Array>();
  let size = 0;
  for (const { sha256, name } of versions) {
    const path = originalEntry(sha256, name);
    if (files.has(path) || part.has(path)) continue;
    const bytes = await library.readOriginal(sha256);
    size += bytes?.byteLength ?? 0;
    if (size > maxBytes) return null;
    if (bytes !== null) files.set(path, bytes);
  }
  return files;
}

/** The texts of an article, as far as they fit in a part. */
async function textsOf(
  library: Source,
  { article, versions, number }: Exported,
  maxBytes: number,
): Promise<Entries> {
  const texts = new Map<string, Uint8Array>();
  let size = 0;
  for (const { version, name } of versions) {
    const text = await library.readText(article.id, version);
    const bytes = new TextEncoder().encode(text ?? '');
    size += bytes.byteLength;
    if (size > maxBytes) break;
    texts.set(textEntry(number, version, name), bytes);
  }
  return texts;
}

/** An article with entries; its description names those that the part then has. */
function packed(
  { article, versions, number }: Exported,
  part: PartWriter,
  given: readonly Entries[],
): PartArticle {
  const entries = new Map(given.flatMap(some => [...some]));
  const known = (path: string) => (entries.has(path) || part.has(path) ? path : null);
  const { id, origin, addedAt, retractedAt } = article;
  const description: DescribedArticle = {
    id,
    origin,
    addedAt: written(addedAt),
    retractedAt: retractedAt === null ? null : written(retractedAt),
    versions: versions.map(one => ({
      ...detailsOf(one),
      file: {
        name: one.name,
        sha256: one.sha256,
        entry: known(originalEntry(one.sha256, one.name)),
      },
      text: known(textEntry(number, one.version, one.name)),
      part: one.part,
      format: one.format,
      reader: one.reader,
      readAt: written(one.readAt),
    })),
  };
  return { description: JSON.stringify(description), entries };
}

function written(time: number): string {
  return new Date(time).toISOString();
}
