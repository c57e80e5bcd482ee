import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_QUERY_LENGTH, parseQuery } from '../../src/search/parseQuery.ts';
import { indexOf } from '../testLibrary.ts';
import { HOSTILE_TEXTS, OPENING } from './hostileTexts.ts';
import { alteredQuotes } from './invariants.ts';

const index = indexOf({ 'a.md': `${OPENING} “The old bridge is gone,” Smith said.` });

const QUERIES: Readonly<Record<string, (length: number) => string>> = {
  'unbalanced quotation marks': length => '"a '.repeat(length / 3),
  phrases: length => '"is open" '.repeat(length / 10),
  'phrases that never close': length => `bridge ${'“a '.repeat(length / 3)}`,
  exclusions: length => `bridge ${'-a '.repeat(length / 3)}`,
  'excluded phrases': length => `bridge ${'-"is gone" '.repeat(length / 11)}`,
  'minus signs': length => '-'.repeat(length),
  'minus signs before quotation marks': length => '-"'.repeat(length / 2),
  'one repeated word': length => 'bridge '.repeat(length / 7),
  'misspelt words': length => 'brigde openn mayr closd '.repeat(length / 24),
  'unknown words': length => Array.from({ length: length / 8 }, (_, at) => `w${at}xyzz`).join(' '),
  'combining marks out of order': length => `a${'\u0301\u0316'.repeat(length / 2)}`,
  'lone surrogates': length => '\ud800'.repeat(length),
  'Hebrew letters and marks': length => 'א"'.repeat(length / 2),
};

describe('a search text', () => {
  it.each(Object.entries(QUERIES))('of %s is either searched or rejected', (_, make) => {
    expect(alteredQuotes(index, make(MAX_QUERY_LENGTH))).toEqual([]);
  });

  it.each(Object.entries(QUERIES))('of a million characters, %s, is rejected', (_, make) => {
    expect(parseQuery(make(1_000_000))).toEqual({ ok: false, problem: 'too long' });
  });

  it('of any characters is either searched or rejected', () => {
    const mixed = fc.array(
      fc.oneof(
        fc.constantFrom('"', '“', '”', '-', '−', ' ', 'bridge', 'open', 'the', '«', '\u0301'),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(mixed, parts => {
        expect(alteredQuotes(index, parts.join(''))).toEqual([]);
      }),
    );
  });

  it('from any hostile article is either searched or rejected', () => {
    for (const make of HOSTILE_TEXTS.values()) {
      const query = make(MAX_QUERY_LENGTH).slice(-MAX_QUERY_LENGTH);
      expect(alteredQuotes(index, query)).toEqual([]);
    }
  });
});
