import type { Quote } from '../../answer/quote/quote.ts';
import type { Article } from '../../articles/article.ts';
import type { Messages } from '../../messages/messages.ts';
import { namesakes } from './articleName.ts';
import { sourceText } from './sources.ts';

/** Headings that name the article of the quotes below them. */
export function articleHeadings(
  articles: readonly Article[],
  messages: Messages,
): (quote: Quote) => string {
  const alike = namesakes(articles);
  const headings = new Map(
    articles.map(article => [article, `**${sourceText(article, alike, messages)}**`]),
  );
  return ({ article }) => headings.get(article) ?? '';
}
