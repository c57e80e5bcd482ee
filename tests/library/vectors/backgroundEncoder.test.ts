import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import {
  BackgroundEncoder,
  type EncodingOptions,
} from '../../../src/library/vectors/backgroundEncoder.ts';
import { SentenceVectors } from '../../../src/search/semantic/sentenceVectors.ts';
import { articleOf } from '../../search/articleOf.ts';
import { sentencesOf } from '../../search/semantic/encoded.ts';
import { randomNumbers, randomVector } from '../../search/semantic/vectors.ts';

type Encode = EncodingOptions['encode'];

const VECTOR = randomVector(randomNumbers(1));

function numbered(id: string, count: number, published: string | null = null): Article {
  const paragraphs = Array.from({ length: count }, (_, at) => `Sentence ${at} of ${id}.`);
  return { ...articleOf(id, paragraphs), published };
}

/** An encoder that notes the texts it has encoded, and the delays between attempts. */
function start(encode: Encode = async inputs => inputs.map(() => VECTOR)) {
  const vectors = new SentenceVectors();
  const texts: string[] = [];
  const delays: number[] = [];
  const errors: unknown[] = [];
  /** Numbers of vectors that were left when others were dropped. */
  const kept: number[] = [];
  const encoder = new BackgroundEncoder({
    vectors,
    file: null,
    encode: async inputs => {
      const encoded = await encode(inputs);
      if (encoded !== null) texts.push(...inputs.map(({ text }) => text));
      return encoded;
    },
    pause: async delay => {
      delays.push(delay);
    },
    onError: error => errors.push(error),
    onDropped: async ({ size }) => {
      kept.push(size);
    },
  });
  const follow = (...articles: Article[]) => encoder.start({ articles, sentencesOf });
  return { vectors, texts, delays, errors, kept, encoder, follow };
}

describe('the background encoder', () => {
  it('encodes every sentence, newest articles first', async () => {
    const { texts, encoder, follow } = start();
    follow(
      numbered('none', 1),
      numbered('old', 20, '2020-01-01'),
      numbered('new', 2, '2026-01-01T10:00:00Z'),
    );
    await encoder.finished;
    expect(texts).toHaveLength(23);
    expect(texts.slice(0, 3).map(text => text.split(' ').at(-1))).toEqual(['new.', 'new.', 'old.']);
    expect(texts.at(-1)).toBe('Sentence 0 of none.');
    expect(encoder.progress).toEqual({ done: 23, total: 23 });
  });

  it('encodes a text once, however often and wherever it is', async () => {
    const { texts, vectors, encoder, follow } = start();
    const twice = articleOf('a.txt', ['Same words.', 'Same words.', 'Other words.']);
    const again = articleOf('b.txt', ['Same words.']);
    follow(twice, again);
    await encoder.finished;
    expect(texts).toEqual(['Same words.', 'Other words.']);
    expect(encoder.progress).toEqual({ done: 4, total: 4 });
    expect(vectors.similarityOf(again, 0, VECTOR)).not.toBeNull();
  });

  it('encodes only what an edit has changed', async () => {
    const { texts, encoder, follow } = start();
    const other = numbered('other', 5);
    follow(articleOf('a.txt', ['One.', 'Two.']), other);
    await encoder.finished;
    texts.length = 0;
    follow(articleOf('a.txt', ['One.', 'Three.']), other);
    await encoder.finished;
    expect(texts).toEqual(['Three.']);
    expect(encoder.progress).toEqual({ done: 7, total: 7 });
  });

  it('tries again, less and less often, while the encoder is busy', async () => {
    let busy = 9;
    const { delays, encoder, follow } = start(async inputs => {
      busy -= 1;
      return busy < 0 ? inputs.map(() => VECTOR) : null;
    });
    follow(numbered('a', 2));
    await encoder.finished;
    expect(delays).toEqual([250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(encoder.progress).toEqual({ done: 2, total: 2 });
  });

  it('goes on with a changed library, and keeps what it had', async () => {
    const first = numbered('a', 40);
    const second = numbered('b', 1);
    const { texts, vectors, encoder, follow } = start(async inputs => {
      if (texts.length === 0) follow(first, second);
      return inputs.map(() => VECTOR);
    });
    follow(first);
    await encoder.finished;
    await encoder.finished;
    expect([...new Set(texts)]).toHaveLength(texts.length);
    expect(texts).toHaveLength(41);
    expect(vectors.similarityOf(second, 0, VECTOR)).not.toBeNull();
  });

  it('stops when it is closed', async () => {
    const { texts, encoder, follow } = start(async inputs => {
      void encoder.close();
      return inputs.map(() => VECTOR);
    });
    follow(numbered('a', 100));
    await encoder.close();
    expect(texts.length).toBeLessThanOrEqual(16);
  });

  it('reports an encoder that fails', async () => {
    const failure = new Error('no memory');
    const { errors, encoder, follow } = start(() => Promise.reject(failure));
    follow(numbered('a', 1));
    await encoder.finished;
    expect(errors).toEqual([failure]);
  });

  it('drops vectors of removed articles when they are most of them, unless all are gone', async () => {
    const { vectors, kept, encoder, follow } = start();
    const present = numbered('present', 5);
    follow(present, numbered('gone', 12_000));
    await encoder.finished;
    follow();
    await encoder.finished;
    expect(vectors.table.size).toBe(12_005);
    follow(present);
    await encoder.finished;
    expect(vectors.table.size).toBe(5);
    expect(vectors.similarityOf(present, 4, VECTOR)).not.toBeNull();
    expect(kept).toEqual([5]);
  });
});
