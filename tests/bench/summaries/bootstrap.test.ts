import { describe, expect, it } from 'vitest';
import { bootstrap } from './bootstrap.ts';

describe('bootstrap', () => {
  it('has no spread for equal differences', () => {
    expect(bootstrap([2, 2, 2])).toEqual({ mean: 2, low: 2, high: 2 });
  });

  it('is close to the interval of a normal mean, 1.96 standard errors on either side', () => {
    const differences = Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 1 : -1));
    const { mean, low, high } = bootstrap(differences);
    expect(mean).toBe(0);
    expect(low).toBeCloseTo(-0.098, 1);
    expect(high).toBeCloseTo(0.098, 1);
    expect(low).toBeLessThan(-0.08);
    expect(high).toBeGreaterThan(0.08);
  });

  it('is deterministic', () => {
    const differences = [0.3, -1, 2, 0.5, 4];
    expect(bootstrap(differences)).toEqual(bootstrap(differences));
  });
});
