import { createBatchQueue } from './batchQueue.ts';
import type { Encoder, EncoderState, Urgency } from './encoder.ts';
import type { SentenceInput } from './worker/inputs.ts';
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
/** Failed batches in a row after which the encoder gives up: the first may be the worker's fault. */
const MAX_FAILURES = 2;

/** Creates an encoder that works with `runner`. */
export function createEncoder(runner: BatchRunner, now?: () => number): Encoder {
  const queue = createBatchQueue(runOnce, now);
  let state: EncoderState = { kind: 'loading' };
  let loading: Promise<void> | null = null;
  let failures = 0;
  let answeredWithout = 0;

  async function runOnce(batch: Batch): Promise<Float32Array> {
    // Batches that were waiting when the encoder failed or was closed.
    if (state.kind === 'unavailable' || state.kind === 'off') throw new Error(state.kind);
    const result = await runner.run(batch).catch(fail);
    if (!result.ok) {
      state = { kind: 'unavailable', reason: result.reason };
      throw new Error(result.reason);
    }
    failures = 0;
    return result.values;
  }

  function fail(error: unknown): BatchResult {
    const reason = error instanceof Error ? error.message : String(error);
    failures += 1;
    if (failures < MAX_FAILURES || isAbort(error)) throw error;
    return {
      ok: false,
      reason: `its worker failed: ${reason}; restart Footnote, or set ENCODER=off`,
    };
  }

  async function load(): Promise<void> {
    const nothing: Batch = { kind: 'questions', items: [] };
    for (let attempt = 0; attempt < MAX_FAILURES && state.kind === 'loading'; attempt += 1) {
      const loaded = await orNull(queue.add(nothing, URGENCIES.question.priority));
      if (loaded !== null) state = { kind: 'ready', model: MODEL_ID };
    }
  }

  /** Runs batches and joins what they return; null if the encoder is busy, fails or is not ready. */
  async function runAll(
    batches: readonly Batch[],
    urgency: Urgency,
  ): Promise<readonly Float32Array[] | null> {
    const { priority, maxWait } = URGENCIES[urgency];
    const isAdmitted = state.kind === 'ready' && queue.wait(priority) <= maxWait;
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
    encodeQuestions: async (texts, urgency) => {
      const batches = split(texts, queue.batchSize('questions'));
      const values = await runAll(
        batches.map(items => ({ kind: 'questions', items })),
        urgency,
      );
      return values?.flatMap(vectorsIn) ?? null;
    },
    encodeSentences: async (sentences, urgency) => {
      const order = byLength(sentences);
      const sorted = order.flatMap(at => sentences[at] ?? []);
      const batches = split(sorted, queue.batchSize('sentences'));
      const values = await runAll(
        batches.map(items => ({ kind: 'sentences', items })),
        urgency,
      );
      return values === null ? null : restoreOrder(values.flatMap(vectorsIn), order);
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

/** Positions of the sentences, shortest first, so that batches have little padding. */
function byLength(sentences: readonly SentenceInput[]): number[] {
  const lengths = sentences.map(({ headline, text }) => headline.length + text.length);
  return [...sentences.keys()].sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0));
}

/** Puts `sorted[n]` at position `order[n]`. */
function restoreOrder<Item>(sorted: readonly Item[], order: readonly number[]): Item[] {
  const restored = [...sorted];
  for (const [from, to] of order.entries()) {
    const item = sorted[from];
    if (item !== undefined) restored[to] = item;
  }
  return restored;
}

function vectorsIn(values: Float32Array): Float32Array[] {
  const count = values.length / DIMENSIONS;
  return Array.from({ length: count }, (_, at) =>
    values.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS),
  );
}
