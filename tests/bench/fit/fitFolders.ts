import type { RankingModels } from '../../../src/answer/ask/rerankSentences.ts';
import { logistic, thresholds, weigh } from '../../../src/answer/ask/weights.ts';
import type { NaturalQuestion } from '../natural/questionFolders.ts';
import { areaUnderCurve, keptAt, mean } from '../retrieval/measures.ts';
import type { Collected } from './collect.ts';
import { type AnswersModel, fitAnswers, fitRanking, type Ranked, rankAll } from './models.ts';

/** Models fitted on all folders, with figures from models that never saw the folder they judge. */
export interface Fitted {
  readonly ranking: RankingModels;
  readonly answers: AnswersModel;
  /** Least probability at which a question counts as answered. */
  readonly answered: number;
  readonly figures: FitFigures;
}

/** Shares of questions, 0 to 1. */
export interface FitFigures {
  readonly answerable: number;
  /** First sentences that answer. */
  readonly firstRight: number;
  /** The same in WikiQA, by the models fitted on all folders. */
  readonly firstRightOfMarked: number;
  /** How well the probability tells answerable questions from near misses. */
  readonly areaUnderCurve: number;
  /** Answerable questions answered when a quarter of the near misses, or 30 %, are. */
  readonly keptAt25: number;
  readonly keptAt30: number;
  /** Off-topic questions answered at 30 %. */
  readonly offTopicAnswered: number;
}

/** A question with the probability that its first sentence answers. */
interface Judged {
  readonly kind: NaturalQuestion['kind'];
  readonly probability: number;
  readonly isRight: boolean;
  /** Whether the first sentence is similar enough to bear on the question. */
  readonly isSimilar: boolean;
}

/** Share of near misses that may be answered. */
const NEAR_MISSES = 0.3;

/**
 * Fits models on folders: each is ranked by models fitted on the others, on which the model of the
 * probability is fitted, so that it knows how well new articles are ranked.
 */
export async function fitFolders(
  folders: readonly (readonly Collected[])[],
  marked: readonly Collected[],
): Promise<Fitted> {
  const ranked: (readonly Ranked[])[] = [];
  for (const folder of folders) {
    const others = folders.filter(other => other !== folder).flat();
    ranked.push(await rankAll(folder, await fitRanking(others)));
  }
  const judged = ranked.flatMap(folder => {
    const others = ranked.filter(other => other !== folder).flat();
    return judge(folder, fitAnswers(others));
  });
  const ranking = await fitRanking(folders.flat());
  const right = (await rankAll(marked, ranking)).map(({ isRight }) => (isRight ? 1 : 0));
  const answered = thresholdAt(NEAR_MISSES, judged);
  const figures = { ...figuresOf(judged, answered), firstRightOfMarked: mean(right) };
  return { ranking, answers: fitAnswers(ranked.flat()), answered, figures };
}

function judge(ranked: readonly Ranked[], model: AnswersModel): Judged[] {
  return ranked.map(({ question: { kind }, features, isRight }) => ({
    kind,
    probability: features === null ? 0 : logistic(weigh(model, { intercept: 1, ...features })),
    isRight,
    isSimilar: features !== null && features.similarity >= thresholds.nothing,
  }));
}

/** The probability that a share of the near misses exceed. */
function thresholdAt(share: number, judged: readonly Judged[]): number {
  const falling = probabilitiesOf(judged, 'near-miss').sort((a, b) => b - a);
  const at = Math.floor(share * falling.length);
  return ((falling[at - 1] ?? 1) + (falling[at] ?? 0)) / 2;
}

function figuresOf(
  judged: readonly Judged[],
  threshold: number,
): Omit<FitFigures, 'firstRightOfMarked'> {
  const answerable = judged.filter(({ kind }) => kind !== 'near-miss' && kind !== 'off-topic');
  const positives = answerable.map(({ probability }) => probability);
  const negatives = probabilitiesOf(judged, 'near-miss');
  const offTopic = judged.filter(({ kind }) => kind === 'off-topic');
  return {
    answerable: answerable.length,
    firstRight: mean(answerable.map(({ isRight }) => (isRight ? 1 : 0))),
    areaUnderCurve: areaUnderCurve(positives, negatives),
    keptAt25: keptAt(0.25, positives, negatives),
    keptAt30: keptAt(0.3, positives, negatives),
    offTopicAnswered: mean(
      offTopic.map(({ probability, isSimilar }) => (isSimilar && probability >= threshold ? 1 : 0)),
    ),
  };
}

function probabilitiesOf(judged: readonly Judged[], of: Judged['kind']): number[] {
  return judged.filter(({ kind }) => kind === of).map(({ probability }) => probability);
}
