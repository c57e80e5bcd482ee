import { articleKey } from '../../articles/articleKey.ts';
import type { ArticleLookup } from '../../articles/readFile.ts';
import type { EarlierIndex, SearchIndex } from '../../search/searchIndex.ts';

/** Articles that were read before. */
export interface KnownArticles extends EarlierIndex {
  /** Finds an article by the key and text of its extract. */
  readonly articleOf: ArticleLookup;
}

/** The articles of an index in use. */
export function knownArticlesOf(index: SearchIndex): KnownArticles {
  const articles = new Map(index.articles.map(article => [articleKey(article), article]));
  return {
    ...index.asEarlier(),
    articleOf: ({ key }) => articles.get(key) ?? null,
  };
}
