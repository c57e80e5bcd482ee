import { DIMENSIONS } from './quantizedVector.ts';
import { KEY_LENGTH } from './sentenceInput.ts';
import type { VectorTable } from './vectorTable.ts';

/** A vector's scale, codes and key. Unit: bytes. */
const VECTOR_BYTES = 4 + DIMENSIONS + KEY_LENGTH;

/** Packs the vectors at the places `[from, to)` of a table: their scales, then codes, then keys. */
export function packVectors(
  table: Pick<VectorTable, 'at' | 'keyAt'>,
  from: number,
  to: number,
): Uint8Array {
  const count = to - from;
  const bytes = Buffer.alloc(count * VECTOR_BYTES);
  const { scales, codes, keys } = partsOf(bytes, count);
  for (let at = 0; at < count; at += 1) {
    const vector = table.at(from + at);
    scales[at] = vector.scale;
    codes.set(vector.codes, at * DIMENSIONS);
    keys.write(table.keyAt(from + at), at * KEY_LENGTH, 'latin1');
  }
  return bytes;
}

/** Adds packed vectors to a table. */
export function unpackVectors(bytes: Uint8Array, table: Pick<VectorTable, 'add'>): void {
  const count = Math.floor(bytes.length / VECTOR_BYTES);
  const isAligned = bytes.byteOffset % Float32Array.BYTES_PER_ELEMENT === 0;
  const { scales, codes, keys } = partsOf(isAligned ? bytes : new Uint8Array(bytes), count);
  const allKeys = keys.toString('latin1');
  for (let at = 0; at < count; at += 1) {
    table.add(allKeys.slice(at * KEY_LENGTH, (at + 1) * KEY_LENGTH), {
      codes: codes.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS),
      scale: scales[at] ?? 0,
    });
  }
}

/** Views of packed vectors. */
interface Parts {
  readonly scales: Float32Array;
  readonly codes: Int8Array;
  readonly keys: Buffer;
}

function partsOf({ buffer, byteOffset }: Uint8Array, count: number): Parts {
  const codesAt = byteOffset + count * Float32Array.BYTES_PER_ELEMENT;
  const keysAt = codesAt + count * DIMENSIONS;
  return {
    scales: new Float32Array(buffer, byteOffset, count),
    codes: new Int8Array(buffer, codesAt, count * DIMENSIONS),
    keys: Buffer.from(buffer, keysAt, count * KEY_LENGTH),
  };
}
