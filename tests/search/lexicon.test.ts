import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../src/search/lexicon.ts';

const text = fc.constantFrom(
  'May',
  'may',
  'Kyiv',
  'kyiv',
  'US',
  'us',
  'élan',
  '2,500',
  '北京',
  '🚢',
);
const form = fc.record({ written: text, word: text, term: fc.option(text, { nil: null }) });
const forms = fc.array(form, { maxLength: 40 });

function lexiconOf(all: readonly (typeof form extends fc.Arbitrary<infer F> ? F : never)[]) {
  const lexicon = new Lexicon();
  return { lexicon, numbers: all.map(({ written, ...token }) => lexicon.numberOf(written, token)) };
}

describe('Lexicon', () => {
  it('numbers forms from 1, one for each way of writing with its term', () => {
    fc.assert(
      fc.property(forms, all => {
        const { lexicon, numbers } = lexiconOf(all);
        const first = new Map<string, number>();
        const expected = all.map(({ written, term }) => {
          const key = JSON.stringify([written, term]);
          const number = first.get(key) ?? first.size + 1;
          first.set(key, number);
          return number;
        });
        expect(numbers).toEqual(expected);
        expect(lexicon.size).toBe(first.size);
      }),
    );
  });

  it('tells what its numbers stand for', () => {
    fc.assert(
      fc.property(forms, all => {
        const { lexicon, numbers } = lexiconOf(all);
        for (const [at, { written, term }] of all.entries()) {
          const number = numbers[at] ?? 0;
          const termNumber = lexicon.termOf(number);
          expect(lexicon.writtenAs(number)).toBe(written);
          expect(termNumber === 0 ? null : lexicon.term(termNumber)).toBe(term);
          expect(lexicon.termsOfForms()[number]).toBe(termNumber);
          // The word of a form is that which it came with first.
          const { word } = all[numbers.indexOf(number)] ?? { word: '' };
          expect(lexicon.word(lexicon.wordOf(number))).toBe(word);
          expect(lexicon.findWord(word)).toBe(lexicon.wordOf(number));
          if (term === null) continue;
          expect(lexicon.findTerm(term)).toBe(termNumber);
          expect([...lexicon.formsOf(termNumber)]).toContain(number);
        }
        const terms = new Set(all.flatMap(({ term }) => term ?? []));
        expect(lexicon.termCount).toBe(terms.size);
      }),
    );
  });

  it('adopts the forms of another as if they had been read', () => {
    fc.assert(
      fc.property(forms, forms, (before, all) => {
        const { lexicon: other, numbers } = lexiconOf(all);
        const { lexicon: adopting } = lexiconOf(before);
        const adopted = numbers.map(number => adopting.adopt(other, number));
        for (const [at, number] of adopted.entries()) {
          const from = numbers[at] ?? 0;
          expect(adopting.writtenAs(number)).toBe(other.writtenAs(from));
          expect(adopting.casingOf(number)).toBe(other.casingOf(from));
          expect(adopting.term(adopting.termOf(number))).toBe(other.term(other.termOf(from)));
        }
      }),
    );
  });

  it.each([
    ['Kyiv', 'capital'],
    ['Élan', 'capital'],
    ['kyiv', 'small'],
    ['élan', 'small'],
    ['2nd', 'none'],
    ['北京', 'none'],
  ])('knows the first letter of %s as %s', (written, casing) => {
    const lexicon = new Lexicon();
    expect(lexicon.casingOf(lexicon.numberOf(written, { word: written, term: null }))).toBe(casing);
  });

  it('knows no word and no term that it was not given', () => {
    const lexicon = new Lexicon();
    expect([lexicon.findWord('kyiv'), lexicon.findTerm('kyiv')]).toEqual([0, 0]);
    expect([lexicon.writtenAs(7), lexicon.word(7), lexicon.term(0)]).toEqual(['', '', '']);
  });
});
