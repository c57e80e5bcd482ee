import { minimize, type Slope } from './minimize.ts';
import { dot, type Row, scaleOf, standardize, unscale } from './standardize.ts';

/** One of the candidates for a question. */
export interface Choice {
  readonly row: Row;
  readonly isRight: boolean;
}

/**
 * Fits the weights by which right choices come first in their lists: a softmax over each list, whose
 * probability of a right choice is maximised, with an L2 penalty on the weights of standardised
 * features. Lists without a right choice only count for the scale.
 */
export function fitSoftmax(lists: readonly (readonly Choice[])[], penalty: number): Row {
  const scale = scaleOf(lists.flat().map(({ row }) => row));
  const scaled = lists
    .filter(list => list.some(({ isRight }) => isRight))
    .map(list => list.map(({ row, isRight }) => ({ row: standardize(row, scale), isRight })));
  const weights = minimize(scale.means.length, at => lossAt(at, scaled, penalty));
  return unscale(weights, scale);
}

function lossAt(weights: Row, lists: readonly (readonly Choice[])[], penalty: number): Slope {
  let value = (penalty / 2) * dot(weights, weights);
  const gradient = weights.map(weight => penalty * weight);
  for (const list of lists) {
    const scores = list.map(({ row }) => dot(row, weights));
    const highest = Math.max(...scores);
    const odds = scores.map(score => Math.exp(score - highest));
    const all = odds.reduce((sum, odd) => sum + odd, 0);
    const right = odds.reduce((sum, odd, at) => sum + (list[at]?.isRight === true ? odd : 0), 0);
    value -= Math.log(right / all);
    for (const [at, { row, isRight }] of list.entries()) {
      const odd = odds[at] ?? 0;
      const pull = odd / all - (isRight ? odd / right : 0);
      for (const [column, feature] of row.entries()) {
        gradient[column] = (gradient[column] ?? 0) + pull * feature;
      }
    }
  }
  return { value, gradient };
}
