import { z } from 'zod';
import type { Article, Paragraph } from '../../articles/article.ts';
import { articleKey, rememberKey } from '../../articles/articleKey.ts';
import { contentHash, rememberContentHash } from '../../articles/contentHash.ts';
import { NumberList } from '../../search/lexical/numberList.ts';

const nullable = z.string().nullable();

/** The texts of an article, and how many numbers of each kind it has. */
export const description = z.object({
  key: z.string(),
  contentHash: z.string(),
  title: nullable,
  publisher: nullable,
  url: nullable,
  published: nullable,
  language: nullable,
  authors: z.array(z.string()).readonly(),
  updated: nullable,
  description: nullable,
  tags: z.array(z.string()).readonly(),
  /** One per paragraph. */
  headings: z.array(nullable),
  lines: z.number(),
  firstLine: z.number().nullable(),
  isTitledByFile: z.boolean(),
  landmarks: z.array(
    z.object({
      start: z.number(),
      page: z.number().nullable(),
      chapter: nullable,
      time: nullable,
    }),
  ),
});

/**
 * A parsed article, without its id and text, in two flat pieces that are easy to store and to send to
 * another thread.
 */
export interface PackedArticle {
  readonly described: z.infer<typeof description>;
  /** Line starts, then paragraphs. */
  readonly numbers: Uint32Array;
}

const NUMBERS_OF_PARAGRAPH = 3;

/** Packs an article. */
export function packArticle(article: Article): PackedArticle {
  const { id: _, text: __, paragraphs, lineStarts, landmarks, tags, authors, ...about } = article;
  const numbers = new NumberList();
  numbers.append(lineStarts);
  for (const { number, start, end } of paragraphs) numbers.append([number, start, end]);
  return {
    described: {
      key: articleKey(article),
      contentHash: contentHash(article),
      ...about,
      authors: [...authors],
      tags: [...tags],
      landmarks: [...landmarks],
      headings: paragraphs.map(({ heading }) => heading),
      lines: lineStarts.length,
    },
    // A copy without the list's spare capacity.
    numbers: numbers.view().slice(),
  };
}

/** The length of `numbers` for a description. */
export function numberCount({ lines, headings }: PackedArticle['described']): number {
  return lines + headings.length * NUMBERS_OF_PARAGRAPH;
}

/** Unpacks an article. */
export function unpackArticle(
  { described, numbers }: PackedArticle,
  { id, text }: Pick<Article, 'id' | 'text'>,
): Article {
  const { key, contentHash: hash, headings, lines, ...metadata } = described;
  const starts = numbers.subarray(0, lines);
  const paragraphs = headings.map((heading, at): Paragraph => {
    const from = lines + at * NUMBERS_OF_PARAGRAPH;
    return {
      number: numbers[from] ?? 0,
      start: numbers[from + 1] ?? 0,
      end: numbers[from + 2] ?? 0,
      heading,
    };
  });
  const article = { ...metadata, id, text, paragraphs, lineStarts: Array.from(starts) };
  rememberKey(article, key);
  rememberContentHash(article, hash);
  return article;
}
