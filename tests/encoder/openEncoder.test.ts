import os from 'node:os';
import { describe, expect, it } from 'vitest';
import { openEncoder } from '../../src/encoder/openEncoder.ts';
import { loadedEncoder } from './model.ts';

const QUESTION = 'did anyone help her give birth?';
const HEADLINE = 'Inmate gave birth alone';
const ANSWER = { headline: HEADLINE, before: 'She cried for help.', text: 'No one came forward.' };
const OTHER = {
  headline: HEADLINE,
  before: 'Her lawyer spoke.',
  text: 'The county has three jails and 200 officers.',
};

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

describe('the encoder', () => {
  it('places a question nearer to its answer in other words than to another sentence', async () => {
    const encoder = await loadedEncoder();
    const [question] = (await encoder.encodeQuestions([QUESTION], 'question')) ?? [];
    const [answer, other] = (await encoder.encodeSentences([ANSWER, OTHER], 'background')) ?? [];
    if (!question || !answer || !other) throw new Error('no vectors');
    expect(dot(question, answer)).toBeGreaterThan(dot(question, other) + 0.1);
    for (const vector of [question, answer, other]) expect(dot(vector, vector)).toBeCloseTo(1, 4);
  });

  it('gives a sentence the same vector in any batch', async () => {
    const encoder = await loadedEncoder();
    const long = { headline: HEADLINE, text: `${OTHER.text} `.repeat(6) };
    const [alone] = (await encoder.encodeSentences([ANSWER], 'lookup')) ?? [];
    const batch = (await encoder.encodeSentences([long, OTHER, ANSWER], 'lookup')) ?? [];
    const [, , together] = batch;
    if (!alone || !together) throw new Error('no vectors');
    expect(dot(alone, together)).toBeCloseTo(1, 4);
  });

  it('scores the sentence that answers above another', async () => {
    const encoder = await loadedEncoder();
    const scores = await encoder.rerank(QUESTION, [OTHER, ANSWER], 'question');
    expect(scores).toHaveLength(2);
    expect(scores?.[1]).toBeGreaterThan(scores?.[0] ?? Number.POSITIVE_INFINITY);
  });

  it('is closed while its worker is loading', async () => {
    const encoder = openEncoder('on');
    const loading = encoder.load();
    await encoder.close();
    await loading;
    expect(encoder.state()).toEqual({ kind: 'off' });
  });

  it('is closed while its worker is running a batch', async () => {
    const encoder = openEncoder('on');
    await encoder.load();
    const vectors = encoder.encodeSentences(
      Array.from({ length: 200 }, () => OTHER),
      'background',
    );
    await encoder.close();
    expect(await vectors).toBeNull();
  });

  it('is not available without a model', async () => {
    const encoder = openEncoder(os.tmpdir());
    await encoder.load();
    expect(encoder.state()).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('encoder.onnx is missing'),
    });
    expect(await encoder.encodeQuestions([QUESTION], 'question')).toBeNull();
    expect(encoder.answeredWithout()).toBe(1);
    await encoder.close();
  });

  it('starts no worker when it is off', async () => {
    const encoder = openEncoder('off');
    await encoder.load();
    expect(encoder.state()).toEqual({ kind: 'off' });
    expect(await encoder.rerank(QUESTION, [ANSWER], 'question')).toBeNull();
    expect(encoder.answeredWithout()).toBe(0);
    await encoder.close();
  });
});
