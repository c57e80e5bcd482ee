import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { expect, it } from 'vitest';
import { withFloatWeights } from '../../../src/encoder/worker/floatWeights.ts';
import { MODEL } from '../model.ts';

/** `[CLS] did anyone help her? [SEP]` */
const IDS = [101, 2106, 3087, 2393, 2014, 1029, 102];

function tensor(data: BigInt64Array): Tensor {
  return new Tensor('int64', data, [1, data.length]);
}

async function embeddingOf(model: Uint8Array): Promise<Float32Array> {
  const session = await InferenceSession.create(model, { intraOpNumThreads: 1 });
  const { sentence_embedding } = await session.run({
    input_ids: tensor(BigInt64Array.from(IDS, BigInt)),
    attention_mask: tensor(new BigInt64Array(IDS.length).fill(1n)),
  });
  if (!(sentence_embedding?.data instanceof Float32Array)) throw new TypeError('no vector');
  return sentence_embedding.data;
}

/** Makes MatMulNBits compute in 32 bits, by the attribute's last byte on the wire. */
function withExactProducts(model: Uint8Array): Uint8Array {
  const exact = Buffer.from(model);
  const attribute = Buffer.from('accuracy_level\u0018\u0004', 'latin1');
  for (let at = exact.indexOf(attribute); at >= 0; at = exact.indexOf(attribute, at + 1)) {
    exact[at + attribute.length - 1] = 1;
  }
  return exact;
}

it('gives the vectors that the quantised weights give', async () => {
  const model = await readFile(path.join(MODEL, 'encoder.onnx'));
  const expected = await embeddingOf(withExactProducts(model));
  const vector = await embeddingOf(withFloatWeights(model));
  const differences = vector.map((value, at) => Math.abs(value - (expected[at] ?? 0)));
  expect(Math.max(...differences)).toBeLessThan(1e-5);
});

it('leaves no quantised product', async () => {
  const model = await readFile(path.join(MODEL, 'reranker.onnx'));
  expect(model.includes('MatMulNBits')).toBe(true);
  expect(Buffer.from(withFloatWeights(model)).includes('MatMulNBits')).toBe(false);
});
