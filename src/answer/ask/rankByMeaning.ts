import type { Article } from '../../articles/article.ts';
import { type Steps, waitFor } from '../../concurrency/steps.ts';
import type { Hit, SearchIndex } from '../../search/searchIndex.ts';
import type { Semantics, Urgency } from '../../search/semantic/semantics.ts';
import { isEnglish } from '../question/isEnglish.ts';
import { isNamedOnly, judgeByMeaning, measureAnswer, namesSubject } from './judgeAnswer.ts';
import type { Ranking } from './ranking.ts';
import { rankSentences } from './rankSentences.ts';
import { rerankSentences } from './rerankSentences.ts';
import type { Question } from './sentenceFeatures.ts';

interface Options {
  readonly semantics: Semantics;
  readonly urgency: Urgency;
  /** The question with what it takes over from earlier ones. */
  readonly text: string;
  /** Articles to look in. */
  readonly articles: readonly Article[];
}

/** Nearest sentences that are ranked beside those of the best passages. */
export const NEAREST = 24;
/** Questions of a conversation without a sentence this similar are not compared further. */
const MIN_SIMILARITY = 0.4;
/** Minimum odds of further sentences, as a share of the best one's. */
const MIN_RELATIVE_ODDS = 0.2;

/**
 * Ranks the sentences of the best passages and those nearest in meaning. Null if the encoder is not
 * available, or if the question or the best passage is not in English, which it was made for.
 */
export function* rankByMeaning(
  index: SearchIndex,
  question: Question,
  hits: readonly Hit[],
  { semantics, urgency, text, articles }: Options,
): Steps<Ranking | null> {
  if (!isEnglish(text) || !isInEnglish(hits[0])) return null;
  const vector = yield* waitFor(semantics.encode(text, urgency));
  if (vector === null) return null;
  const near = yield* semantics.nearest(vector, { articles, limit: NEAREST });
  if (urgency === 'lookup' && (near[0]?.similarity ?? 0) < MIN_SIMILARITY) return null;
  const ranked = yield* rankSentences(index, question, hits, near);
  const reranked = yield* rerankSentences(semantics, { text, vector }, ranked, urgency);
  if (reranked === null) return null;
  const highest = reranked[0]?.logOdds ?? 0;
  const isNamed = isNamedOnly(reranked[0], question.terms);
  return {
    sentences: reranked
      .filter(sentence => !isNamed || namesSubject(sentence, question.terms))
      .map(({ article, tokenized, logOdds }) => ({
        article,
        index: tokenized.sentence.index,
        score: Math.exp(logOdds - highest),
      }))
      .filter(({ score }) => score >= MIN_RELATIVE_ODDS),
    best: ranked[0],
    judge: evidence =>
      judgeByMeaning(measureAnswer(reranked, question.answerKind, evidence), isNamed),
  };
}

/** Whether a hit is in English; so is none. */
function isInEnglish(hit: Hit | undefined): boolean {
  if (hit === undefined) return true;
  const { article, start, end } = hit.passage;
  return isEnglish(article.text.slice(start, end));
}
