import { describe, expect, it } from 'vitest';
import { createPace } from '../../src/discord/pace.ts';

describe('createPace', () => {
  it('guesses by the size of the collection until it has seen an answer', () => {
    const pace = createPace(100);
    expect(pace.mayBeSlow('ask', 10)).toBe(false);
    expect(pace.mayBeSlow('ask', 1_000_000)).toBe(true);
    pace.measure('ask', () => null);
    expect(pace.mayBeSlow('ask', 1_000_000)).toBe(false);
    expect(pace.mayBeSlow('summary', 1_000_000)).toBe(true);
  });

  it('counts everything as slow when nothing may be waited for', () => {
    const pace = createPace(0);
    pace.measure('ask', () => null);
    expect(pace.mayBeSlow('ask', 0)).toBe(true);
  });

  it('hands on what the work gives, or throws', () => {
    const pace = createPace(100);
    expect(pace.measure('ask', () => 'answer')).toBe('answer');
    expect(() =>
      pace.measure('ask', () => {
        throw new Error('no');
      }),
    ).toThrow('no');
  });
});
