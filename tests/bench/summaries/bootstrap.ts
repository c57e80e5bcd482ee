/** A mean with its 95 % confidence interval. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 2000;
const TAIL = 0.025;
const SEED = 20_041;

/**
 * Estimates the mean of paired differences by the percentile bootstrap (Efron and Tibshirani, "An
 * Introduction to the Bootstrap", 1993, section 13.3), deterministically.
 */
export function bootstrap(differences: readonly number[]): Estimate {
  const random = randomFrom(SEED);
  const count = differences.length;
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < count; drawn += 1) {
      sum += differences[Math.floor(random() * count)] ?? 0;
    }
    return sum / count;
  }).sort((a, b) => a - b);
  return {
    mean: meanOfAll(differences),
    low: means[Math.floor(RESAMPLES * TAIL)] ?? 0,
    high: means[Math.ceil(RESAMPLES * (1 - TAIL)) - 1] ?? 0,
  };
}

/** The mean; 0 for no values. */
export function meanOfAll(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A linear congruential generator of numbers from 0 up to 1 (Numerical Recipes, section 7.1). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
