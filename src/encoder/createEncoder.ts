import { createBatchQueue } from './batchQueue.ts';
import type { Encoder, EncoderState, Urgency } from './encoder.ts';
import { MODEL_ID } from './worker/modelFiles.ts';
import type { Batch, BatchResult } from './worker/runBatch.ts';

/** Runs batches one at a time; a failed run does not affect the next. */
export interface BatchRunner {
  readonly run: (batch: Batch) => Promise<BatchResult>;
  readonly close: () => Promise<void>;
}

/** When work is done; it is refused if it would wait longer than `maxWait` milliseconds. */
const URGENCIES: Readonly<Record<Urgency, { priority: number; maxWait: number }>> = {
  question: { priority: 2, maxWait: 1000 },
  lookup: { priority: 1, maxWait: 3000 },
  background: { priority: 0, maxWait: 60_000 },
};

/** Numbers per vector. */
const DIMENSIONS = 384;
/** Failed batches in a row after which the encoder pauses: the first may be the worker's fault. */
const MAX_FAILURES = 2;
/** Pause after so many failures; doubled by each failure after it. Unit: milliseconds. */
const PAUSE = { first: 60_000, longest: 3_600_000 } as const;

/** What an encoder may be given beside its runner. */
export interface EncoderOptions {
  /** Called with the reason whenever the encoder becomes unavailable. */
  readonly onUnavailable?: (reason: string) => void;
  /** Called with how long each batch took. Unit: milliseconds. */
  readonly onBatch?: (kind: Batch['kind'], duration: number) => void;
  /** Unit: milliseconds. */
  readonly now?: () => number;
}

/** Creates an encoder that works with `runner`. */
export function createEncoder(
  runner: BatchRunner,
  {
    onUnavailable = () => undefined,
    onBatch = () => undefined,
    now = () => performance.now(),
  }: EncoderOptions = {},
): Encoder {
  const queue = createBatchQueue(runOnce, onBatch, now);
  let state: EncoderState = { kind: 'loading' };
  let loading: Promise<void> | null = null;
  let failures = 0;
  /** When an unavailable encoder loads again; never if its model cannot be used. */
  let retryAt = Infinity;
  let answeredWithout = 0;

  async function runOnce(batch: Batch): Promise<Float32Array> {
    // Batches that were waiting when the encoder failed or was closed.
    if (state.kind === 'unavailable' || state.kind === 'off') throw new Error(state.kind);
    const result = await runner.run(batch).catch(fail);
    if (!result.ok) {
      state = { kind: 'unavailable', reason: result.reason };
      onUnavailable(result.reason);
      throw new Error(result.reason);
    }
    failures = 0;
    return result.values;
  }

  function fail(error: unknown): BatchResult {
    const reason = error instanceof Error ? error.message : String(error);
    failures += 1;
    if (failures < MAX_FAILURES || isAbort(error)) throw error;
    const pause = Math.min(PAUSE.longest, PAUSE.first * 2 ** (failures - MAX_FAILURES));
    retryAt = now() + pause;
    return { ok: false, reason: `its worker failed: ${reason}; it starts again later` };
  }

  async function load(): Promise<void> {
    const nothing: Batch = { kind: 'questions', items: [] };
    for (let attempt = 0; attempt < MAX_FAILURES && state.kind === 'loading'; attempt += 1) {
      const loaded = await orNull(queue.add(nothing, URGENCIES.question.priority));
      if (loaded !== null) state = { kind: 'ready', model: MODEL_ID };
    }
  }

  /** Loads again after the pause that follows failures. */
  function retryIfDue(): void {
    if (state.kind !== 'unavailable' || now() < retryAt) return;
    retryAt = Infinity;
    state = { kind: 'loading' };
    loading = load();
  }

  /** Runs batches and joins what they return; null if the encoder is busy, fails or is not ready. */
  async function runAll(
    batches: readonly Batch[],
    urgency: Urgency,
    waited = 0,
  ): Promise<readonly Float32Array[] | null> {
    retryIfDue();
    const { priority, maxWait } = URGENCIES[urgency];
    const isAdmitted = state.kind === 'ready' && waited + queue.wait(priority) <= maxWait;
    const results = isAdmitted
      ? await orNull(Promise.all(batches.map(batch => queue.add(batch, priority))))
      : null;
    if (results === null && urgency !== 'background') answeredWithout += 1;
    return results;
  }

  return {
    state: () => state,
    answeredWithout: () => answeredWithout,
    load: () => {
      loading ??= load();
      return loading;
    },
    encodeQuestions: async (texts, urgency, waited) => {
      const batches = split(texts, queue.batchSize('questions'));
      const values = await runAll(
        batches.map(items => ({ kind: 'questions', items })),
        urgency,
        waited,
      );
      return values?.flatMap(vectorsIn) ?? null;
    },
    encodeSentences: async (sentences, urgency) => {
      const batches = split(sentences, queue.batchSize('sentences'));
      const values = await runAll(
        batches.map(items => ({ kind: 'sentences', items })),
        urgency,
      );
      return values?.flatMap(vectorsIn) ?? null;
    },
    rerank: async (question, candidates, urgency) => {
      const batches = split(candidates, queue.batchSize('pairs'));
      const values = await runAll(
        batches.map(items => ({ kind: 'pairs', question, items })),
        urgency,
      );
      return values?.flatMap(scores => [...scores]) ?? null;
    },
    close: async () => {
      state = { kind: 'off' };
      await runner.close();
    },
  };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** The state says why a batch failed, and the caller goes on without it. */
async function orNull<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch {
    return null;
  }
}

function split<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}

function vectorsIn(values: Float32Array): Float32Array[] {
  const count = values.length / DIMENSIONS;
  return Array.from({ length: count }, (_, at) =>
    values.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS),
  );
}
