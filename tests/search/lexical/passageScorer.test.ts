import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ForwardIndex, SENTENCE_START } from '../../../src/search/lexical/forwardIndex.ts';
import { Lexicon } from '../../../src/search/lexical/lexicon.ts';
import { PassageScorer, type QueryWord } from '../../../src/search/lexical/passageScorer.ts';
import { areRelated } from '../../../src/search/spelling/areRelated.ts';
import { WordFamilies } from '../../../src/search/spelling/wordFamilies.ts';
import { tokenize } from '../../../src/search/terms/tokenize.ts';
import { formsIn } from './vocabularyOf.ts';

type Terms = readonly (string | null)[];

interface Written {
  readonly headline: string;
  readonly sentences: readonly string[];
}

function scorerOf(
  passages: readonly Written[],
  words: readonly QueryWord[],
  lexicon = new Lexicon(),
): PassageScorer {
  const index = new ForwardIndex(lexicon);
  const families = new WordFamilies();
  for (const { headline, sentences } of passages) {
    index.addHeadline(formsIn(headline, lexicon));
    index.addPassage(
      sentences.flatMap(sentence => [SENTENCE_START, ...formsIn(sentence, lexicon)]),
    );
  }
  for (let term = 1; term <= lexicon.termCount; term += 1) families.add(lexicon.term(term));
  return new PassageScorer({ view: index.view(), lexicon, families }, words);
}

function termsIn(text: string): (string | null)[] {
  return tokenize(text).map(({ term }) => term);
}

function content(terms: Terms): string[] {
  return terms.flatMap(term => term ?? []);
}

function mean(lists: readonly Terms[]): number {
  return lists.reduce((sum, list) => sum + content(list).length, 0) / Math.max(1, lists.length);
}

function bm25(
  terms: Terms,
  words: readonly QueryWord[],
  average: number,
  k: number,
  b: number,
): number {
  const held = content(terms);
  const all = new Set(words.flatMap(({ spellings }) => spellings));
  return words.reduce((sum, { spellings, idf }) => {
    const own = held.filter(term => spellings.includes(term)).length;
    const kin = held.filter(
      term => !all.has(term) && spellings.some(spelling => areRelated(spelling, term)),
    ).length;
    const frequency = own + 0.3 * kin;
    if (frequency === 0) return sum;
    const norm = k * (1 - b + (b * held.length) / average);
    const bound = Math.min(1, frequency);
    return sum + idf * (bound + (frequency * (k + 1)) / (frequency + norm));
  }, 0);
}

function together(terms: Terms, words: readonly QueryWord[]): number {
  const places = words.map(({ spellings }) =>
    terms.flatMap((term, at) => (term !== null && spellings.includes(term) ? at : [])),
  );
  return words.slice(1).reduce((sum, { idf }, before) => {
    const isNear = places[before]?.some(a => places[before + 1]?.some(b => Math.abs(a - b) <= 3));
    return isNear === true ? sum + Math.min(idf, words[before]?.idf ?? 0) : sum;
  }, 0);
}

const WORD = fc.constantFrom('harbour', 'harbours', 'treaty', 'treaties', 'oil', 'the', 'vote');
const SENTENCE = fc.array(WORD, { minLength: 1, maxLength: 9 }).map(words => words.join(' '));
const PASSAGES = fc.array(
  fc.record({
    headline: fc.oneof(fc.constant(''), SENTENCE),
    sentences: fc.array(SENTENCE, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 5 },
);
const WORDS: fc.Arbitrary<QueryWord[]> = fc.uniqueArray(
  fc.record({
    spellings: fc.constantFrom(['harbour'], ['treati'], ['oil'], ['vote'], ['unheard'], []),
    idf: fc.double({ min: 0.1, max: 9, noNaN: true }),
  }),
  { selector: ({ spellings }) => spellings[0], maxLength: 5 },
);

describe('scorer', () => {
  it('adds the best sentence to the BM25 of the passage and its headline', () => {
    fc.assert(
      fc.property(PASSAGES, WORDS, (passages, words) => {
        const lexicon = new Lexicon();
        const scorer = scorerOf(passages, words, lexicon);
        const sought = new Set(words.flatMap(({ spellings }) => spellings));
        const read = passages.map(({ headline, sentences }) => {
          const own = sentences.map(termsIn);
          return { own, whole: [...termsIn(headline), ...own.flat()] };
        });
        const passageLength = mean(read.map(({ whole }) => whole));
        const sentenceLength = mean(read.flatMap(({ own }) => own));
        for (const [place, { own, whole }] of read.entries()) {
          const best = own.map(
            terms => bm25(terms, words, sentenceLength, 0.6, 0.5) + 0.5 * together(terms, words),
          );
          const expected = bm25(whole, words, passageLength, 1.2, 0.75) + Math.max(...best);
          const score = scorer.score(place);
          expect(score).toBeCloseTo(expected, 9);
          const isHeld = content(whole).some(term => sought.has(term));
          expect(scorer.bound(place) > 0).toBe(isHeld);
          expect(scorer.isInText).toBe(own.flatMap(content).some(term => sought.has(term)));
          expect(!isHeld || scorer.bound(place) > score).toBe(true);
          const held = [...scorer.termsIn(place)].map(term => lexicon.term(term));
          expect(held.sort()).toEqual([...sought].filter(term => whole.includes(term)).sort());
        }
      }),
    );
  });

  it('prefers words in one sentence, close together', () => {
    const scorer = scorerOf(
      [
        { headline: '', sentences: ['the harbour rain fell', 'snow treaty came again'] },
        { headline: '', sentences: ['harbour rain and snow fell on treaty', 'came again'] },
        { headline: '', sentences: ['harbour treaty rain and snow fell on', 'came again'] },
      ],
      [
        { spellings: ['harbour'], idf: 1 },
        { spellings: ['treati'], idf: 1 },
      ],
    );
    expect(scorer.score(1)).toBeGreaterThan(scorer.score(0));
    expect(scorer.score(2)).toBeGreaterThan(scorer.score(1));
  });

  it('counts a related word in part', () => {
    const scorer = scorerOf(
      [
        { headline: '', sentences: ['a colony'] },
        { headline: '', sentences: ['a colonist'] },
        { headline: '', sentences: ['a harbour'] },
      ],
      [{ spellings: ['coloni'], idf: 1 }],
    );
    expect(scorer.score(0)).toBeGreaterThan(scorer.score(1));
    expect(scorer.score(1)).toBeGreaterThan(scorer.score(2));
    expect(scorer.score(2)).toBe(0);
  });

  it('scores 0 without words', () => {
    const oil = [{ headline: 'oil', sentences: ['oil'] }];
    expect(scorerOf(oil, []).score(0)).toBe(0);
  });
});
