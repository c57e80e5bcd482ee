import type { Article } from '../articles/article.ts';
import { findArticles } from '../search/findArticles.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import { printableLine } from './sanitize.ts';

/** Finds articles by name, without duplicates, or returns what is wrong with a name. */
export function theArticles(
  index: SearchIndex,
  names: readonly string[],
): readonly Article[] | string {
  const articles = new Set<Article>();
  for (const name of names) {
    const article = theArticle(index, name);
    if (typeof article === 'string') return article;
    articles.add(article);
  }
  return [...articles];
}

/** Finds an article by name, or returns what is wrong with the name. */
export function theArticle(index: SearchIndex, name: string): Article | string {
  const [article, ...others] = findArticles(index.articles, name);
  const typed = `"${printableLine(name)}"`;
  if (article === undefined) return `no article is called ${typed}; npm run articles lists them`;
  if (others.length === 0) return article;
  const meant = [article, ...others].slice(0, 3).map(({ id }) => printableLine(id));
  return `${typed} may mean ${meant.join(', ')}${others.length > 2 ? ' and more' : ''}; name one of them`;
}
