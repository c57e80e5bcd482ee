import { expect, it } from 'vitest';
import { drain } from '../../../src/concurrency/steps.ts';
import { joinVectors } from '../../../src/search/semantic/joinVectors.ts';
import { SentenceVectors } from '../../../src/search/semantic/sentenceVectors.ts';
import { articleOf } from '../articleOf.ts';
import { encodeWith } from './encoded.ts';
import { randomNumbers, randomVector } from './vectors.ts';

it('joined vectors find the same sentences as the vectors of all articles in one', () => {
  const random = randomNumbers(7);
  const articles = ['one', 'two', 'three'].map(id =>
    articleOf(
      id,
      Array.from({ length: 20 }, (_, at) => `Sentence ${at} of ${id}.`),
    ),
  );
  const [first, second, whole] = [
    new SentenceVectors(),
    new SentenceVectors(),
    new SentenceVectors(),
  ];
  for (const [at, article] of articles.entries()) {
    const made = new Map<string, Float32Array>();
    const encode = ({ text }: { readonly text: string }): Float32Array => {
      const vector = made.get(text) ?? randomVector(random);
      made.set(text, vector);
      return vector;
    };
    encodeWith(at === 1 ? second : first, article, encode);
    encodeWith(whole, article, encode);
  }
  const question = randomVector(random);
  const joined = joinVectors(first, second);
  const options = { articles, limit: 15 };
  expect(drain(joined.nearest(question, options))).toEqual(drain(whole.nearest(question, options)));
  for (const article of articles) {
    expect(joined.similarityOf(article, 3, question)).toBe(
      whole.similarityOf(article, 3, question),
    );
  }
});
