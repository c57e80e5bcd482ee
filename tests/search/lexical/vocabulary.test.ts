import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { oneEdit } from '../../../src/search/spelling/oneEdit.ts';
import { vocabularyOf } from './vocabularyOf.ts';

function correct(word: string, ...sentences: string[]): string | null {
  return vocabularyOf(...sentences).correct(word)?.written ?? null;
}

describe('correct', () => {
  test.each([
    ['a letter left out', 'tomahwk', 'tomahawk'],
    ['a letter too many', 'tomahhawk', 'tomahawk'],
    ['another letter', 'tomahank', 'tomahawk'],
    ['neighbours exchanged', 'tomhaawk', 'tomahawk'],
    ['the first letter of a long word', 'comahawk', 'tomahawk'],
  ])('corrects %s', (_, typed, meant) => {
    expect(correct(typed, `a ${meant} flew`)).toBe(meant);
  });

  test.each([
    ['a word of the library', 'tomahwak', 'the tomahwak and tomahawk, a tomahawk'],
    ['two edits', 'tomhwk', 'a tomahawk flew'],
    ['short words', 'kyev', 'in kyiv today'],
    ['the first letter of a short word', 'nissan', 'the missan'],
    ['numbers', '250000', 'it cost 260000'],
    ['stop words of the library', 'whichs', 'which of them'],
  ])('does not correct %s', (_, typed, sentence) => {
    expect(correct(typed, sentence)).toBeNull();
  });

  test.each([
    ['iraqi', 'the irani and Iranian people'],
    ['austria', 'in Australia they met'],
    ['niger', 'in Nigeria they met'],
    ['nigerien', 'a Nigerian citizen'],
    ['nigerians', 'those Nigeriens left'],
    ['zambian', 'a Gambian citizen'],
    ['slovenia', 'in Slovakia they met'],
    ['prussian', 'a Russian citizen'],
    ['johnston', 'they met Johnson'],
  ])('does not take %s for another name', (typed, sentence) => {
    expect(correct(typed, sentence)).toBeNull();
  });

  it.each([
    ['slows', 'the shows'],
    ['moths', 'two months'],
    ['tonic', 'a topic'],
    ['diary', 'the dairy'],
    ['trail', 'on trial'],
    ['threatens', 'it threatened him'],
    ['resigning', 'they redesigning'],
    ['pillars', 'the pillows'],
    ['devoted', 'a denoted'],
    ['insects', 'the inserts'],
  ])('does not take %s, an English word, for another', (typed, sentence) => {
    expect(correct(typed, sentence)).toBeNull();
  });

  it.each([
    ['colour', 'a color', 'color'],
    ['harbor', 'the harbour', 'harbour'],
    ['centre', 'the center', 'center'],
    ['organise', 'they organize', 'organize'],
    ['defence', 'the defense', 'defense'],
    ['travelled', 'they traveled', 'traveled'],
    ['stephan', 'then Stephen left', 'Stephen'],
  ])('finds another spelling of %s', (typed, sentence, spelling) => {
    expect(correct(typed, sentence)).toBe(spelling);
  });

  it('corrects a misspelt country', () => {
    expect(correct('ukriane', 'in Ukraine they met')).toBe('Ukraine');
    expect(correct('austrlia', 'in Australia they met')).toBe('Australia');
  });

  it('prefers the more frequent word, then the first in alphabetical order', () => {
    expect(correct('mirket', 'the market and the merket')).toBe('market');
    expect(correct('mirket', 'the merket and the market')).toBe('market');
    expect(correct('mirket', 'the market, a merket and the merket')).toBe('merket');
    expect(correct('mirket', 'the mirkeet and the miket')).toBe('miket');
  });

  it('returns the word as written in the library', () => {
    expect(correct('tomahwk', 'TOMAHAWK', 'Tomahawk’s range grew')).toBe('tomahawk');
    expect(correct('tomahwk', 'TOMAHAWK', 'its Tomahawk’s range grew')).toBe('Tomahawk');
    expect(correct('tomahwk', 'A Tomahawk flew', 'the tomahawk', 'a Tomahawk flew')).toBe(
      'tomahawk',
    );
    expect(correct('zurichh', 'in Zürich’s centre')).toBe('Zürich');
  });

  it('returns the same as comparing with every word', () => {
    const word = fc.string({ unit: fc.constantFrom('x', 'y', 'z'), minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), word, (known, typed) => {
        const counts = new Map<string, number>();
        for (const each of known) counts.set(each, (counts.get(each) ?? 0) + 1);
        const candidates = [...counts]
          .filter(([each]) => {
            const edit = oneEdit(typed, each);
            return edit !== null && (edit.at > 0 || typed.length >= 7);
          })
          .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
        const isAsked = typed.length >= 5 && !counts.has(typed);
        expect(vocabularyOf(known.join(' ')).correct(typed)?.word ?? null).toBe(
          isAsked ? (candidates[0]?.[0] ?? null) : null,
        );
      }),
    );
  });
});

describe('words', () => {
  it('recognises names only by capitals inside running text', () => {
    const vocabulary = vocabularyOf(
      'Witnesses saw Zelensky near the Kremlin.',
      'Witnesses Leave Kremlin in 2024',
      'THE KREMLIN SAID NOTHING NEW',
    );
    const uses = new Map([...vocabulary.words()].map(use => [use.word, use]));
    expect(uses.get('kremlin')).toMatchObject({ count: 3, capitalised: 1, lowerCase: 0 });
    expect(uses.get('witnesses')).toMatchObject({ count: 2, capitalised: 0, lowerCase: 0 });
    expect(uses.get('saw')).toMatchObject({ count: 1, capitalised: 0, lowerCase: 1 });
  });
});
