import { expect, it } from 'vitest';
import { drain } from '../../../src/concurrency/steps.ts';
import { knownArticlesOf } from '../../../src/library/saved/knownArticles.ts';
import { indexOf } from '../../testLibrary.ts';

const TEXTS = { 'ferry.txt': 'The ferry ran aground.', 'bridge.txt': 'The bridge is closed.' };

it('finds the articles of an index by id and text', () => {
  const index = indexOf(TEXTS);
  const known = knownArticlesOf(index);
  const [ferry] = index.articles;
  expect(known.size).toBe(2);
  expect(known.articleOf('ferry.txt', TEXTS['ferry.txt'])).toBe(ferry);
  expect(known.articleOf('ferry.txt', TEXTS['bridge.txt'])).toBeNull();
  expect(known.articleOf('boat.txt', TEXTS['ferry.txt'])).toBeNull();
});

it('returns what was read of an article, and null for any other', () => {
  const index = indexOf(TEXTS);
  const known = knownArticlesOf(index);
  const [same] = indexOf({ 'ferry.txt': TEXTS['ferry.txt'] }).articles;
  const [other] = indexOf({ 'ferry.txt': 'The ferry is afloat.' }).articles;
  if (same === undefined || other === undefined) throw new Error('no article');
  expect(known.has(same)).toBe(true);
  const found = known.find(same);
  expect(found && drain(found).passages).toEqual([index.passages[0]]);
  expect(known.has(other)).toBe(false);
  expect(known.find(other)).toBeNull();
});
