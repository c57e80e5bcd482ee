import { articleKey, computeArticleKey } from '../../articles/articleKey.ts';
import type { EarlierIndex, SearchIndex } from '../../search/searchIndex.ts';
import type { ArticleLookup } from '../../sources/folder/readArticles.ts';

/** Articles that were read before, found by id and text. */
export interface KnownArticles extends EarlierIndex {
  readonly articleOf: ArticleLookup;
}

/** The articles of an index in use. */
export function knownArticlesOf(index: SearchIndex): KnownArticles {
  const articles = new Map(index.articles.map(article => [articleKey(article), article]));
  return {
    lexicon: index.lexicon,
    size: articles.size,
    neighbours: index.neighbours(),
    has: article => articles.has(articleKey(article)),
    articleOf: (id, text) => articles.get(computeArticleKey({ id, text })) ?? null,
    find: article => {
      const read = index.read(articles.get(articleKey(article)) ?? article);
      return read === null ? null : given(read);
    },
  };
}

/** A generator of one step for a result that is available at once. */
function* given<Result>(result: Result): Generator<undefined, Result> {
  yield;
  return result;
}
