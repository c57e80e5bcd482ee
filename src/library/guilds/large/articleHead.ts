import { z } from 'zod';
import type { Article } from '../../../articles/article.ts';
import { articleKey, rememberKey } from '../../../articles/articleKey.ts';
import { LargeArticle } from '../../../search/large/largeArticle.ts';
import type { StoredArticle } from '../../../storage/articles/storedArticle.ts';

const text = z.string().nullable();

const headSchema = z.object({
  key: z.string(),
  id: z.string(),
  title: text,
  publisher: text,
  url: text,
  published: text,
  language: text,
  authors: z.array(z.string()),
  updated: text,
  description: text,
  tags: z.array(z.string()),
  isTitledByFile: z.boolean(),
});

/** What is stored of an article besides its text, as JSON. */
export function packHead(article: Article): string {
  return JSON.stringify(headSchema.parse({ ...article, key: articleKey(article) }));
}

/** An article with a stored head, without its text. */
export function articleOfHead(
  head: string,
  { retractedAt, isExcerpt }: Pick<StoredArticle, 'retractedAt' | 'isExcerpt'>,
): LargeArticle {
  const { key, ...details } = headSchema.parse(JSON.parse(head));
  const large = new LargeArticle({ ...details, retractedAt, isExcerpt: isExcerpt === 1 });
  rememberKey(large.article, key);
  return large;
}
