import weights from './weights.json' with { type: 'json' };

/** Weights by the name of their feature. */
export type Weights<Name extends string> = Readonly<Record<Name, number>>;

/**
 * Weights of the models that use the encoder, written by `npm run bench fit`:
 *
 * - `shortlist` and `reranked`: linear models, fitted by listwise softmax regression (Cao et al.,
 *   "Learning to Rank: From Pairwise Approach to Listwise Approach", 2007);
 * - `answers`: a logistic regression on whether the first sentence answers.
 */
export const { shortlist, reranked, answers, thresholds } = weights;

/** Sum of the values, each times its weight. */
export function weigh<Name extends string>(
  by: Weights<Name>,
  values: Readonly<Record<NoInfer<Name>, number>>,
): number {
  let sum = 0;
  for (const name in by) sum += by[name] * values[name];
  return sum;
}

/** The probability of log odds. */
export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
