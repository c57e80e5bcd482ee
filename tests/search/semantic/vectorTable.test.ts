import { describe, expect, it } from 'vitest';
import { quantize } from '../../../src/search/semantic/quantizedVector.ts';
import { packSigns, SIGN_WORDS } from '../../../src/search/semantic/signs.ts';
import { VectorTable } from '../../../src/search/semantic/vectorTable.ts';
import { randomNumbers, randomVector } from './vectors.ts';

const random = randomNumbers(1);
const VECTORS = Array.from({ length: 300 }, () => quantize(randomVector(random)));

describe('a vector table', () => {
  it('keeps its vectors as it grows', () => {
    const table = new VectorTable();
    for (let place = 0; place < 5000; place += 1) {
      table.add(`key ${place}`, vectorAt(place));
    }
    expect(table.size).toBe(5000);
    for (let place = 0; place < 5000; place += 61) {
      const vector = vectorAt(place);
      expect(table.at(place)).toEqual(vector);
      const signs = new Int32Array(SIGN_WORDS);
      packSigns(vector.codes, signs, 0);
      expect(table.differingSigns(place, signs)).toBe(0);
    }
  });

  it('keeps the first vector of a key', () => {
    const table = new VectorTable();
    table.add('key', vectorAt(0));
    expect(table.add('key', vectorAt(1))).toBe(0);
    expect(table.at(0)).toEqual(vectorAt(0));
  });
});

function vectorAt(place: number): (typeof VECTORS)[number] {
  return VECTORS[place % VECTORS.length] ?? quantize(randomVector(random));
}
