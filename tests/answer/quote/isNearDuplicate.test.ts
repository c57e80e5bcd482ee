import { describe, expect, it } from 'vitest';
import {
  contentOf,
  isNearDuplicate,
  termOverlap,
} from '../../../src/answer/quote/isNearDuplicate.ts';

describe('termOverlap', () => {
  it.each([
    [['a', 'b'], ['b', 'c', 'd'], 0.5],
    [['a'], ['a', 'b'], 1],
    [[], ['a'], 0],
  ])('divides the shared terms of %j and %j by the smaller set', (a, b, share) => {
    expect(termOverlap(new Set(a), new Set(b))).toBe(share);
    expect(termOverlap(new Set(b), new Set(a))).toBe(share);
  });
});

describe('isNearDuplicate', () => {
  it.each([
    [
      'The court found Ann Roe guilty of fraud on Monday.',
      'On Monday a court found Roe guilty of fraud.',
    ],
    ['The flood killed 5 people in Vale.', 'The flood killed 5 people in Vale, and 300 fled.'],
  ])('is true for %j and %j', (a, b) => {
    expect(isNearDuplicate(contentOf(a), contentOf(b))).toBe(true);
    expect(isNearDuplicate(contentOf(b), contentOf(a))).toBe(true);
  });

  it.each([
    ['The court found Ann Roe guilty of fraud.', 'The court found Ann Roe not guilty of fraud.'],
    ['The council approved the levy.', 'The council didn’t approve the levy.'],
    ['The minister met the mayor.', 'The minister denied that he met the mayor.'],
    ['The flood killed 5 people in Vale.', 'The flood killed 9 people in Vale.'],
    ['The flood killed five people in Vale.', 'The flood killed nine people in Vale.'],
    ['The bill is 1.5 million euros.', 'The bill is 1.6 million euros.'],
  ])('is false for %j and %j', (a, b) => {
    expect(isNearDuplicate(contentOf(a), contentOf(b))).toBe(false);
    expect(isNearDuplicate(contentOf(b), contentOf(a))).toBe(false);
  });
});
