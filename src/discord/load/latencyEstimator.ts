import { endEarly, type Steps } from '../../concurrency/steps.ts';
import { type Clock, systemClock } from './clock.ts';

/** Estimates from recent answers how long the next one takes. */
export interface LatencyEstimator {
  /**
   * Upper estimate for a command; grows with the number of indexed passages until a first answer is
   * known. Unit: milliseconds.
   */
  readonly estimate: (name: string, passages: number) => number;
  /** Wraps steps to record their total duration, without the time between them
   * and the promises they wait for. */
  readonly measure: <Result>(name: string, steps: Steps<Result>) => Steps<Result>;
}

/** Recent durations kept per command. */
const MAX_SAMPLES = 20;
/** Estimate before the first answer. Unit: milliseconds per indexed passage. */
const INITIAL_ESTIMATE = 0.25;

/** Creates an estimator without samples. */
export function createLatencyEstimator(clock: Pick<Clock, 'now'> = systemClock): LatencyEstimator {
  const samples = new Map<string, number[]>();
  return {
    estimate: (name, passages) => {
      const known = samples.get(name);
      return known ? Math.max(...known) : passages * INITIAL_ESTIMATE;
    },
    *measure(name, steps) {
      let duration = 0;
      const next = () => {
        const start = clock.now();
        const step = steps.next();
        duration += clock.now() - start;
        return step;
      };
      try {
        let step = next();
        for (; step.done !== true; step = next()) yield step.value;
        const known = [...(samples.get(name) ?? []), duration];
        samples.set(name, known.slice(-MAX_SAMPLES));
        return step.value;
      } finally {
        endEarly(steps);
      }
    },
  };
}
