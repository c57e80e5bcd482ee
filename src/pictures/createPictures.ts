import type { RunLimits, Runner } from '../concurrency/runner.ts';
import { createWorkerPool } from '../concurrency/workerPool.ts';

/** Draws pictures in a worker: the first takes half a second, since the drawing code must be compiled. */
export type Pictures = Runner<string, Uint8Array>;

const LIMITS: RunLimits = { time: 30_000, memory: 64 };

/** Creates what turns SVG into PNG. Text is drawn in the font `Inter`. */
export function createPictures(): Pictures {
  return createWorkerPool(new URL('worker/rasterize.ts', import.meta.url), LIMITS, { threads: 1 });
}
