import type { Article } from '../../articles/article.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { type Location, locate } from '../quote/quote.ts';
import { expandQuote } from './expandQuote.ts';

/** Location of an article's sentence, by its index, with the sentences that must be quoted with it. */
export function locateExpanded(index: SearchIndex, article: Article, at: number): Location {
  const sentences = index.sentencesOf(article);
  return locate(article, sentences, expandQuote(article, sentences, at));
}
