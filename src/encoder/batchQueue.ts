import PQueue from 'p-queue';
import type { Batch } from './worker/runBatch.ts';

/** Runs one batch at a time, by priority, and estimates waits from how long earlier batches took. */
export interface BatchQueue {
  /** Runs a batch, first those of high priority; rejects as `run` does. */
  readonly add: (batch: Batch, priority: number) => Promise<Float32Array>;
  /**
   * Estimated time until a new batch starts. Ignores a running batch of lower priority, which is
   * short. Unit: milliseconds.
   */
  readonly wait: (priority: number) => number;
  /** Items that a batch of a kind may have: as many as take `MAX_DURATION`, at most `MAX_ITEMS`. */
  readonly batchSize: (kind: Batch['kind']) => number;
}

interface PendingBatch {
  readonly priority: number;
  /** Estimated duration. Unit: milliseconds. */
  readonly duration: number;
}

/** Larger batches are no faster per item. */
const MAX_ITEMS = 16;
/** Longest time that a batch should delay one of higher priority. Unit: milliseconds. */
const MAX_DURATION = 100;
/** Estimates before the first batch. Unit: milliseconds per item. */
const INITIAL: Readonly<Record<Batch['kind'], number>> = {
  questions: 20,
  sentences: 10,
  pairs: 20,
};
/** Weight of the latest batch in the moving average of a kind. */
const WEIGHT = 0.2;

/** Creates a queue that runs batches with `run`, and reports how long each took. */
export function createBatchQueue(
  run: (batch: Batch) => Promise<Float32Array>,
  onBatch: (kind: Batch['kind'], duration: number) => void,
  now: () => number = () => performance.now(),
): BatchQueue {
  const queue = new PQueue({ concurrency: 1 });
  const pending = new Set<PendingBatch>();
  /** Unit: milliseconds per item. */
  const costs = { ...INITIAL };

  async function measured(batch: Batch): Promise<Float32Array> {
    const startedAt = now();
    const values = await run(batch);
    if (batch.items.length > 0) {
      const duration = now() - startedAt;
      onBatch(batch.kind, duration);
      const cost = duration / batch.items.length;
      costs[batch.kind] += (cost - costs[batch.kind]) * WEIGHT;
    }
    return values;
  }

  return {
    add: async (batch, priority) => {
      const job = { priority, duration: costs[batch.kind] * batch.items.length };
      pending.add(job);
      try {
        return await queue.add(() => measured(batch), { priority });
      } finally {
        pending.delete(job);
      }
    },
    wait: priority => {
      let total = 0;
      for (const job of pending) if (job.priority >= priority) total += job.duration;
      return total;
    },
    batchSize: kind => Math.min(MAX_ITEMS, Math.max(1, Math.floor(MAX_DURATION / costs[kind]))),
  };
}
