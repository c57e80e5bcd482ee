/** Returns numbers from 0 up to 1. */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, 2017); the same on every machine for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An integer from 0 up to but excluding `end`. */
export function below(end: number, random: Random): number {
  return Math.floor(random() * end);
}

/** A Fisher–Yates shuffle. */
export function shuffled<Thing>(things: readonly Thing[], random: Random): Thing[] {
  const left = [...things];
  return things.flatMap(() => left.splice(below(left.length, random), 1));
}
