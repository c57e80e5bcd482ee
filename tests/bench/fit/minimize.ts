/** The value of a function at a point, and its gradient there. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

const MAX_STEPS = 2000;
/** Squared length of the gradient at which a minimum counts as reached. */
const FLAT = 1e-10;
/** Least share of the decrease that the gradient promises (Armijo's condition). */
const LEAST_DECREASE = 1e-4;
/** Shortest step, beyond which rounding errors outweigh the decrease. */
const MIN_RATE = 1e-12;

/** Finds a minimum by gradient descent with backtracking, starting from zero; deterministic. */
export function minimize(
  dimensions: number,
  slopeAt: (point: readonly number[]) => Slope,
): readonly number[] {
  let point: readonly number[] = Array.from({ length: dimensions }, () => 0);
  let slope = slopeAt(point);
  let rate = 1;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const steepness = slope.gradient.reduce((sum, part) => sum + part * part, 0);
    if (steepness < FLAT) break;
    for (; rate >= MIN_RATE; rate /= 2) {
      const next = descend(point, slope.gradient, rate);
      const nextSlope = slopeAt(next);
      if (nextSlope.value > slope.value - LEAST_DECREASE * rate * steepness) continue;
      point = next;
      slope = nextSlope;
      break;
    }
    if (rate < MIN_RATE) break;
    rate *= 2;
  }
  return point;
}

function descend(
  point: readonly number[],
  gradient: readonly number[],
  rate: number,
): readonly number[] {
  return point.map((part, at) => part - rate * (gradient[at] ?? 0));
}
