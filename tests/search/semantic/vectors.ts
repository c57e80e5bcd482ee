import { DIMENSIONS } from '../../../src/search/semantic/quantizedVector.ts';

/** A source of numbers in `[0, 1)` that repeats itself for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A random unit vector; near to `centre` when one is given, the nearer the smaller `spread` is. */
export function randomVector(
  random: () => number,
  centre: Float32Array | null = null,
  spread = 1,
): Float32Array {
  const vector = Float32Array.from({ length: DIMENSIONS }, (_, at) => {
    const noise = random() + random() + random() + random() - 2;
    return (centre?.[at] ?? 0) + (spread * noise) / 10;
  });
  const length = Math.hypot(...vector);
  return vector.map(value => value / length);
}

export function dotProduct(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
