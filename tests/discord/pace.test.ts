import { describe, expect, it } from 'vitest';
import { createPace } from '../../src/discord/pace.ts';

describe('createPace', () => {
  it('guesses by the size of the collection until it has seen an answer', () => {
    const pace = createPace();
    expect(pace.expected('ask', 0)).toBe(0);
    expect(pace.expected('ask', 1_000_000)).toBeGreaterThan(60_000);
    pace.measure('ask', () => null);
    expect(pace.expected('ask', 1_000_000)).toBeLessThan(60_000);
    expect(pace.expected('summary', 1_000_000)).toBeGreaterThan(60_000);
  });

  it('hands on what the work gives, or throws', () => {
    const pace = createPace();
    expect(pace.measure('ask', () => 'answer')).toBe('answer');
    expect(() =>
      pace.measure('ask', () => {
        throw new Error('no');
      }),
    ).toThrow('no');
  });
});
