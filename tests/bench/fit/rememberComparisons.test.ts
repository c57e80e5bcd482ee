import { expect, it } from 'vitest';
import type { Semantics } from '../../../src/search/semantic/semantics.ts';
import { articleOf } from '../../search/articleOf.ts';
import { rememberComparisons } from './rememberComparisons.ts';

it('compares each sentence with a question once', async () => {
  const asked: number[] = [];
  const semantics: Semantics = {
    encode: async () => null,
    nearest: function* () {
      yield undefined;
      return [];
    },
    similarityOf: () => null,
    compare: async (_, places) => {
      asked.push(...places.map(({ index }) => index));
      return places.map(({ index }) => ({ similarity: index, inContext: 0, reranking: 0 }));
    },
  };
  const article = articleOf('a.txt', []);
  const question = { text: 'why', vector: new Float32Array() };
  const remembered = rememberComparisons(semantics);
  const compare = (...indexes: number[]) =>
    remembered.compare(
      question,
      indexes.map(index => ({ article, index })),
      'lookup',
    );
  await compare(1, 2);
  const again = await compare(3, 2);
  expect(asked).toEqual([1, 2, 3]);
  expect(again?.map(({ similarity }) => similarity)).toEqual([3, 2]);
});
