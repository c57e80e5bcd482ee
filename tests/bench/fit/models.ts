import { type AnswerFeatures, measureAnswer } from '../../../src/answer/ask/judgeAnswer.ts';
import type { RankedSentence } from '../../../src/answer/ask/rankSentences.ts';
import {
  comparedFeatures,
  type RankingModels,
  type RerankedSentence,
  rerankSentences,
  shortlistFeatures,
} from '../../../src/answer/ask/rerankSentences.ts';
import * as current from '../../../src/answer/ask/weights.ts';
import { runSteps } from '../../../src/concurrency/steps.ts';
import { holds, type NaturalQuestion } from '../natural/questionFolders.ts';
import type { Collected } from './collect.ts';
import { fitLogistic } from './logisticRegression.ts';
import { type Choice, fitSoftmax } from './softmaxRegression.ts';

/** The model that tells whether the first sentence answers. */
export type AnswersModel = typeof current.answers;

/** A question as a ranking answers it. */
export interface Ranked {
  readonly question: NaturalQuestion;
  /** Null if no sentence was ranked. */
  readonly features: AnswerFeatures | null;
  /** Whether the first sentence answers. */
  readonly isRight: boolean;
}

type Shortlist = RankingModels['shortlist'];
type Reranked = RankingModels['reranked'];

const SHORTLIST = ['passage', 'similarity'] as const satisfies (keyof Shortlist)[];
const RERANKED = [
  'passage',
  'answerKind',
  'similarity',
  'inContext',
  'reranking',
] as const satisfies (keyof Reranked)[];
const ANSWERS = [
  'reranking',
  'similarity',
  'margin',
  'kindMissing',
  'asksFact',
  'asksOpenly',
  'unknownName',
] as const satisfies (keyof AnswerFeatures)[];

/** Strengths of the L2 penalties; values from a third to three times as much do as well. */
const PENALTY = { ranking: 1, answers: 3 };

/** Fits the two models that rank sentences. */
export async function fitRanking(collected: readonly Collected[]): Promise<RankingModels> {
  const shortlist = fitLists(
    SHORTLIST,
    collected.map(({ question, semantics, encoded, candidates }) => {
      const features = shortlistFeatures(semantics, encoded, candidates);
      return candidates.map((sentence, at) => ({
        features: features[at] ?? current.shortlist,
        isRight: isRight(sentence, question),
      }));
    }),
  );
  const models = { shortlist, reranked: current.reranked };
  const lists: Example<Reranked>[][] = [];
  for (const one of collected) {
    const sentences = await rerank(one, models);
    lists.push(
      sentences.map(sentence => ({
        features: comparedFeatures(sentence, sentence.meaning),
        isRight: isRight(sentence, one.question),
      })),
    );
  }
  return { shortlist, reranked: fitLists(RERANKED, lists) };
}

/** Ranks the candidates for questions. */
export async function rankAll(
  collected: readonly Collected[],
  models: RankingModels,
): Promise<Ranked[]> {
  const all: Ranked[] = [];
  for (const one of collected) {
    const { question, answerKind, unknownName } = one;
    const sentences = await rerank(one, models);
    const [first] = sentences;
    all.push({
      question,
      features: measureAnswer(sentences, answerKind, { unknownName }),
      isRight: first !== undefined && isRight(first, question),
    });
  }
  return all;
}

/** Fits the model that tells whether the first sentence answers. */
export function fitAnswers(ranked: readonly Ranked[]): AnswersModel {
  const cases = ranked.flatMap(({ features, isRight: isTrue }) =>
    features === null ? [] : { row: rowOf(ANSWERS, features), isTrue },
  );
  const { intercept, weights } = fitLogistic(cases, PENALTY.answers);
  return { intercept, ...byName(ANSWERS, weights) };
}

interface Example<Features> {
  readonly features: Features;
  readonly isRight: boolean;
}

async function rerank(
  { semantics, encoded, candidates }: Collected,
  models: RankingModels,
): Promise<readonly RerankedSentence[]> {
  const steps = rerankSentences(semantics, encoded, candidates, 'question', models);
  const sentences = await runSteps(steps);
  if (sentences === null) throw new Error(`the encoder refused “${encoded.text}”`);
  return sentences;
}

/** Whether a sentence holds an accepted text, or is a part of one. */
function isRight({ article, tokenized }: RankedSentence, { accept }: NaturalQuestion): boolean {
  return accept.some(
    accepted =>
      accepted.article === article.id &&
      (holds(tokenized.text, accepted.text) || holds(accepted.text, tokenized.text)),
  );
}

function fitLists<Name extends string>(
  names: readonly Name[],
  lists: readonly (readonly Example<Readonly<Record<Name, number>>>[])[],
): Record<Name, number> {
  const choices = lists.map(list =>
    list.map(
      ({ features, isRight: right }): Choice => ({
        row: rowOf(names, features),
        isRight: right,
      }),
    ),
  );
  return byName(names, fitSoftmax(choices, PENALTY.ranking));
}

function rowOf<Name extends string>(
  names: readonly Name[],
  features: Readonly<Record<Name, number>>,
): readonly number[] {
  return names.map(name => features[name]);
}

function byName<Name extends string>(
  names: readonly Name[],
  values: readonly number[],
): Record<Name, number> {
  const named: Partial<Record<string, number>> = Object.fromEntries(
    names.map((name, at) => [name, values[at]]),
  );
  if (!hasAll(named, names)) throw new Error(`expected ${names.length} values`);
  return named;
}

function hasAll<Name extends string>(
  values: Partial<Record<string, number>>,
  names: readonly Name[],
): values is Record<Name, number> {
  return names.every(name => values[name] !== undefined);
}
