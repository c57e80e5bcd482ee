import { describe, expect, it, test } from 'vitest';
import { LOOKALIKES } from '../../../src/languages/names/lookalikes.ts';
import { TRANSLITERATIONS } from '../../../src/languages/names/transliterations.ts';
import { areRomanisations, areSpellings } from '../../../src/search/spelling/spellings.ts';
import { isCountryName } from '../../../src/search/terms/countryNames.ts';
import { termsOf, tokenize } from '../../../src/search/terms/tokenize.ts';
import { spellingsAmong, vocabularyOf } from '../lexical/vocabularyOf.ts';

function termOf(word: string): string {
  return termsOf(word)[0] ?? '';
}

/** Returns a function for the words that match a word in a library of these sentences. */
function spelledIn(sentences: readonly string[], aliases?: string[][]): (word: string) => string[] {
  const { othersOf } = spellingsAmong(vocabularyOf(...sentences).words(), aliases);
  return word => [...othersOf(termOf(word))].sort();
}

function termsOfAll(...words: string[]): string[] {
  return words.map(termOf).sort();
}

describe('areSpellings', () => {
  test.each([
    ['zelensky', 'zelenskyy'],
    ['zelensky', 'zelenskiy'],
    ['zelenskyy', 'zelenskiy'],
    ['khruschev', 'khrushchev'],
    ['mohammed', 'mohammad'],
    ['gorbachev', 'gorbachov'],
    ['netanyahu', 'netaniahu'],
  ])('treats %s and %s as one name', (a, b) => {
    expect(areSpellings(a, b)).toBe(true);
    expect(areSpellings(b, a)).toBe(true);
  });

  test.each([
    ['iran', 'iraq'],
    ['austria', 'australia'],
    ['niger', 'nigeria'],
    ['slovakia', 'slovenia'],
    ['nigerian', 'nigerien'],
    ['nigerians', 'nigeriens'],
    ['gambian', 'zambian'],
    ['american', 'america'],
    ['antonio', 'antonia'],
    ['johnson', 'johnston'],
    ['anderson', 'andersen'],
    ['ukraine', 'ukriane'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(areSpellings(a, b)).toBe(false);
    expect(areSpellings(b, a)).toBe(false);
  });

  it('treats only the letters y, i and j as romanisation', () => {
    expect(areRomanisations('zelenskiy', 'zelensky')).toBe(true);
    expect(areRomanisations('zelenskyy', 'zelenskyi')).toBe(true);
    expect(areRomanisations('hansson', 'hanson')).toBe(false);
    expect(areRomanisations('mohammed', 'mohammad')).toBe(false);
    expect(areRomanisations('andriy', 'andry')).toBe(false);
  });
});

describe('isCountryName', () => {
  test.each(['iran', 'iraq', 'nigerians', 'nigeriens', 'slovakia', 'ukraine', 'irani'])(
    'knows %s',
    word => {
      expect(isCountryName(word)).toBe(true);
    },
  );

  test.each(['zelensky', 'kyiv', 'tomahawk', 's', ''])('does not know "%s"', word => {
    expect(isCountryName(word)).toBe(false);
  });
});

describe('findSpellings', () => {
  it('joins all romanisations of a name with each other', () => {
    const spelled = spelledIn([
      'Then Zelensky met Zelenskyy’s aides and Zelenskiy left.',
      'In Kyiv and in Kiev.',
    ]);
    expect(spelled('Zelensky')).toEqual(termsOfAll('Zelenskyy', 'Zelenskiy'));
    expect(spelled('zelenskyy’s')).toEqual(termsOfAll('Zelensky', 'Zelenskiy'));
    expect(spelled('ZELENSKIY')).toEqual(termsOfAll('Zelensky', 'Zelenskyy'));
    expect(spelled('Kiev')).toContain(termOf('Kyiv'));
    expect(spelled('Kyiv’s')).toContain(termOf('Kiev'));
  });

  test.each([
    ['at the start of a sentence', ['He met Zelensky there.', 'Zelenskyy, however, said no.']],
    ['in a headline', ['He met Zelensky there.', 'Zelenskyy Meets Trump']],
    ['in capitals', ['He met Zelensky there.', 'ZELENSKYY MEETS TRUMP AGAIN']],
    ['beside its address', ['He met Zelensky there. '.repeat(12), 'See zelensky and Zelenskyy.']],
  ])('recognises a name that occurs only %s', (_, sentences) => {
    expect(spelledIn(sentences)('Zelensky')).toEqual(termsOfAll('Zelenskyy'));
    expect(spelledIn(sentences)('Zelenskyy')).toEqual(termsOfAll('Zelensky'));
  });

  test.each([
    ['common words', ['They reported what was retorted and deported.']],
    ['words in capitals', ['SHELLING AND SMELLING WERE REPORTED TODAY']],
    ['words of headlines', ['Shelling Follows Shellings', 'Shelleng']],
    ['a name and a word', ['He met Persson and saw a persson walking.']],
    ['short names', ['He met Hansen and Hanson in Bonn.']],
  ])('does not join %s', (_, sentences) => {
    const spelled = spelledIn(sentences);
    for (const { word } of sentences.flatMap(tokenize)) expect(spelled(word)).toEqual([]);
  });

  it('is not transitive', () => {
    const spelled = spelledIn(['He met Johansen, Johannsen and Johannssen there.']);
    expect(spelled('Johansen')).toEqual(termsOfAll('Johannsen'));
    expect(spelled('Johannsen')).toEqual(termsOfAll('Johansen', 'Johannssen'));
  });

  it('takes two people one letter apart for one: the price of finding spellings', () => {
    const spelled = spelledIn(['He met Hansson and Hanssen there.']);
    expect(spelled('Hansson')).toEqual(termsOfAll('Hanssen'));
  });

  it('merges aliases with built-in spellings that overlap', () => {
    const spelled = spelledIn(
      [],
      [
        ['Kyiv', 'Kijów'],
        ['Turkey', 'Türkiye'],
      ],
    );
    expect(spelled('turkiye')).toEqual(termsOfAll('Turkey'));
    expect(spelled('Kijow')).toEqual(expect.arrayContaining(termsOfAll('Kiev', 'Kyiv')));
    expect(spelled('Kiev')).toContain(termOf('Kijów'));
  });

  it('treats U.S. and USA as one', () => {
    const spelled = spelledIn([]);
    expect(spelled('US')).toEqual(termsOfAll('USA'));
    expect(spelled('U.S.A.')).toEqual(termsOfAll('U.S.'));
  });

  it('finds spellings among many similar names', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const names = Array.from({ length: 20_000 }, (_, index) => {
      const at = (shift: number): string => letters.charAt((index >> shift) % 26);
      return `Name${at(0)}${at(5)}${at(10)}lov`;
    });
    const spelled = spelledIn([`they met ${[...new Set(names)].join(' ')}`]);
    expect(spelled('Nameaaalov')).toContain(termOf('Namebaalov'));
  });
});

describe('the built-in lists', () => {
  it('contain folded words, each in one group', () => {
    const seen = new Set<string>();
    for (const word of TRANSLITERATIONS.flat()) {
      expect(tokenize(word).map(token => token.word)).toEqual([word === 'U.S.' ? 'us' : word]);
      expect(seen.has(word)).toBe(false);
      seen.add(word);
    }
    for (const word of LOOKALIKES.flat()) expect(tokenize(word)[0]?.word).toBe(word);
  });

  it('do not merge countries', () => {
    const spelled = spelledIn([]);
    for (const name of ['Iran', 'Iraq', 'Niger', 'Nigeria', 'Austria', 'Slovakia', 'Slovenia']) {
      expect(spelled(name)).toEqual([]);
    }
  });
});
