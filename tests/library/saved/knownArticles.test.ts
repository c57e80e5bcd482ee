import { expect, it } from 'vitest';
import { knownArticlesOf } from '../../../src/library/saved/knownArticles.ts';
import { readPassages } from '../../../src/passages/readPassages.ts';
import { indexOf } from '../../testLibrary.ts';
import { textOf } from './textOf.ts';

const TEXTS = { 'ferry.txt': 'The ferry ran aground.', 'bridge.txt': 'The bridge is closed.' };

it('finds the articles of an index by their keys', () => {
  const index = indexOf(TEXTS);
  const known = knownArticlesOf(index);
  const [ferry] = index.articles;
  expect(known.size).toBe(2);
  expect(known.articleOf(textOf('ferry.txt', TEXTS['ferry.txt']))).toBe(ferry);
  expect(known.articleOf(textOf('ferry.txt', TEXTS['bridge.txt']))).toBeNull();
  expect(known.articleOf(textOf('boat.txt', TEXTS['ferry.txt']))).toBeNull();
});

it('finds its own articles, and no others', () => {
  const index = indexOf(TEXTS);
  const known = knownArticlesOf(index);
  const [ferry] = index.articles;
  const [other] = indexOf({ 'ferry.txt': 'The ferry is afloat.' }).articles;
  if (ferry === undefined || other === undefined) throw new Error('no article');
  expect(known.find(ferry)?.passages).toEqual(readPassages(ferry));
  expect(known.find(other)).toBeNull();
});
