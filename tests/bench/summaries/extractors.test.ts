import { describe, expect, it } from 'vitest';
import { termsOf } from '../../../src/search/terms/tokenize.ts';
import {
  type Candidate,
  type Extractor,
  fill,
  fillInTurn,
  lead,
  lexRank,
  repeatShare,
  textRank,
} from './extractors.ts';
import { lexRankPackage, textRankPackage } from './packages.ts';

function candidate(article: number, index: number, text: string): Candidate {
  return { article, index, text, terms: termsOf(text) };
}

/** The second sentence shares words with each of the others, which share none among themselves. */
const STAR = [
  candidate(0, 0, 'Ferries carried timber.'),
  candidate(0, 1, 'Ferries, trains and pilots waited.'),
  candidate(0, 2, 'Trains crossed mountains.'),
  candidate(0, 3, 'Pilots blamed fog.'),
];

const RANKERS: Readonly<Record<string, Extractor>> = {
  textRank,
  lexRank,
  textRankPackage,
  lexRankPackage,
};

describe.each(Object.entries(RANKERS))('%s', (_, rank) => {
  it('puts the sentence first that most others share words with', () => {
    expect(rank(STAR)[0]?.text).toContain('Ferries, trains and pilots');
  });

  it('keeps every sentence, whatever it holds', () => {
    const odd = [candidate(0, 0, 'Why?'), candidate(0, 1, 'Rain.'), candidate(0, 2, 'Rain.')];
    const texts = rank(odd).map(({ text }) => text);
    expect(texts.join(' ').split(' ').toSorted()).toEqual(['Rain.', 'Rain.', 'Why?']);
  });
});

describe('lead', () => {
  it('takes the first of each article, then the second of each', () => {
    const two = [candidate(0, 0, 'a'), candidate(0, 1, 'b'), candidate(1, 0, 'c')];
    expect(lead(two).map(({ text }) => text)).toEqual(['a', 'c', 'b']);
  });
});

describe('filling', () => {
  const ranked = [
    candidate(0, 2, 'third'),
    candidate(0, 0, 'the first of all'),
    candidate(0, 1, 'two'),
  ];

  it('passes over what does not fit, and keeps the reading order', () => {
    expect(fill(ranked, { length: 8 }).map(({ text }) => text)).toEqual(['two', 'third']);
  });

  it('stops in turn at what does not fit', () => {
    expect(fillInTurn(ranked, { length: 8 }).map(({ text }) => text)).toEqual(['third']);
  });

  it.each([fill, fillInTurn])('takes so many sentences', take => {
    expect(take(ranked, { sentences: 2 }).map(({ text }) => text)).toEqual([
      'the first of all',
      'third',
    ]);
  });
});

describe('repeatShare', () => {
  it.each([
    ['no sentences', [], 0],
    ['different ones', ['Ferries carried timber.', 'Pilots blamed fog.'], 0],
    ['one inside another', ['Ferries carried timber.', 'Old ferries carried timber north.'], 1],
    ['two of three', ['Pilots blamed fog.', 'Pilots blamed fog.', 'Trains crossed hills.'], 2 / 3],
  ])('counts %s', (_, texts, share) => {
    expect(repeatShare(texts)).toBeCloseTo(share);
  });
});
