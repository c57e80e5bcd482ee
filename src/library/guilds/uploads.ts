import type { Article } from '../../articles/article.ts';
import { storedArticleId } from '../../articles/articleId.ts';
import { contentHash } from '../../articles/contentHash.ts';
import { readMetadata } from '../../articles/metadata/readMetadata.ts';
import type { Extract } from '../../articles/readers/extract.ts';
import type { SourceFile } from '../../articles/readers/recognizeFormat.ts';
import type { ArticleReader } from '../articleReader.ts';

/** A file that a member sends. */
export interface UploadedFile {
  /** With an ending; its format is recognized by the content first. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a text that does not say it itself; null to detect it. */
  readonly encoding?: string | null;
}

/** What a file that a member sends holds. */
export type UploadReading =
  | {
      readonly ok: true;
      readonly articles: readonly ReadUpload[];
      /** What is wrong with the file or was skipped; each continues a sentence after the file name. */
      readonly remarks: readonly string[];
    }
  /** The reason continues a sentence after the file name. */
  | { readonly ok: false; readonly reason: string };

/** An article of such a file. */
export interface ReadUpload {
  readonly article: Article;
  readonly extract: Extract;
  /** Its place in the file, counted from 0. */
  readonly part: number;
  readonly format: string;
  /** The version of the reader. */
  readonly reader: number;
  /** A digest of the normalised text. */
  readonly digest: string;
}

const UNREADABLE = 'is in no format that is read';
/** Stands for the id that an article gets once it is added. */
const UNSTORED = 'draft';

/** Reads the articles of a file that a member sends. */
export async function readUpload(
  reader: ArticleReader,
  file: UploadedFile,
): Promise<UploadReading> {
  const { name, bytes, encoding = null } = file;
  const source: SourceFile = { path: name, bytes, encoding };
  const found = await reader.extract(source);
  if (!found.ok) return { ok: false, reason: found.reason ?? UNREADABLE };
  const articles: ReadUpload[] = [];
  const remarks = new Set<string>();
  const refusals: string[] = [];
  for (const [part, extract] of found.extracts.entries()) {
    const { metadata, warnings } = readMetadata(extract.fields, file.name);
    const id = storedArticleId(UNSTORED, file.name, part + 1);
    const made = await reader.create({ id, extract, metadata });
    if (!made.ok) {
      refusals.push(made.reason);
      continue;
    }
    for (const remark of [...extract.warnings, ...warnings]) remarks.add(remark);
    const { name: format, reader: version } = found.format;
    const digest = contentHash(made.article);
    articles.push({
      article: made.article,
      extract,
      part,
      format,
      reader: version.version,
      digest,
    });
  }
  if (articles.length === 0) return { ok: false, reason: refusals[0] ?? 'has no text' };
  for (const refusal of refusals) remarks.add(refusal);
  return { ok: true, articles, remarks: [...remarks] };
}
