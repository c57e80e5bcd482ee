import { createEncoder } from '../../src/encoder/createEncoder.ts';
import type { Batch, BatchResult } from '../../src/encoder/worker/runBatch.ts';

const DIMENSIONS = 384;

/** A runner whose batches end when the test says so. */
export function createRunner() {
  const batches: Batch[] = [];
  let time = 0;
  let end: (result: BatchResult | Error) => void = ignore;
  return {
    batches,
    now: () => time,
    run: async (batch: Batch): Promise<BatchResult> => {
      batches.push(batch);
      const result = await new Promise<BatchResult | Error>(resolve => {
        end = resolve;
      });
      if (result instanceof Error) throw result;
      return result;
    },
    close: async () => end(new DOMException('closed', 'AbortError')),
    pass: (duration: number) => {
      time += duration;
    },
    /** Ends the running batch, after so many milliseconds. */
    finish: async (duration = 1) => {
      time += duration;
      const batch = batches.at(-1);
      end({ ok: true, values: batch === undefined ? new Float32Array() : valuesOf(batch) });
      await settle();
    },
    fail: async (result: BatchResult | Error) => {
      end(result);
      await settle();
    },
  };
}

function ignore(): void {}

/** Vectors whose first number is the length of the text. */
function valuesOf(batch: Batch): Float32Array {
  if (batch.kind === 'pairs') return Float32Array.from(batch.items, ({ text }) => text.length);
  const values = new Float32Array(batch.items.length * DIMENSIONS);
  for (const [at, item] of batch.items.entries()) {
    values[at * DIMENSIONS] = typeof item === 'string' ? item.length : item.text.length;
  }
  return values;
}

/** Lets the queue start the next batch. */
export function settle(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

/** An encoder that is ready, with its runner and the reasons it was unavailable. */
export async function loaded() {
  const runner = createRunner();
  const reasons: string[] = [];
  const encoder = createEncoder(runner, {
    now: runner.now,
    onUnavailable: reason => reasons.push(reason),
  });
  const loading = encoder.load();
  await settle();
  await runner.finish();
  await loading;
  runner.batches.length = 0;
  return { runner, encoder, reasons };
}
