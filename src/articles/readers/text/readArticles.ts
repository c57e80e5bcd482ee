import { findLineStarts } from '../../lines/splitLines.ts';
import { readFrontMatter } from '../../metadata/frontMatter.ts';
import { splitArticles } from '../../split/splitArticles.ts';
import type { Extract, ReadResult } from '../extract.ts';

/** What a reader makes of the text below the front matter. */
export type ArticleBody = Pick<Extract, 'text' | 'blocks' | 'warnings'>;

/** Reads the articles in a text, each with its front matter; the text of a body has the same lines. */
export function readArticles(text: string, readBody: (body: string) => ArticleBody): ReadResult {
  const extracts = splitArticles(text).map(({ start, end, firstLine }): Extract => {
    const part = text.slice(start, end);
    const { fields, bodyStart, warnings } = readFrontMatter(part);
    const body = readBody(part.slice(bodyStart));
    return {
      ...body,
      landmarks: [],
      firstLine: firstLine - 1 + findLineStarts(part.slice(0, bodyStart)).length,
      fields,
      warnings: [...warnings, ...body.warnings],
    };
  });
  return { ok: true, extracts };
}
