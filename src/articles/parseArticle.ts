import type { Article } from './article.ts';
import { decodeText } from './decodeText.ts';
import { readFrontMatter } from './metadata/frontMatter.ts';
import { readMetadata } from './metadata/readMetadata.ts';
import { readOutline } from './outline/readOutline.ts';

/** An article, or why the file has none; the reason continues a sentence after the file name. */
export type ParseResult =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly reason: string };

/** Parses the bytes of a file as an article; `id` is its path below the articles folder. */
export function parseArticle(id: string, bytes: Uint8Array): ParseResult {
  const decoded = decodeText(bytes);
  return decoded.ok ? parseText(id, decoded.text) : decoded;
}

/** Parses the decoded text of a file as an article. */
export function parseText(id: string, text: string): ParseResult {
  const { fields, bodyStart } = readFrontMatter(text);
  const { metadata, isDraft } = readMetadata(fields, id);
  if (isDraft) return { ok: false, reason: 'is a draft' };
  const outline = readOutline(text, bodyStart);
  if (outline.paragraphs.length === 0) {
    return { ok: false, reason: 'has no text besides titles and boilerplate' };
  }
  return {
    ok: true,
    article: {
      ...metadata,
      id,
      text,
      title: metadata.title ?? outline.title,
      publisher: metadata.publisher ?? outline.publisher,
      paragraphs: outline.paragraphs,
      lineStarts: outline.lineStarts,
    },
  };
}
