import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ForwardIndex, SENTENCE_START } from '../../../src/search/lexical/forwardIndex.ts';
import { Lexicon } from '../../../src/search/lexical/lexicon.ts';

const WORDS = ['ferry', 'harbour', 'treaty', 'the', 'of'];
const STOP_WORDS = new Set(['the', 'of']);

const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 });
const passage = fc.array(words, { minLength: 1, maxLength: 4 });
const articles = fc.array(fc.record({ headline: words, passages: fc.array(passage) }), {
  maxLength: 6,
});

const content = (all: readonly string[]): string[] => all.filter(word => !STOP_WORDS.has(word));
const mean = (lengths: readonly number[]): number =>
  lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);

it('keeps every passage under its headline, and counts both', () => {
  fc.assert(
    fc.property(articles, all => {
      const lexicon = new Lexicon();
      const numberOf = (word: string): number =>
        lexicon.numberOf(word, { word, term: STOP_WORDS.has(word) ? null : word });
      const index = new ForwardIndex(lexicon);
      for (const { headline, passages } of all) {
        index.addHeadline(headline.map(numberOf));
        for (const sentences of passages) {
          index.addPassage(sentences.flatMap(held => [SENTENCE_START, ...held.map(numberOf)]));
        }
      }
      const flat = all.flatMap(({ headline, passages }) =>
        passages.map(sentences => ({ headline, sentences })),
      );
      expect(index.passageCount).toBe(flat.length);
      for (const [place, { headline, sentences }] of flat.entries()) {
        const numbers = sentences.flatMap(held => [SENTENCE_START, ...held.map(numberOf)]);
        expect([...index.passage(place)]).toEqual(numbers);
        expect([...index.headlineOver(place)]).toEqual(headline.map(numberOf));
        expect(index.termsOf(place)).toEqual(content([...headline, ...sentences.flat()]));
      }
      for (const word of WORDS) {
        const holders = flat.filter(({ headline, sentences }) =>
          [...headline, ...sentences.flat()].includes(word),
        );
        const frequency = index.frequency(lexicon.findTerm(word));
        expect(frequency).toBe(STOP_WORDS.has(word) ? 0 : holders.length);
      }
      const { averageLengths } = index.view();
      const sentences = flat.flatMap(({ sentences: held }) => held);
      expect(averageLengths.sentence).toBeCloseTo(mean(sentences.map(s => content(s).length)));
      expect(averageLengths.passage).toBeCloseTo(
        mean(flat.map(p => content([...p.headline, ...p.sentences.flat()]).length)),
      );
    }),
  );
});

it('returns a view that does not grow', () => {
  const lexicon = new Lexicon();
  const index = new ForwardIndex(lexicon);
  const ferry = lexicon.numberOf('ferry', { word: 'ferry', term: 'ferri' });
  index.addHeadline([ferry]);
  index.addPassage([SENTENCE_START, ferry]);
  const view = index.view();
  index.addHeadline([]);
  index.addPassage([SENTENCE_START]);
  expect([...view.words]).toEqual([SENTENCE_START, ferry]);
  expect([...view.ends]).toEqual([2]);
  expect([...view.headlineOf]).toEqual([0]);
  expect([...view.headlineEnds]).toEqual([1]);
});

it('returns nothing for a place that does not exist', () => {
  const index = new ForwardIndex(new Lexicon());
  expect([...index.passage(0)]).toEqual([]);
  expect(index.termsOf(3)).toEqual([]);
});
