import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPITAL, Lexicon, SMALL } from '../../../src/search/lexical/lexicon.ts';

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
  it('numbers forms from 1, one for each pair of spelling and term', () => {
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

  it('maps numbers back to what they stand for', () => {
    fc.assert(
      fc.property(forms, all => {
        const { lexicon, numbers } = lexiconOf(all);
        for (const [at, { written, term }] of all.entries()) {
          const number = numbers[at] ?? 0;
          const termNumber = lexicon.termOf(number);
          expect(lexicon.writtenAs(number)).toBe(written);
          expect(termNumber === 0 ? null : lexicon.term(termNumber)).toBe(term);
          const traits = lexicon.formTraits();
          expect(traits.terms[number]).toBe(termNumber);
          expect(traits.words[number]).toBe(lexicon.wordOf(number));
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

  it('copies single forms of another lexicon as if they had been read', () => {
    fc.assert(
      fc.property(forms, forms, (before, all) => {
        const { lexicon: other, numbers } = lexiconOf(all);
        const { lexicon: adopting } = lexiconOf(before);
        const adopted = numbers.map(number => adopting.copyForm(other, number));
        for (const [at, number] of adopted.entries()) {
          const from = numbers[at] ?? 0;
          expect(adopting.writtenAs(number)).toBe(other.writtenAs(from));
          const [own, others] = [adopting.formTraits(), other.formTraits()];
          expect(own.casings[number]).toBe(others.casings[from]);
          expect(adopting.term(adopting.termOf(number))).toBe(other.term(other.termOf(from)));
        }
      }),
    );
  });

  it.each([
    ['Kyiv', CAPITAL],
    ['Élan', CAPITAL],
    ['kyiv', SMALL],
    ['élan', SMALL],
    ['2nd', 0],
    ['北京', 0],
  ])('classifies the first letter of %s as %d', (written, casing) => {
    const lexicon = new Lexicon();
    const form = lexicon.numberOf(written, { word: written, term: null });
    expect(lexicon.formTraits().casings[form]).toBe(casing);
  });

  it('copies another lexicon under the same numbers', () => {
    fc.assert(
      fc.property(forms, all => {
        const { lexicon: other, numbers } = lexiconOf(all);
        const lexicon = new Lexicon();
        for (const _ of lexicon.copyFrom(other));
        expect([lexicon.size, lexicon.wordCount, lexicon.termCount]).toEqual([
          other.size,
          other.wordCount,
          other.termCount,
        ]);
        expect(lexicon.formTraits()).toEqual(other.formTraits());
        expect(all.map(({ written, ...rest }) => lexicon.numberOf(written, rest))).toEqual(numbers);
      }),
    );
  });

  it('does not find words and terms that were not added', () => {
    const lexicon = new Lexicon();
    expect([lexicon.findWord('kyiv'), lexicon.findTerm('kyiv')]).toEqual([0, 0]);
    expect([lexicon.writtenAs(7), lexicon.word(7), lexicon.term(0)]).toEqual(['', '', '']);
  });
});
