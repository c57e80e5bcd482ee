import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { Tokenizer } from '@huggingface/tokenizers';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { withFloatWeights } from './floatWeights.ts';
import { freeNow } from './freeNow.ts';
import type { Tokenize, TokenRow } from './inputs.ts';
import { checkModel, ModelError, readTokenizer } from './modelFiles.ts';

/** The two networks, loaded. */
export interface Networks {
  readonly tokenize: Tokenize;
  /** Returns a vector of unit length per row, one after the other. */
  readonly embed: (rows: readonly TokenRow[]) => Promise<Float32Array>;
  /** Returns a score per row; larger means a better answer. */
  readonly score: (rows: readonly TokenRow[]) => Promise<Float32Array>;
}

/** What is used of onnxruntime-node. */
type Runtime = Pick<typeof import('onnxruntime-node'), 'InferenceSession' | 'Tensor'>;

const MAX_THREADS = 2;

const SESSION: InferenceSession.SessionOptions = {
  intraOpNumThreads: Math.min(MAX_THREADS, availableParallelism()),
  interOpNumThreads: 1,
  // Buffers are freed after each batch, so that the largest one does not stay allocated.
  enableCpuMemArena: false,
  enableMemPattern: false,
  // Waiting threads sleep instead of taking time from the main thread.
  extra: { session: { intra_op: { allow_spinning: '0' } } },
};

/**
 * Checks and loads the networks.
 *
 * @throws ModelError when the files or the native library cannot be used.
 */
export async function openNetworks(
  folder: string,
  importRuntime: () => Promise<Runtime> = () => import('onnxruntime-node'),
): Promise<Networks> {
  const runtime = await loadRuntime(importRuntime);
  await checkModel(folder);
  const open = async (name: string): Promise<InferenceSession> => {
    const file = await readFile(path.join(folder, name));
    const model = withFloatWeights(file);
    const session = await runtime.InferenceSession.create(model, SESSION);
    freeNow(file, model);
    return session;
  };
  const tokenizer = new Tokenizer(await readTokenizer(folder), {});
  const encoder = await open('encoder.onnx');
  const reranker = await open('reranker.onnx');
  return {
    tokenize: text => tokenizer.encode(text, { add_special_tokens: false }).ids,
    embed: rows =>
      runEach(rows, async row => {
        const { input_ids, attention_mask } = inputsOf(row, runtime);
        const { sentence_embedding } = await encoder.run({ input_ids, attention_mask });
        return numbersIn(sentence_embedding);
      }),
    score: rows =>
      runEach(rows, async row => {
        const { logits } = await reranker.run(inputsOf(row, runtime));
        return numbersIn(logits);
      }),
  };
}

async function loadRuntime(importRuntime: () => Promise<Runtime>): Promise<Runtime> {
  try {
    return await importRuntime();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new ModelError(
      `onnxruntime-node cannot be loaded on ${process.platform} ${process.arch} (${reason}); ` +
        'run npm ci, on Linux with glibc 2.28 or later, or set ENCODER=off',
      { cause: error },
    );
  }
}

/** Runs rows one by one: several at once take as long, and longer if some have to be padded. */
async function runEach(
  rows: readonly TokenRow[],
  run: (row: TokenRow) => Promise<Float32Array>,
): Promise<Float32Array> {
  const results: Float32Array[] = [];
  for (const row of rows) results.push(await run(row));
  return Float32Array.from(results.flatMap(values => [...values]));
}

function inputsOf({ ids, first }: TokenRow, runtime: Runtime) {
  const tensor = (data: BigInt64Array): Tensor =>
    new runtime.Tensor('int64', data, [1, ids.length]);
  return {
    input_ids: tensor(BigInt64Array.from(ids, BigInt)),
    attention_mask: tensor(new BigInt64Array(ids.length).fill(1n)),
    token_type_ids: tensor(new BigInt64Array(ids.length).fill(1n, first)),
  };
}

function numbersIn(output: Tensor | undefined): Float32Array {
  if (output?.data instanceof Float32Array) return output.data;
  throw new TypeError('a network returned no numbers');
}
