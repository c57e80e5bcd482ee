import type { Article } from '../../src/articles/article.ts';
import type { SearchIndex } from '../../src/search/searchIndex.ts';
import type { NearSentence } from '../../src/search/semantic/scan.ts';
import type { Semantics } from '../../src/search/semantic/semantics.ts';

interface Options {
  /** Similarity of the sentences that contain a text; 0 for others. */
  readonly similar: Readonly<Record<string, number>>;
  /** Whether the encoder has no time for close comparisons. */
  readonly isBusy?: boolean;
}

/** Semantics that take the similarity of sentences with any question from a table. */
export function fakeSemantics(index: SearchIndex, { similar, isBusy = false }: Options): Semantics {
  const similarityOf = (article: Article, at: number): number => {
    const { start, end } = index.sentencesOf(article)[at] ?? { start: 0, end: 0 };
    const contains = (part: string): boolean => article.text.slice(start, end).includes(part);
    return Object.entries(similar).find(([part]) => contains(part))?.[1] ?? 0;
  };
  return {
    encode: async () => new Float32Array(1),
    *nearest(_, { articles, limit }) {
      const all = articles.flatMap((article): NearSentence[] =>
        index.sentencesOf(article).map((__, at) => ({
          article,
          index: at,
          similarity: similarityOf(article, at),
        })),
      );
      yield;
      return all.toSorted((a, b) => b.similarity - a.similarity).slice(0, limit);
    },
    similarityOf,
    compare: async (_, sentences) =>
      isBusy
        ? null
        : sentences.map(({ article, index: at }) => {
            const similarity = similarityOf(article, at);
            return { similarity, inContext: similarity, reranking: 10 * similarity - 4 };
          }),
  };
}
