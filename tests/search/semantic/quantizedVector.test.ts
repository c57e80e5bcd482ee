import { describe, expect, it } from 'vitest';
import { dequantize, quantize } from '../../../src/search/semantic/quantizedVector.ts';
import { dotProduct, randomNumbers, randomVector } from './vectors.ts';

describe('quantize', () => {
  it('keeps dot products of unit vectors within .003', () => {
    const random = randomNumbers(1);
    for (let round = 0; round < 500; round += 1) {
      const vector = randomVector(random);
      const other = randomVector(random, vector, random() * 3);
      const stored = dequantize(quantize(vector));
      expect(Math.abs(dotProduct(stored, other) - dotProduct(vector, other))).toBeLessThan(0.003);
    }
  });

  it('uses codes from -127 to 127', () => {
    const vector = new Float32Array(384);
    vector.set([-1, 0.5, 1e-9]);
    expect([...quantize(vector).codes.subarray(0, 4)]).toEqual([-127, 64, 0, 0]);
  });

  it('keeps a vector of zeros', () => {
    const { codes, scale } = quantize(new Float32Array(384));
    expect(codes.every(code => code === 0)).toBe(true);
    expect(scale).toBeGreaterThan(0);
  });

  it('refuses another number of dimensions', () => {
    expect(() => quantize(new Float32Array(383))).toThrow('383 dimensions');
  });
});
