import { describe, expect, it } from 'vitest';
import { meanOf, rouge } from './rouge.ts';

describe('rouge', () => {
  // Computed by hand: hits * 2 / (words of the text + words of the reference).
  it.each([
    ['equal texts', 'The cat sat.', 'the cat sat', 1, 1, 1],
    ['texts with nothing in common', 'The cat sat.', 'dogs bark', 0, 0, 0],
    ['an empty text', '', 'the cat sat', 0, 0, 0],
    ['a single word, which has no pairs', 'cat', 'cat', 1, 0, 1],
    // the cat ... the mat: 5 of 6 words; "the cat", "on the", "the mat" of 5 pairs.
    [
      'one word replaced',
      'the cat sat on the mat',
      'the cat lay on the mat',
      10 / 12,
      6 / 10,
      10 / 12,
    ],
    // All four words; one of three pairs; two of four in order.
    ['another order', 'gunman killed the police', 'police killed the gunman', 1, 2 / 6, 4 / 8],
    // "the" counts twice, as often as in the reference.
    ['a word repeated too often', 'the the the the', 'the cat the mat', 4 / 8, 0, 4 / 8],
    // Stems: "missile", "fire"; "was" and "were" are too short to be stemmed and differ.
    ['other endings', 'missiles were fired', 'missile was firing', 4 / 6, 0, 4 / 6],
  ])('counts %s', (_, text, reference, rouge1, rouge2, rougeL) => {
    const scores = rouge(text, reference);
    expect(scores.rouge1).toBeCloseTo(rouge1);
    expect(scores.rouge2).toBeCloseTo(rouge2);
    expect(scores.rougeL).toBeCloseTo(rougeL);
  });

  it('has a mean of the three scores', () => {
    expect(meanOf({ rouge1: 0.6, rouge2: 0.2, rougeL: 0.4 })).toBeCloseTo(0.4);
  });
});
