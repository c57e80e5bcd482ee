import type { Article } from '../articles/article.ts';
import { IndexBuilder } from './indexBuilder.ts';
import type { ApartArticle, EarlierIndex, SearchIndex } from './searchIndex.ts';
import type { HeldArticle } from './segments/heldArticle.ts';
import type { LibraryTraits } from './snapshot.ts';

/** An index that can already be searched, over what has been added to it, while it is filled. */
export interface Indexing {
  readonly index: SearchIndex;
  /** Adds the articles piece by piece; a step takes long only if an article is long. */
  readonly steps: Generator<undefined, void>;
}

interface Options extends Partial<LibraryTraits> {
  /** An index to take over what it has read; it does not change. */
  readonly earlier?: EarlierIndex | undefined;
  /** Whether the words of new articles must not enter the lexicon of `earlier`; false by default. */
  readonly isSplit?: boolean;
  /** What was read from an article elsewhere; null for one that is to be read here. */
  readonly readApart?: (article: Article) => ApartArticle | null;
}

/** An earlier index is of no use if less is left of its articles, or of the terms in its lexicon. */
const MIN_KEPT = 0.5;

/**
 * Starts an index of `articles`, which is empty until its steps are taken. The work is in proportion
 * to what `earlier` has not read, and to what it has that is gone.
 */
export function startIndexing(
  articles: readonly Article[],
  {
    aliases = [],
    isPartial = false,
    earlier,
    isSplit = false,
    readApart = () => null,
  }: Options = {},
): Indexing {
  const held = articles.map(article => earlier?.find(article) ?? null);
  const isTaken = earlier !== undefined && isUseful(earlier, held);
  const builder = new IndexBuilder({
    aliases,
    isPartial,
    earlier: isTaken ? earlier : null,
    isSplit,
    readApart,
  });
  return { index: builder.index, steps: builder.fill(articles, isTaken ? held : []) };
}

/** Indexes `articles` at once. */
export function createSearchIndex(
  articles: readonly Article[],
  options: Options = {},
): SearchIndex {
  const { index, steps } = startIndexing(articles, options);
  for (const _ of steps);
  return index;
}

function isUseful(
  { size, parts: { lexicon, statistics } }: EarlierIndex,
  held: readonly (HeldArticle | null)[],
): boolean {
  let kept = 0;
  for (const article of held) kept += article === null ? 0 : 1;
  return kept >= MIN_KEPT * size && statistics.termsInUse >= MIN_KEPT * lexicon.termCount;
}
