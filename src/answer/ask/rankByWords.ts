import type { Steps } from '../../concurrency/steps.ts';
import type { Hit, SearchIndex } from '../../search/searchIndex.ts';
import { judgeByWords } from './judgeAnswer.ts';
import type { Ranking } from './ranking.ts';
import { rankSentences } from './rankSentences.ts';
import type { Question } from './sentenceFeatures.ts';

/** Minimum score of further sentences, as a share of the best. */
const MIN_RELATIVE_SCORE = 0.75;

/** Ranks the sentences of the best passages by their words. */
export function* rankByWords(
  index: SearchIndex,
  question: Question,
  hits: readonly Hit[],
): Steps<Ranking> {
  const ranked = yield* rankSentences(index, question, hits);
  const [best] = ranked;
  const least = (best?.score ?? 0) * MIN_RELATIVE_SCORE;
  const sentences = ranked
    .filter(({ score }) => score >= least)
    .map(({ article, tokenized, score }) => ({ article, index: tokenized.sentence.index, score }));
  return { sentences, best, judge: evidence => judgeByWords(evidence, best !== undefined) };
}
