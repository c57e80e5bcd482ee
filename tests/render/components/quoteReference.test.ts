import { describe, expect, it } from 'vitest';
import { locationOf } from '../../../src/answer/quote/quote.ts';
import { articleKey } from '../../../src/articles/articleKey.ts';
import {
  parseQuoteReference,
  quoteReference,
} from '../../../src/render/components/quoteReference.ts';
import { articleOf } from '../../search/articleOf.ts';

const article = articleOf('a.txt', ['Words.']);

describe('quoteReference', () => {
  it('is decoded by parseQuoteReference', () => {
    const range = { start: 35, end: Number.MAX_SAFE_INTEGER - 1 };
    const reference = quoteReference(locationOf(article, 1, range));
    expect(reference.length).toBeLessThanOrEqual(100);
    expect(parseQuoteReference(reference)).toEqual({
      key: articleKey(article),
      start: 35,
      end: Number.MAX_SAFE_INTEGER - 1,
    });
  });
});

describe('parseQuoteReference', () => {
  it.each(['', 'key', 'key:1', 'key:1:2:3', 'key:-1:2', 'key:1:2 ', ':1:2', 'key:1:zzzzzzzzzzzz'])(
    'does not read %j',
    value => {
      expect(parseQuoteReference(value)).toBeNull();
    },
  );
});
