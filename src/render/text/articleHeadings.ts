import type { Quote } from '../../answer/quote/quote.ts';
import type { Article } from '../../articles/article.ts';
import type { Messages } from '../../messages/messages.ts';
import { namesakes } from './articleName.ts';
import { sourceText } from './sources.ts';

/** Headings that name the article of the quotes below them. */
export function articleHeadings(
  articles: readonly Article[],
  messages: Messages,
): (quote: Pick<Quote, 'article'>) => string {
  const alike = namesakes(articles);
  const headings = new Map(
    articles.map(article => [article, inBold(sourceText(article, alike, messages))]),
  );
  return ({ article }) => headings.get(article) ?? '';
}

/** Makes all of a source bold, also what is bold in it: when the article was retracted. */
function inBold(source: string): string {
  return `**${source.replaceAll('**', '')}**`;
}
