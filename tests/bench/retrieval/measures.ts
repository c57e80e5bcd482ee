import { below, randomFrom } from './random.ts';

/** A mean difference with its 95 % confidence interval. */
export interface Difference {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A measurement on one question, and the group that it is resampled with. */
export interface Measured {
  readonly group: string;
  readonly value: number;
}

const RESAMPLES = 2000;
const SEED = 1;

/**
 * Normalised discounted cumulative gain of a ranking with one relevant item at `place`, from 0, or
 * Infinity if it was not found (Järvelin and Kekäläinen, "Cumulated Gain-Based Evaluation of IR
 * Techniques", 2002).
 */
export function gainAt(depth: number, place: number): number {
  return place < depth ? 1 / Math.log2(place + 2) : 0;
}

/** The reciprocal of the relevant item's rank, from 1; 0 if it is not within `depth`. */
export function reciprocalRank(depth: number, place: number): number {
  return place < depth ? 1 / (place + 1) : 0;
}

/** The mean; 0 for no values. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The mean of paired differences with its percentile interval from 2,000 bootstrap resamples of
 * whole groups (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, section 13.3).
 */
export function differenceOf(differences: readonly Measured[]): Difference {
  const sums = new Map<string, { readonly sum: number; readonly count: number }>();
  for (const { group, value } of differences) {
    const known = sums.get(group) ?? { sum: 0, count: 0 };
    sums.set(group, { sum: known.sum + value, count: known.count + 1 });
  }
  const groups = [...sums.values()];
  const random = randomFrom(SEED);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    let count = 0;
    for (const _ of groups) {
      const drawn = groups[below(groups.length, random)];
      sum += drawn?.sum ?? 0;
      count += drawn?.count ?? 0;
    }
    return sum / Math.max(1, count);
  }).sort((a, b) => a - b);
  return {
    mean: mean(differences.map(({ value }) => value)),
    low: means[Math.floor(0.025 * RESAMPLES)] ?? 0,
    high: means[Math.ceil(0.975 * RESAMPLES) - 1] ?? 0,
  };
}

/** Area under the ROC curve: the share of pairs where the positive scores higher, ties counting half. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  const scored = [
    ...positives.map(score => ({ score, isPositive: true })),
    ...negatives.map(score => ({ score, isPositive: false })),
  ].sort((a, b) => a.score - b.score);
  let wins = 0;
  let passed = 0;
  for (let at = 0; at < scored.length; ) {
    const score = scored[at]?.score;
    let equals = 0;
    let found = 0;
    for (; at < scored.length && scored[at]?.score === score; at += 1) {
      if (scored[at]?.isPositive === true) found += 1;
      else equals += 1;
    }
    wins += found * (passed + equals / 2);
    passed += equals;
  }
  return wins / Math.max(1, positives.length * negatives.length);
}

/** The share of positives above the score that `share` of the negatives exceed. */
export function keptAt(
  share: number,
  positives: readonly number[],
  negatives: readonly number[],
): number {
  const falling = negatives.toSorted((a, b) => b - a);
  const bar = falling[Math.floor(share * falling.length)] ?? Number.NEGATIVE_INFINITY;
  return mean(positives.map(score => (score > bar ? 1 : 0)));
}
