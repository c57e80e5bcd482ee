import type { Article } from '../src/articles/article.ts';
import { parseArticle } from '../src/articles/parseArticle.ts';
import { createSearchIndex, type SearchIndex } from '../src/search/searchIndex.ts';

/** Parses texts as articles, keyed by their ids; a text that is no article is an error. */
function articlesOf(texts: Readonly<Record<string, string>>): Article[] {
  return Object.entries(texts).map(([id, text]) => {
    const parsed = parseArticle(id, new TextEncoder().encode(text));
    if (!parsed.ok) throw new Error(`${id} ${parsed.reason}`);
    return parsed.article;
  });
}

/** Indexes texts as articles, keyed by their ids. */
export function indexOf(texts: Readonly<Record<string, string>>): SearchIndex {
  return createSearchIndex(articlesOf(texts));
}
