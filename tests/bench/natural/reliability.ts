import { mean } from '../retrieval/measures.ts';

/** Questions whose probability lies in one tenth of the scale. */
export interface ReliabilityBin {
  /** Least probability of the bin. */
  readonly from: number;
  readonly count: number;
  readonly meanProbability: number;
  /** Share that are right; close to the mean probability if that is calibrated. */
  readonly right: number;
}

interface Prediction {
  readonly probability: number;
  readonly isRight: boolean;
}

const BINS = 10;

/**
 * Compares probabilities with what came true, in ten bins; none for no predictions (Murphy and
 * Winkler, "Reliability of Subjective Probability Forecasts", 1977).
 */
export function reliabilityOf(predictions: readonly Prediction[]): ReliabilityBin[] {
  if (predictions.length === 0) return [];
  return Array.from({ length: BINS }, (_, bin) => {
    const own = predictions.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
    );
    return {
      from: bin / BINS,
      count: own.length,
      meanProbability: mean(own.map(({ probability }) => probability)),
      right: mean(own.map(({ isRight }) => (isRight ? 1 : 0))),
    };
  });
}
