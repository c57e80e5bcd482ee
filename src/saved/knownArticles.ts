import { articleKey, keyOf } from '../articles/articleKey.ts';
import type { KnownText } from '../articles/parseArticle.ts';
import type { EarlierIndex, SearchIndex } from '../search/searchIndex.ts';

/** What is known of articles that were read before, by their ids and texts. */
export interface KnownArticles extends EarlierIndex {
  readonly articleOf: KnownText;
}

/** What an index in use knows of its articles. */
export function knownFrom(index: SearchIndex): KnownArticles {
  const articles = new Map(index.articles.map(article => [articleKey(article), article]));
  return {
    lexicon: index.lexicon,
    size: articles.size,
    neighbours: index.neighbours(),
    has: article => articles.has(articleKey(article)),
    articleOf: (id, text) => articles.get(keyOf({ id, text })) ?? null,
    find: article => {
      const twin = articles.get(articleKey(article));
      return twin === undefined ? null : index.read(twin);
    },
  };
}
