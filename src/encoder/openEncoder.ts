import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { RunLimits } from '../concurrency/runner.ts';
import { createWorkerPool } from '../concurrency/workerPool.ts';
import { createEncoder, type EncoderOptions } from './createEncoder.ts';
import type { Encoder } from './encoder.ts';
import type { BatchResult, BatchTask } from './worker/runBatch.ts';

const OWN_MODEL = fileURLToPath(new URL('model', import.meta.url));
/** Stops a worker that hangs; a batch takes up to a second, and far longer on a starved machine. */
const LIMITS: RunLimits = { time: 600_000, memory: 256 };
/** The longest that a timer can have, 24 days. Unit: milliseconds. */
const FOREVER = 2 ** 31 - 1;

const OFF: Encoder = {
  state: () => ({ kind: 'off' }),
  load: async () => undefined,
  encodeQuestions: async () => null,
  encodeSentences: async () => null,
  rerank: async () => null,
  answeredWithout: () => 0,
  close: async () => undefined,
};

/**
 * Opens the encoder that a setting names: `on`, `off`, or a folder with the files of the model. It is
 * loaded when `load` is called.
 */
export function openEncoder(
  setting: string,
  options?: Pick<EncoderOptions, 'onUnavailable' | 'onBatch'>,
): Encoder {
  if (setting === 'off') return OFF;
  // onnxruntime would send usage data to Microsoft. It reads the environment of the process, which a worker
  // cannot set.
  process.env.ORT_DISABLE_TELEMETRY = '1';
  const folder = setting === 'on' ? OWN_MODEL : path.resolve(setting);
  const module = new URL('worker/runBatch.ts', import.meta.url);
  const pool = createWorkerPool<BatchTask, BatchResult>(module, LIMITS, {
    threads: 1,
    idleTime: FOREVER,
  });
  return createEncoder({ run: batch => pool.run({ folder, batch }), close: pool.close }, options);
}
