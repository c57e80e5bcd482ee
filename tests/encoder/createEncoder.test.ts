import { describe, expect, it } from 'vitest';
import { createEncoder } from '../../src/encoder/createEncoder.ts';
import { createRunner, loaded, settle } from './fakeRunner.ts';

const sentence = (length: number) => ({ headline: '', before: '', text: 'a'.repeat(length) });
const sentences = (count: number) => Array.from({ length: count }, () => sentence(3));

/** Ends batches until nothing runs. */
async function drain({ batches, finish }: ReturnType<typeof createRunner>): Promise<void> {
  for (let count = -1; count !== batches.length; ) {
    count = batches.length;
    await finish();
  }
}

describe('an encoder', () => {
  it('loads once, and refuses requests until then', async () => {
    const runner = createRunner();
    const encoder = createEncoder(runner, { now: runner.now });
    const loading = Promise.all([encoder.load(), encoder.load()]);
    expect(encoder.state()).toEqual({ kind: 'loading' });
    expect(await encoder.encodeQuestions(['who?'], 'question')).toBeNull();
    await settle();
    await runner.finish();
    await loading;
    expect(encoder.state()).toEqual({ kind: 'ready', model: expect.stringMatching(/^\w{16}$/u) });
    expect(runner.batches).toEqual([{ kind: 'questions', items: [] }]);
    expect(encoder.answeredWithout()).toBe(1);
  });

  it('splits sentences into batches, and returns vectors in the order asked', async () => {
    const { runner, encoder } = await loaded();
    const lengths = [5, 40, 4, 41, 3, 42, 2, 43, 1, 44, 6, 45, 7, 46, 8, 47];
    const asked = encoder.encodeSentences(lengths.map(sentence), 'background');
    await drain(runner);
    const [batch] = runner.batches;
    expect(batch?.items).toEqual(lengths.slice(0, 10).map(sentence));
    expect((await asked)?.map(([length]) => length)).toEqual(lengths);
  });

  it('runs a question before lookups, and lookups before work in the background', async () => {
    const { runner, encoder } = await loaded();
    const asked = [
      encoder.encodeSentences(sentences(30), 'background'),
      encoder.encodeQuestions(['a lookup'], 'lookup'),
      encoder.encodeQuestions(['a question'], 'question'),
      encoder.rerank('a question', sentences(2), 'question'),
    ];
    await settle();
    await drain(runner);
    await Promise.all(asked);
    const order = runner.batches.map(({ kind, items }) => [kind, items.length]);
    expect(order).toEqual([
      // It was running when the others came.
      ['sentences', 10],
      ['questions', 1],
      ['pairs', 2],
      ['questions', 1],
      ['sentences', 10],
      ['sentences', 10],
    ]);
    expect(runner.batches[1]).toMatchObject({ items: ['a question'] });
  });

  it('makes batches smaller on a slow machine, so that none delays a question for long', async () => {
    const { runner, encoder } = await loaded();
    for (let at = 0; at < 20; at += 1) {
      const asked = encoder.encodeSentences(sentences(1), 'background');
      await settle();
      await runner.finish(50);
      await asked;
    }
    runner.batches.length = 0;
    const asked = encoder.encodeSentences(sentences(6), 'background');
    await settle();
    await drain(runner);
    await asked;
    expect(runner.batches.map(({ items }) => items.length)).toEqual([2, 2, 2]);
  });

  it('refuses and counts a question that would wait more than a second', async () => {
    const { runner, encoder } = await loaded();
    const question = () => encoder.encodeQuestions(['who sank?'], 'question');
    const asked = Array.from({ length: 60 }, question);
    expect(await question()).toBeNull();
    await settle();
    await drain(runner);
    const answers = await Promise.all(asked);
    // The estimate before the first question is 20 ms.
    expect(answers.filter(vectors => vectors !== null)).toHaveLength(51);
    expect(encoder.answeredWithout()).toBe(10);
  });

  it('counts what a question has waited for before', async () => {
    const { runner, encoder } = await loaded();
    const asked = encoder.encodeQuestions(['who sank?'], 'question', 980);
    // The estimate for the one before it is 20 ms.
    expect(await encoder.encodeQuestions(['who sank?'], 'question', 981)).toBeNull();
    await settle();
    await drain(runner);
    expect(await asked).toHaveLength(1);
    expect(encoder.answeredWithout()).toBe(1);
  });

  it('accepts a question however much waits in the background, and bounds that too', async () => {
    const { runner, encoder } = await loaded();
    const accepted = encoder.encodeSentences(sentences(7000), 'background');
    expect(await encoder.encodeSentences(sentences(1), 'background')).toBeNull();
    const asked = encoder.encodeQuestions(['who sank?'], 'question');
    await settle();
    await drain(runner);
    expect(await asked).toHaveLength(1);
    expect(await accepted).toHaveLength(7000);
    expect(encoder.answeredWithout()).toBe(0);
  });

  it('answers pending requests with null when it is closed', async () => {
    const { runner, encoder } = await loaded();
    const asked = [
      encoder.encodeQuestions(['who?'], 'question'),
      encoder.encodeSentences(sentences(40), 'background'),
    ];
    await settle();
    await encoder.close();
    expect(await Promise.all(asked)).toEqual([null, null]);
    expect(await encoder.encodeQuestions(['who?'], 'question')).toBeNull();
    expect(encoder.state()).toEqual({ kind: 'off' });
    expect(runner.batches).toHaveLength(1);
  });
});
