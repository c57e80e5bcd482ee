import { describe, expect, it } from 'vitest';
import { reliabilityOf } from './reliability.ts';

describe('reliabilityOf', () => {
  it('compares the mean probability of each tenth with the share that are right', () => {
    const bins = reliabilityOf([
      { probability: 0.72, isRight: true },
      { probability: 0.78, isRight: false },
      { probability: 0.1, isRight: false },
    ]);
    expect(bins).toHaveLength(10);
    expect(bins[7]).toEqual({ from: 0.7, count: 2, meanProbability: 0.75, right: 0.5 });
    expect(bins[1]).toEqual({ from: 0.1, count: 1, meanProbability: 0.1, right: 0 });
    expect(bins[5]?.count).toBe(0);
  });

  it('counts certainty in the last tenth', () => {
    expect(reliabilityOf([{ probability: 1, isRight: true }])[9]?.count).toBe(1);
  });

  it('has no bins without predictions', () => {
    expect(reliabilityOf([])).toEqual([]);
  });
});
