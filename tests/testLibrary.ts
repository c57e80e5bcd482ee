import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../src/articles/article.ts';
import type { SearchIndex } from '../src/search/searchIndex.ts';
import { createSearchIndex } from '../src/search/startIndexing.ts';
import { parseArticle } from './parseArticle.ts';

/** Parses texts as articles, keyed by id; throws for a text that is not an article. */
function articlesOf(texts: Readonly<Record<string, string>>): Article[] {
  return Object.entries(texts).map(([id, text]) => {
    const parsed = parseArticle(id, new TextEncoder().encode(text));
    if (!parsed.ok) throw new Error(`${id} ${parsed.reason}`);
    return parsed.article;
  });
}

const indexes = new WeakMap<object, SearchIndex>();

/** Indexes texts as articles, keyed by id; caches the index of each object. */
export function indexOf(texts: Readonly<Record<string, string>>): SearchIndex {
  const index = indexes.get(texts) ?? createSearchIndex(articlesOf(texts));
  indexes.set(texts, index);
  return index;
}

/** Unit: passages of an article. */
const LONG = 50;

/** The text of an article with many short paragraphs, each a separate passage and different from all others. */
export function longText(name: string, passages = LONG): string {
  return Array.from(
    { length: passages },
    (_, at) => `The boat ${name} left pier ${at} at noon with a cargo of salted fish.`,
  ).join('\n\n');
}

/** Fills a folder with long articles, enough of which have a saved index; resolves with their file names. */
export async function writeLongArticles(
  folder: string,
  articles: number,
  passages = LONG,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const names = Array.from({ length: articles }, (_, at) => `boat-${at}.txt`);
  for (const [at, name] of names.entries()) {
    await writeFile(path.join(folder, name), longText(`Aurora${at}`, passages));
  }
  return names;
}
