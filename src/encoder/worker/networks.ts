import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { Tokenizer } from '@huggingface/tokenizers';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
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

const MOST_THREADS = 2;

const SESSION: InferenceSession.SessionOptions = {
  intraOpNumThreads: Math.min(MOST_THREADS, availableParallelism()),
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
  const open = (name: string): Promise<InferenceSession> =>
    runtime.InferenceSession.create(path.join(folder, name), SESSION);
  const tokenizer = new Tokenizer(await readTokenizer(folder), {});
  const encoder = await open('encoder.onnx');
  const reranker = await open('reranker.onnx');
  return {
    tokenize: text => tokenizer.encode(text, { add_special_tokens: false }).ids,
    embed: async rows => {
      const { input_ids, attention_mask } = inputsOf(rows, runtime);
      const { sentence_embedding } = await encoder.run({ input_ids, attention_mask });
      return numbersIn(sentence_embedding);
    },
    score: async rows => {
      const { logits } = await reranker.run(inputsOf(rows, runtime));
      return numbersIn(logits);
    },
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

/** Pads the rows to the length of the longest. */
function inputsOf(rows: readonly TokenRow[], runtime: Runtime) {
  const width = Math.max(...rows.map(({ ids }) => ids.length));
  const size = rows.length * width;
  const ids = new BigInt64Array(size);
  const mask = new BigInt64Array(size);
  const types = new BigInt64Array(size);
  for (const [at, row] of rows.entries()) {
    const start = at * width;
    for (const [column, id] of row.ids.entries()) ids[start + column] = BigInt(id);
    mask.fill(1n, start, start + row.ids.length);
    types.fill(1n, start + row.first, start + row.ids.length);
  }
  const tensor = (data: BigInt64Array): Tensor =>
    new runtime.Tensor('int64', data, [rows.length, width]);
  return { input_ids: tensor(ids), attention_mask: tensor(mask), token_type_ids: tensor(types) };
}

function numbersIn(output: Tensor | undefined): Float32Array {
  if (output?.data instanceof Float32Array) return output.data;
  throw new TypeError('a network returned no numbers');
}
