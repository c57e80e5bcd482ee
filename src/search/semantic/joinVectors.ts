import type { Semantics } from './semantics.ts';

/** Vectors of sentences that can be compared with others. */
export type ComparedVectors = Pick<Semantics, 'nearest' | 'similarityOf'>;

/** Compares the sentences of both; no article may be in both. */
export function joinVectors(first: ComparedVectors, second: ComparedVectors): ComparedVectors {
  return {
    *nearest(vector, options) {
      const near = yield* first.nearest(vector, options);
      const others = yield* second.nearest(vector, options);
      // The sort is stable, so ties stay in the order of the articles.
      return [...near, ...others]
        .sort((a, b) => b.similarity - a.similarity)
        .slice(0, options.limit);
    },
    similarityOf: (article, index, vector) =>
      first.similarityOf(article, index, vector) ?? second.similarityOf(article, index, vector),
  };
}
