/** Percentiles of waits. Unit: milliseconds; NaN without any. */
export interface Waits {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** Minimum, median and maximum. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Maximum ratio of the last third of samples to the middle third. */
const LEVEL = 1.1;

/** Percentiles by nearest rank. */
export function waitsOf(waits: readonly number[]): Waits {
  const sorted = sort(waits);
  return {
    p50: rank(sorted, 0.5),
    p95: rank(sorted, 0.95),
    p99: rank(sorted, 0.99),
    max: rank(sorted, 1),
  };
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = sort(values);
  return { min: sorted[0] ?? Number.NaN, median: rank(sorted, 0.5), max: rank(sorted, 1) };
}

/** The samples at each tenth of the run. */
export function tenthsOf(samples: readonly number[]): readonly number[] {
  const sections = Array.from({ length: 10 }, (_, index) => (index + 1) / 10);
  return sections.map(part => rank(samples, part));
}

/** Whether the median of the last third is at most a tenth above that of the middle third. */
export function levelsOff(samples: readonly number[]): boolean {
  const third = Math.floor(samples.length / 3);
  const middle = spreadOf(samples.slice(-2 * third, -third)).median;
  return spreadOf(samples.slice(-third)).median <= middle * LEVEL;
}

function sort(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

function rank(sorted: readonly number[], part: number): number {
  return sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN;
}
