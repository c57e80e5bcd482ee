import type { Article } from './article.ts';

/** Articles by date and time, newest first; those without a date come last. */
export function newestFirst(articles: readonly Article[]): readonly Article[] {
  return articles
    .map(article => ({ article, time: Date.parse(article.published ?? '') || 0 }))
    .sort((a, b) => b.time - a.time)
    .map(({ article }) => article);
}
