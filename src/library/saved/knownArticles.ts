import { articleKey, computeArticleKey } from '../../articles/articleKey.ts';
import type { EarlierIndex, SearchIndex } from '../../search/searchIndex.ts';
import type { ArticleLookup } from '../../sources/folder/readArticles.ts';

/** Articles that were read before. */
export interface KnownArticles extends EarlierIndex {
  /** Finds an article by id and text. */
  readonly articleOf: ArticleLookup;
}

/** The articles of an index in use. */
export function knownArticlesOf(index: SearchIndex): KnownArticles {
  const articles = new Map(index.articles.map(article => [articleKey(article), article]));
  return {
    ...index.asEarlier(),
    articleOf: (id, text) => articles.get(computeArticleKey({ id, text })) ?? null,
  };
}
