import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ForwardIndex, SENTENCE_START } from '../../../src/search/lexical/forwardIndex.ts';
import { Lexicon } from '../../../src/search/lexical/lexicon.ts';
import { PassageScorer } from '../../../src/search/lexical/passageScorer.ts';
import { Statistics } from '../../../src/search/lexical/statistics.ts';
import type { QueryWord } from '../../../src/search/lexical/wordsByForm.ts';
import { areRelated } from '../../../src/search/spelling/areRelated.ts';
import { WordFamilies } from '../../../src/search/spelling/wordFamilies.ts';
import { tokenize } from '../../../src/search/terms/tokenize.ts';
import { formsIn } from './vocabularyOf.ts';

type Terms = readonly (string | null)[];

interface Written {
  readonly headline: string;
  readonly heading?: string;
  readonly sentences: readonly string[];
}

/** A scorer of passages that go by their place. */
interface Scorer {
  readonly score: (place: number) => number;
  readonly bound: (place: number) => number;
  readonly weight: (place: number) => number;
  readonly termsIn: (place: number) => ReadonlySet<number>;
  readonly isInText: () => boolean;
}

function scorerOf(
  passages: readonly Written[],
  words: readonly QueryWord[],
  lexicon = new Lexicon(),
): Scorer {
  const index = new ForwardIndex();
  const families = new WordFamilies();
  for (const { headline, heading, sentences } of passages) {
    index.addArticle(formsIn(headline, lexicon));
    index.addPassage(
      sentences.flatMap(sentence => [SENTENCE_START, ...formsIn(sentence, lexicon)]),
      heading === undefined ? null : formsIn(heading, lexicon),
    );
  }
  for (let term = 1; term <= lexicon.termCount; term += 1) families.add(lexicon.term(term));
  const { view } = index;
  const statistics = new Statistics(lexicon);
  for (const place of passages.keys()) statistics.count(view, place, 1);
  const { averageLengths } = statistics;
  const scorer = new PassageScorer({ lexicon, families, averageLengths }, words);
  return {
    score: place => scorer.score(view, place),
    bound: place => scorer.bound(view, place),
    weight: place => scorer.weight(view, place),
    termsIn: place => scorer.termsIn(view, place),
    isInText: () => scorer.isInText,
  };
}

function termsIn(text: string): (string | null)[] {
  return tokenize(text).map(({ term }) => term);
}

function content(terms: Terms): string[] {
  return terms.flatMap(term => term ?? []);
}

function mean(lists: readonly Terms[]): number {
  const length = lists.reduce((sum, list) => sum + content(list).length, 0);
  return length === 0 ? 1 : length / lists.length;
}

function bm25(
  terms: Terms,
  words: readonly QueryWord[],
  average: number,
  k: number,
  b: number,
  heading: Terms = [],
): number {
  const { length } = content(terms);
  const held = content([...terms, ...heading]);
  const all = new Set(words.flatMap(({ spellings }) => spellings));
  return words.reduce((sum, { spellings, idf }) => {
    const own = held.filter(term => spellings.includes(term)).length;
    const kin = held.filter(
      term => !all.has(term) && spellings.some(spelling => areRelated(spelling, term)),
    ).length;
    const frequency = own + 0.3 * kin;
    if (frequency === 0) return sum;
    const norm = k * (1 - b + (b * length) / average);
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
    heading: fc.oneof(fc.constant(''), SENTENCE),
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
  it('adds the best sentence to the BM25 of the passage with its headline and heading', () => {
    fc.assert(
      fc.property(PASSAGES, WORDS, (passages, words) => {
        const lexicon = new Lexicon();
        const scorer = scorerOf(passages, words, lexicon);
        const sought = new Set(words.flatMap(({ spellings }) => spellings));
        const read = passages.map(({ headline, heading, sentences }) => {
          const own = sentences.map(termsIn);
          return { own, whole: [...termsIn(headline), ...own.flat()], heading: termsIn(heading) };
        });
        const passageLength = mean(read.map(({ whole }) => whole));
        const sentenceLength = mean(read.flatMap(({ own }) => own));
        for (const [place, { own, whole, heading }] of read.entries()) {
          const best = own.map(
            terms => bm25(terms, words, sentenceLength, 0.6, 0.5) + 0.5 * together(terms, words),
          );
          const passage = bm25(whole, words, passageLength, 1.2, 0.75, heading);
          const expected = passage + Math.max(...best);
          const score = scorer.score(place);
          expect(score).toBeCloseTo(expected, 9);
          const found = content([...whole, ...heading]);
          const isHeld = found.some(term => sought.has(term));
          expect(scorer.bound(place) > 0).toBe(isHeld);
          expect(scorer.isInText()).toBe(own.flatMap(content).some(term => sought.has(term)));
          expect(!isHeld || scorer.bound(place) > score).toBe(true);
          const weights = words.map(({ spellings, idf }) =>
            spellings.some(term => found.includes(term)) ? idf : 0,
          );
          expect(scorer.weight(place)).toBeCloseTo(
            weights.reduce((sum, idf) => sum + idf, 0),
            9,
          );
          const held = [...scorer.termsIn(place)].map(term => lexicon.term(term));
          expect(held.sort()).toEqual([...sought].filter(term => found.includes(term)).sort());
        }
      }),
    );
  });

  it('scores a heading above texts that are all without terms', () => {
    const passages = [{ headline: '', heading: 'harbour', sentences: ['the'] }];
    expect(scorerOf(passages, [{ spellings: ['harbour'], idf: 1 }]).score(0)).toBeGreaterThan(0);
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
