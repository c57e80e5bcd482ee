import { setTimeout as sleep } from 'node:timers/promises';
import type { SentenceInput } from '../../search/semantic/sentenceInput.ts';

/** Encodes sentences; null when the encoder is busy or unavailable. */
export type Encode = (inputs: readonly SentenceInput[]) => Promise<readonly Float32Array[] | null>;

/** Resolves after a delay in milliseconds; rejects with an AbortError when `signal` aborts. */
export type Pause = (delay: number, signal: AbortSignal) => Promise<void>;

interface Options {
  readonly encode: Encode;
  readonly signal: AbortSignal;
  readonly pause?: Pause | undefined;
}

/** Sentences per call of `encode`. */
export const BATCH = 16;
/** Delays between attempts, doubling. Unit: milliseconds. */
const RETRY = { first: 250, max: 30_000 };

/** Encodes sentences, waiting while the encoder is busy; rejects when `signal` aborts meanwhile. */
export async function encodeWhenFree(
  inputs: readonly SentenceInput[],
  { encode, signal, pause = realPause }: Options,
): Promise<readonly Float32Array[]> {
  for (let delay = RETRY.first; ; delay = Math.min(2 * delay, RETRY.max)) {
    const vectors = await encode(inputs);
    if (vectors !== null) return vectors;
    await pause(delay, signal);
  }
}

async function realPause(delay: number, signal: AbortSignal): Promise<void> {
  await sleep(delay, undefined, { signal });
}
