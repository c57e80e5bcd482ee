import { type ArticleResult, createArticle } from '../src/articles/createArticle.ts';
import { decodeText } from '../src/articles/decodeText.ts';
import { readMetadata } from '../src/articles/metadata/readMetadata.ts';
import { readText } from '../src/articles/readers/text/readText.ts';

/** Parses the bytes of a text file that holds one article; `id` is its path below the articles folder. */
export function parseArticle(id: string, bytes: Uint8Array): ArticleResult {
  const decoded = decodeText(bytes);
  return decoded.ok ? parseText(id, decoded.text) : decoded;
}

/** Parses the decoded text of a file that holds one article. */
export function parseText(id: string, text: string): ArticleResult {
  const read = readText(text);
  if (!read.ok) return read;
  const [extract] = read.extracts;
  if (extract === undefined) throw new Error(`${id} has no article`);
  return createArticle({ id, extract, metadata: readMetadata(extract.fields, id).metadata });
}
