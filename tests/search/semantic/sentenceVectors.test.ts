import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { dequantize } from '../../../src/search/semantic/quantizedVector.ts';
import { inputOf, keyOf } from '../../../src/search/semantic/sentenceInput.ts';
import { SentenceVectors } from '../../../src/search/semantic/sentenceVectors.ts';
import { articleOf } from '../articleOf.ts';
import { encodeWith, sentencesOf } from './encoded.ts';
import { dotProduct, randomNumbers, randomVector } from './vectors.ts';

/** Articles of different sentences. */
function articlesOf(lengths: readonly number[]): Article[] {
  return lengths.map((length, number) =>
    articleOf(
      `${number}.txt`,
      Array.from({ length }, (_, at) => `Sentence ${at} of ${number}.`),
    ),
  );
}

/** Adds a vector for the sentences of articles. */
function vectorsOf(articles: readonly Article[], next: () => Float32Array): SentenceVectors {
  const vectors = new SentenceVectors();
  for (const article of articles) encodeWith(vectors, article, next);
  return vectors;
}

/** Compares every sentence of articles with a vector, best first. */
function compareAll(
  vectors: SentenceVectors,
  articles: readonly Article[],
  question: Float32Array,
) {
  return articles
    .flatMap(article =>
      sentencesOf(article).flatMap(({ index }) => {
        const similarity = vectors.similarityOf(article, index, question);
        return similarity === null ? [] : { article: article.id, index, similarity };
      }),
    )
    .sort((a, b) => b.similarity - a.similarity);
}

function nameOf({ article, index }: { article: Article; index: number }): string {
  return `${article.id} ${index}`;
}

describe('nearest', () => {
  it('finds what comparing every sentence finds, in the articles asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }),
        fc.integer(),
        fc.integer({ min: 1, max: 20 }),
        (lengths, seed, limit) => {
          const random = randomNumbers(seed);
          const articles = articlesOf(lengths.map(length => length + 1));
          const vectors = vectorsOf(articles, () => randomVector(random));
          const asked = articles.filter(() => random() < 0.7);
          const question = randomVector(random);
          const found = drain(vectors.nearest(question, { articles: asked, limit }));
          const expected = compareAll(vectors, asked, question).slice(0, limit);
          expect(found.map(({ article, index }) => ({ article: article.id, index }))).toEqual(
            expected.map(({ article, index }) => ({ article, index })),
          );
          for (const [at, { similarity }] of found.entries()) {
            expect(similarity).toBeCloseTo(expected[at]?.similarity ?? 0, 5);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each([
    { kind: 'random', clusters: 0, spread: 1 },
    { kind: 'clustered', clusters: 300, spread: 0.7 },
  ])('finds .99 of the nearest 50 of 6,000 $kind vectors', ({ clusters, spread }) => {
    const random = randomNumbers(7);
    const centres = Array.from({ length: clusters }, () => randomVector(random));
    const drawCentre = () => centres[Math.floor(random() * clusters)] ?? null;
    const articles = articlesOf(Array.from({ length: 6 }, () => 1000));
    const vectors = vectorsOf(articles, () => randomVector(random, drawCentre(), spread));
    let recalled = 0;
    for (let round = 0; round < 4; round += 1) {
      const question = randomVector(random, drawCentre(), 1);
      const best = compareAll(vectors, articles, question).slice(0, 50);
      const found = new Set(drain(vectors.nearest(question, { articles, limit: 50 })).map(nameOf));
      recalled += best.filter(({ article, index }) => found.has(`${article} ${index}`)).length;
    }
    expect(recalled / 200).toBeGreaterThanOrEqual(0.99);
  });

  it('compares as the dot product of the stored vector does', () => {
    const random = randomNumbers(11);
    const [article] = articlesOf([50]);
    if (article === undefined) throw new Error('no article');
    const vectors = vectorsOf([article], () => randomVector(random));
    const question = randomVector(random);
    for (const sentence of sentencesOf(article)) {
      const stored = vectors.table.at(vectors.table.find(keyOf(inputOf(article, sentence))));
      const similarity = vectors.similarityOf(article, sentence.index, question);
      expect(similarity).toBeCloseTo(dotProduct(dequantize(stored), question), 5);
    }
  });

  it('leaves out sentences that have no vector yet', () => {
    const [article, other] = articlesOf([3, 2]);
    if (article === undefined || other === undefined) throw new Error('no articles');
    const vectors = new SentenceVectors();
    drain(vectors.link(article, sentencesOf(article)));
    const [first] = vectors.unencoded(article, sentencesOf(article));
    if (first === undefined) throw new Error('nothing to encode');
    const vector = randomVector(randomNumbers(1));
    vectors.add([first], vector);
    const found = drain(vectors.nearest(vector, { articles: [article, other], limit: 9 }));
    expect(found.map(nameOf)).toEqual(['0.txt 0']);
    expect(vectors.similarityOf(article, 1, vector)).toBeNull();
    expect(vectors.similarityOf(other, 0, vector)).toBeNull();
  });

  it('orders equal similarities by article', () => {
    const articles = articlesOf([2, 2]);
    const vector = randomVector(randomNumbers(1));
    const vectors = vectorsOf(articles, () => vector);
    const found = drain(vectors.nearest(vector, { articles, limit: 3 }));
    expect(found.map(nameOf)).toEqual(['0.txt 0', '0.txt 1', '1.txt 0']);
  });

  it('goes on in steps', () => {
    const articles = articlesOf(Array.from({ length: 6 }, () => 500));
    const vector = randomVector(randomNumbers(1));
    const vectors = vectorsOf(articles, () => vector);
    const steps = vectors.nearest(vector, { articles, limit: 1 });
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBeGreaterThan(1);
  });
});

describe('an article that is edited', () => {
  const before = articleOf('a.txt', ['First one.', 'Second one.', 'Third one.'], 'Title');
  const after = articleOf('a.txt', ['First one.', 'Another one.', 'Third one.'], 'Title');

  it('needs vectors only for sentences that changed', () => {
    const vectors = vectorsOf([before], () => randomVector(randomNumbers(1)));
    const encoded = encodeWith(vectors, after, () => randomVector(randomNumbers(2)));
    expect(encoded).toEqual([{ headline: 'Title', text: 'Another one.' }]);
    const question = randomVector(randomNumbers(3));
    const similarity = vectors.similarityOf(before, 0, question);
    expect(similarity).not.toBeNull();
    expect(vectors.similarityOf(after, 0, question)).toBe(similarity);
  });

  it('needs all of them under another title', () => {
    const vectors = vectorsOf([before], () => randomVector(randomNumbers(1)));
    const renamed = { ...before, title: 'Other' };
    expect(encodeWith(vectors, renamed, () => randomVector(randomNumbers(2)))).toHaveLength(3);
  });

  it('is encoded with the heading of a section instead of the title', () => {
    const [first, ...others] = before.paragraphs;
    if (first === undefined) throw new Error('no paragraph');
    const article = { ...before, paragraphs: [{ ...first, heading: 'Section' }, ...others] };
    const encoded = encodeWith(new SentenceVectors(), article, () => new Float32Array(384));
    expect(encoded.map(({ headline }) => headline)).toEqual(['Section', 'Title', 'Title']);
  });
});

describe('dropStale', () => {
  it('drops the vectors that no article has, and no other', () => {
    const random = randomNumbers(5);
    const articles = articlesOf([4, 700, 3]);
    const vectors = vectorsOf(articles, () => randomVector(random));
    const kept = articles.slice(1);
    const question = randomVector(random);
    const expected = drain(vectors.nearest(question, { articles: kept, limit: 20 }));
    const begun = vectors.nearest(question, { articles: kept, limit: 20 });
    expect(vectors.countStale(kept)).toBe(4);
    drain(vectors.dropStale(kept));
    expect(vectors.countStale(kept)).toBe(0);
    expect(vectors.table.size).toBe(703);
    expect(drain(vectors.nearest(question, { articles: kept, limit: 20 }))).toEqual(expected);
    expect(drain(begun)).toEqual(expected);
  });
});
