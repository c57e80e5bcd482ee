import { expect, it } from 'vitest';
import { rememberVectors } from '../../../src/library/vectors/rememberVectors.ts';

const sentence = (text: string) => ({ headline: 'Ferry', text });

/** Encodes a sentence as its length; records what was encoded. */
function recorder() {
  const encoded: string[] = [];
  const encode = rememberVectors(async sentences => {
    encoded.push(...sentences.map(({ text }) => text));
    return sentences.map(({ text }) => Float32Array.of(text.length));
  });
  return { encoded, encode };
}

it('encodes a sentence once, and returns vectors in the order asked', async () => {
  const { encoded, encode } = recorder();
  await encode([sentence('a'), sentence('bb')], 'question');
  const vectors = await encode([sentence('ccc'), sentence('a'), sentence('bb')], 'question');
  expect(vectors).toEqual([3, 1, 2].map(length => Float32Array.of(length)));
  expect(encoded).toEqual(['a', 'bb', 'ccc']);
});

it('tells the same words under another headline apart', async () => {
  const { encoded, encode } = recorder();
  await encode([sentence('a'), { headline: 'Bridge', text: 'a' }], 'question');
  expect(encoded).toEqual(['a', 'a']);
});

it('remembers nothing of a refusal', async () => {
  let isBusy = true;
  const encode = rememberVectors(async () => (isBusy ? null : [Float32Array.of(1)]));
  expect(await encode([sentence('a')], 'question')).toBeNull();
  isBusy = false;
  expect(await encode([sentence('a')], 'question')).toEqual([Float32Array.of(1)]);
});

it('keeps answering when it has forgotten earlier sentences', async () => {
  const { encode } = recorder();
  const many = Array.from({ length: 6000 }, (_, at) => sentence(`sentence ${at}`));
  await encode(many.slice(0, 4000), 'question');
  const vectors = await encode(many, 'question');
  expect(vectors?.map(([length]) => length)).toEqual(many.map(({ text }) => text.length));
});
