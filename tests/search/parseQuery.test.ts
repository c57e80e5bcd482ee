import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  containsPhrase,
  MAX_QUERY_LENGTH,
  parseQuery,
  type Query,
} from '../../src/search/parseQuery.ts';

const NOTHING: Query = { words: '', phrases: [], excludedWords: '', excludedPhrases: [] };

describe('parseQuery', () => {
  test.each<[string, Partial<Query>]>([
    ['tomahawk missiles', { words: 'tomahawk missiles' }],
    ['  Tomahawk\n\tmissiles ', { words: 'Tomahawk missiles' }],
    ['the talks', { words: 'the talks' }],
    ['"ready to send"', { words: 'ready to send', phrases: [['ready', 'to', 'send']] }],
    ['“not ready” Kyiv', { words: 'not ready Kyiv', phrases: [['not', 'ready']] }],
    ['„not ready“', { words: 'not ready', phrases: [['not', 'ready']] }],
    ['«not ready»', { words: 'not ready', phrases: [['not', 'ready']] }],
    ['»not ready«', { words: 'not ready', phrases: [['not', 'ready']] }],
    ['「停战 协议」', { words: '停战 协议', phrases: [['停战', '协议']] }],
    [
      '“not ready" «at all”',
      {
        words: 'not ready at all',
        phrases: [
          ['not', 'ready'],
          ['at', 'all'],
        ],
      },
    ],
    ['talks"not ready"now', { words: 'talks not ready now', phrases: [['not', 'ready']] }],
    ['"U.S. officials"', { words: 'U.S. officials', phrases: [['us', 'officials']] }],
    ['"US" talks', { words: 'US talks', phrases: [['us']] }],
    ['"the" talks', { words: 'the talks', phrases: [['the']] }],
    ['"" talks «»', { words: 'talks' }],
    ['talks "—" 😀', { words: 'talks' }],
    ['talks -trump', { words: 'talks', excludedWords: 'trump' }],
    ['-trump talks −putin –orban', { words: 'talks', excludedWords: 'trump putin orban' }],
    ['(-trump) talks', { words: '(-trump) talks' }],
    ['talks --trump', { words: 'talks', excludedWords: '-trump' }],
    ['talks -"not ready"', { words: 'talks', excludedPhrases: [['not', 'ready']] }],
    ['talks -“not ready”', { words: 'talks', excludedPhrases: [['not', 'ready']] }],
    ['talks -long-range', { words: 'talks', excludedPhrases: [['long', 'range']] }],
    ['talks -the -us', { words: 'talks', excludedPhrases: [['the'], ['us']] }],
    ['talks -US', { words: 'talks', excludedWords: 'US' }],
    ['talks -"trump"', { words: 'talks', excludedWords: 'trump' }],
    ['long-range U.S.–Russia', { words: 'long-range U.S.–Russia' }],
    ['Trump - Putin – Orban', { words: 'Trump Putin Orban' }],
    ['talks - "not ready"', { words: 'talks not ready', phrases: [['not', 'ready']] }],
    ['talks -', { words: 'talks' }],
    ['talks -"" -😀 --', { words: 'talks' }],
    ['talks —Trump', { words: 'talks —Trump' }],
    ['צה"ל "שיחות שלום"', { words: 'צה״ל שיחות שלום', phrases: [['שיחות', 'שלום']] }],
    ["don't panic", { words: "don't panic" }],
    ['.*+?^$()|{}[]\\ talks', { words: 'talks' }],
  ])('reads %s', (text, query) => {
    expect(parseQuery(text)).toEqual({ ok: true, query: { ...NOTHING, ...query } });
  });

  test.each([
    ['', 'empty'],
    [' \n\u00A0\u3000', 'empty'],
    ['... — !?', 'empty'],
    ['😀 ❤️ 🇺🇦', 'empty'],
    ['""', 'empty'],
    ['-', 'empty'],
    ['-"" -— -😀', 'empty'],
    ['\uD800', 'empty'],
    ['the of which', 'only common words'],
    ['"to be or not to be"', 'only common words'],
    ['the -trump', 'only common words'],
    ['-trump', 'only exclusions'],
    ['-trump -"not ready" 😀', 'only exclusions'],
    ['-the', 'only exclusions'],
    ['"not ready', 'unbalanced quotation mark'],
    ['not ready”', 'unbalanced quotation mark'],
    ['“a” «b» "c', 'unbalanced quotation mark'],
    ['"', 'unbalanced quotation mark'],
    ['a'.repeat(MAX_QUERY_LENGTH + 1), 'too long'],
    [' '.repeat(MAX_QUERY_LENGTH + 1), 'too long'],
  ])('refuses %j', (text, problem) => {
    expect(parseQuery(text)).toEqual({ ok: false, problem });
  });

  it('reads a text of the maximum length', () => {
    expect(parseQuery('ab '.repeat(MAX_QUERY_LENGTH).slice(0, MAX_QUERY_LENGTH)).ok).toBe(true);
  });

  it('parses any string into a query with terms or returns a problem', () => {
    const unit = fc.constantFrom(
      '-',
      '"',
      '“',
      '»',
      ' ',
      'a',
      'the',
      "'",
      '.',
      '\uD800',
      'ש',
      '战',
    );
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit, maxLength: 40 }));
    fc.assert(
      fc.property(text, typed => {
        const parsed = parseQuery(typed);
        if (!parsed.ok) return;
        expect(parsed.query.words).not.toBe('');
        for (const phrase of [...parsed.query.phrases, ...parsed.query.excludedPhrases]) {
          expect(phrase).not.toEqual([]);
        }
      }),
    );
  });
});

describe('containsPhrase', () => {
  test.each([
    ['a b c', 'a b', true],
    ['a b c', 'b c', true],
    ['a b c', 'a c', false],
    ['a a b', 'a b', true],
    ['a b', 'a b c', false],
    ['', 'a', false],
  ])('"%s" and "%s": %s', (words, phrase, expected) => {
    expect(containsPhrase(words.split(' '), phrase.split(' '))).toBe(expected);
  });
});
