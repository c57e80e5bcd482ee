import { articleKey, computeArticleKey } from '../../articles/articleKey.ts';
import type { EarlierIndex, SearchIndex } from '../../search/searchIndex.ts';
import type { ArticleLookup } from '../../sources/folder/readArticles.ts';

/** What is known of articles that were read before, by their ids and texts. */
export interface KnownArticles extends EarlierIndex {
  readonly articleOf: ArticleLookup;
}

/** What an index in use knows of its articles. */
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

/** Gives at once what others give in steps. */
function* given<Result>(result: Result): Generator<undefined, Result> {
  yield;
  return result;
}
