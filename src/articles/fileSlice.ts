import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import type { SourceFile } from './readers/recognizeFormat.ts';

/** Where the text of the only article of a file is in the file, so that its format need not be read again. */
export interface FileSlice {
  /** The `fileKey` of the file. */
  readonly file: string;
  /** Offsets in its decoded text. Unit: UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** As for articles. Unit: characters of 6 bits. */
const KEY_LENGTH = 12;

const slices = new WeakMap<Article, FileSlice>();

/** A short digest of a file's path and content. */
export function fileKey({ path, bytes, encoding }: SourceFile): string {
  const hash = createHash('sha256')
    .update(`${path}\0${encoding ?? ''}\0`)
    .update(bytes);
  return hash.digest('base64url').slice(0, KEY_LENGTH);
}

/** The slice of its file that an article is; null if it is none, or not known. */
export function fileSlice(article: Article): FileSlice | null {
  return slices.get(article) ?? null;
}

/** Stores the slice of an article that was found before. */
export function rememberSlice(article: Article, slice: FileSlice): void {
  slices.set(article, slice);
}

/** Stores where the text of a file's only article is in the file, if the file has it as it is. */
export function findSlice(article: Article, file: SourceFile): void {
  const start = decoded(file)?.indexOf(article.text) ?? -1;
  if (start === -1) return;
  slices.set(article, { file: fileKey(file), start, end: start + article.text.length });
}

/** The text of a slice. */
export function sliceOf(file: SourceFile, { start, end }: FileSlice): string {
  return decoded(file)?.slice(start, end) ?? '';
}

/** The text of a file in UTF-8, as most are; null for any other, which takes long to decode. */
function decoded({ bytes }: SourceFile): string | null {
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : null;
}
