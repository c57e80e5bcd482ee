import type { Article } from '../../articles/article.ts';
import { batchSteps, type Steps } from '../../concurrency/steps.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { locateExpanded } from '../expand/locateExpanded.ts';
import { type Quote, quoteAt } from '../quote/quote.ts';
import { scoreSentences } from './scoreSentences.ts';

/** The most informative sentence of an indexed article, with those that it needs; null if it has none. */
export function quoteBest(index: SearchIndex, article: Article): Steps<Quote | null> {
  return batchSteps(quoteInSteps(index, article));
}

function* quoteInSteps(index: SearchIndex, article: Article): Steps<Quote | null> {
  const ranking = yield* scoreSentences(index, [article], null);
  const best = ranking.at(0);
  if (best === null) return null;
  return quoteAt(locateExpanded(index, article, best.index), best.score);
}
