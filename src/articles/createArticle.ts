import type { Article, ArticleMetadata } from './article.ts';
import { extractKey, rememberKey } from './articleKey.ts';
import { rememberContentHash, statedContentHash } from './contentHash.ts';
import { findLineStarts } from './lines/splitLines.ts';
import { outlineBlocks } from './outline/outlineBlocks.ts';
import { readOutline } from './outline/readOutline.ts';
import type { Extract } from './readers/extract.ts';
import { titleOfFile } from './titleOfFile.ts';

/** What people say about an article, in place of what its file says. */
interface ArticleEdits
  extends Pick<ArticleMetadata, 'title' | 'publisher' | 'url' | 'published' | 'language'>,
    Required<Pick<Article, 'retractedAt' | 'isExcerpt'>> {}

/** What an article is made of. */
export interface ArticleInput {
  readonly id: string;
  readonly extract: Extract;
  /** What the file says about it. */
  readonly metadata: ArticleMetadata;
  readonly edits?: ArticleEdits;
}

/** An article, or why none can be made; the reason continues a sentence after the file name. */
export type ArticleResult =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly reason: string };

/** Makes an article of what a reader extracted from a file. */
export function createArticle({ id, extract, metadata, edits }: ArticleInput): ArticleResult {
  const { text, blocks, landmarks, firstLine, fields } = extract;
  const isSpeech = landmarks.some(({ time }) => time !== null);
  const outline =
    blocks === null
      ? readOutline(text)
      : outlineBlocks(text, blocks, { stated: metadata.title, isSpeech });
  if (outline.paragraphs.length === 0) {
    return { ok: false, reason: 'has no text besides titles and boilerplate' };
  }
  const title = metadata.title ?? outline.title;
  const fileTitle = title === null ? titleOfFile(id) : null;
  const article: Article = {
    ...metadata,
    id,
    text,
    title: title ?? fileTitle,
    isTitledByFile: fileTitle !== null,
    publisher: metadata.publisher ?? outline.publisher,
    published: metadata.published ?? outline.published,
    paragraphs: outline.paragraphs,
    lineStarts: firstLine === null ? [] : findLineStarts(text),
    firstLine,
    landmarks: landmarks.length === 0 ? outline.landmarks : landmarks,
    ...edits,
  };
  rememberKey(article, extractKey(id, extract));
  if (Object.keys(fields).length > 0) rememberContentHash(article, statedContentHash(text, fields));
  return { ok: true, article };
}
