import { minimize, type Slope } from './minimize.ts';
import { dot, type Row, scaleOf, standardize, unscale } from './standardize.ts';

/** A case that is true or not. */
export interface Case {
  readonly row: Row;
  readonly isTrue: boolean;
}

export interface LogisticModel {
  readonly intercept: number;
  readonly weights: Row;
}

/** Fits a logistic regression, with an L2 penalty on the weights of standardised features. */
export function fitLogistic(cases: readonly Case[], penalty: number): LogisticModel {
  const scale = scaleOf(cases.map(({ row }) => row));
  const scaled = cases.map(({ row, isTrue }) => ({ row: [1, ...standardize(row, scale)], isTrue }));
  const [base = 0, ...fitted] = minimize(scale.means.length + 1, at => lossAt(at, scaled, penalty));
  const weights = unscale(fitted, scale);
  return { intercept: base - dot(weights, scale.means), weights };
}

/** The first weight is the intercept, which is not penalised. */
function lossAt(weights: Row, cases: readonly Case[], penalty: number): Slope {
  const penalised = weights.map((weight, at) => (at === 0 ? 0 : weight));
  let value = (penalty / 2) * dot(penalised, penalised);
  const gradient = penalised.map(weight => penalty * weight);
  for (const { row, isTrue } of cases) {
    const odds = dot(row, weights);
    // ln(1 + exp(odds)) without overflow.
    value += Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))) - (isTrue ? odds : 0);
    const pull = 1 / (1 + Math.exp(-odds)) - (isTrue ? 1 : 0);
    for (const [column, feature] of row.entries()) {
      gradient[column] = (gradient[column] ?? 0) + pull * feature;
    }
  }
  return { value, gradient };
}
