import type { QueryTerm } from '../../search/searchIndex.ts';
import { type AnswerKind, isFactKind, isOpenKind } from '../question/answerKind.ts';
import { isEverydayTerm } from '../question/everydayTerms.ts';
import { isFramingTerm } from '../question/framingTerms.ts';
import { containsTerm } from '../question/queryTerms.ts';
import { termOverlap } from '../quote/isNearDuplicate.ts';
import { type Evidence, logOdds, supportsAnswer } from './evidence.ts';
import type { RerankedSentence } from './rerankSentences.ts';
import { answers, logistic, thresholds, weigh } from './weights.ts';

/**
 * Whether the articles answer a question: with the quotes; only with passages that bear on it; or with
 * nothing.
 */
export type Outcome = 'answered' | 'closest' | 'nothing';

/** An outcome with the probability that the first passage answers, 0 to 1. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly probability: number;
  /** Whether meanings were compared; the probability is calibrated only then. */
  readonly isByMeaning: boolean;
}

/** Features of the answer as a whole. */
export interface AnswerFeatures {
  /** The first sentence's score by the reranker. */
  readonly reranking: number;
  /** Its similarity with the question, -1 to 1. */
  readonly similarity: number;
  /** Its log odds over those of the next sentence that says something else; 0 to `MAX_MARGIN`. */
  readonly margin: number;
  /** Whether the question asks for a kind of answer that the sentence does not have. */
  readonly kindMissing: number;
  /** Whether it asks for a single fact, such as an age or a name, which articles often leave out. */
  readonly asksFact: number;
  /** Whether it asks for a manner, or yes or no: any sentence that bears on it tells something. */
  readonly asksOpenly: number;
  /** Whether it names something that no article does. */
  readonly unknownName: number;
}

const MAX_MARGIN = 5;
/** A single word may be in a sentence by chance. */
const MIN_NAMED = 2;
/** Sentences with this `termOverlap` report the same, as several agencies do. */
const SAME_NEWS = 0.8;

/** Measures an answer; null if no sentence was ranked. */
export function measureAnswer(
  [first, ...others]: readonly RerankedSentence[],
  answerKind: AnswerKind | null,
  { unknownName }: Pick<Evidence, 'unknownName'>,
): AnswerFeatures | null {
  if (first === undefined) return null;
  const { reranking, similarity } = first.meaning;
  const { terms } = first.tokenized;
  const second = others.find(({ tokenized }) => termOverlap(terms, tokenized.terms) < SAME_NEWS);
  return {
    reranking,
    similarity,
    margin: Math.min(MAX_MARGIN, first.logOdds - (second?.logOdds ?? -Infinity)),
    kindMissing: isKindMissing(answerKind, first) ? 1 : 0,
    asksFact: answerKind !== null && isFactKind(answerKind) ? 1 : 0,
    asksOpenly: answerKind !== null && isOpenKind(answerKind) ? 1 : 0,
    unknownName: unknownName ? 1 : 0,
  };
}

/**
 * Whether a sentence is far from a question in meaning, but names all that it is about: the model hardly
 * knows rare names.
 */
export function isNamedOnly(
  sentence: RerankedSentence | undefined,
  terms: readonly QueryTerm[],
): boolean {
  if (sentence === undefined || isNear(sentence.meaning)) return false;
  return namesSubject(sentence, terms);
}

/** Whether a sentence contains all words of a question that tell what it is about, and at least two. */
export function namesSubject(
  { tokenized }: Pick<RerankedSentence, 'tokenized'>,
  terms: readonly QueryTerm[],
): boolean {
  const telling = terms.filter(term => !isFramingTerm(term) && !isEverydayTerm(term.term));
  return telling.length >= MIN_NAMED && telling.every(term => containsTerm(tokenized.terms, term));
}

function isKindMissing(kind: AnswerKind | null, { features }: RerankedSentence): boolean {
  return kind !== null && !isOpenKind(kind) && features.answerKind === 0;
}

/** Judges an answer that was ranked by words and meaning; for `isNamed`, see `isNamedOnly`. */
export function judgeByMeaning(features: AnswerFeatures | null, isNamed = false): Judgement {
  if (features === null) return { outcome: 'nothing', probability: 0, isByMeaning: true };
  const probability = logistic(weigh(answers, { intercept: 1, ...features }));
  const outcome = isNear(features) || isNamed ? outcomeOf(probability) : 'nothing';
  return { outcome, probability, isByMeaning: true };
}

function outcomeOf(probability: number): Outcome {
  return probability >= thresholds.answered ? 'answered' : 'closest';
}

function isNear({ similarity }: Pick<AnswerFeatures, 'similarity'>): boolean {
  return similarity >= thresholds.nothing;
}

/** Judges an answer that was ranked by words alone. */
export function judgeByWords(evidence: Evidence, isFound: boolean): Judgement {
  if (!isFound) return { outcome: 'nothing', probability: 0, isByMeaning: false };
  const outcome = supportsAnswer(evidence) ? 'answered' : 'closest';
  return { outcome, probability: logistic(logOdds(evidence)), isByMeaning: false };
}
