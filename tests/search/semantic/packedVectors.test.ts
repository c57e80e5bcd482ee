import { expect, it } from 'vitest';
import { packVectors, unpackVectors } from '../../../src/search/semantic/packedVectors.ts';
import { quantize } from '../../../src/search/semantic/quantizedVector.ts';
import { VectorTable } from '../../../src/search/semantic/vectorTable.ts';
import { randomNumbers, randomVector } from './vectors.ts';

const KEYS = ['a', 'b', 'c'].map(key => key.repeat(16));

it.each([0, 1, 2, 3])('vectors are unpacked as they were, %i bytes into a buffer', offset => {
  const random = randomNumbers(1);
  const table = new VectorTable();
  for (const key of KEYS) table.add(key, quantize(randomVector(random)));
  const packed = packVectors(table, 0, table.size);
  const moved = new Uint8Array(packed.length + offset).subarray(offset);
  moved.set(packed);
  const unpacked = new VectorTable();
  unpackVectors(moved, unpacked);
  expect(KEYS.map(key => unpacked.at(unpacked.find(key)))).toEqual(
    KEYS.map(key => table.at(table.find(key))),
  );
});
