import { packVectors, unpackVectors } from '../../search/semantic/packedVectors.ts';
import { dequantize, quantize } from '../../search/semantic/quantizedVector.ts';
import { keyOf } from '../../search/semantic/sentenceInput.ts';
import type { VectorTable } from '../../search/semantic/vectorTable.ts';
import { keepOnly, readOrMake, type SharedVector } from '../../storage/passages/sharedVectors.ts';
import type { Storage } from '../../storage/storage.ts';
import { StorageError } from '../../storage/storageError.ts';
import type { Encode } from './encodeWhenFree.ts';

/** Vectors in a database, which the processes of one bot make once. */
export interface SharedVectors {
  /** Encodes sentences that no process has encoded; null also while another process encodes the same ones. */
  readonly encode: Encode;
  /** Deletes all vectors but those of a table. */
  readonly keepOnly: (table: VectorTable) => Promise<void>;
}

/**
 * Shares vectors through PostgreSQL. While the database cannot be reached, this process encodes what it needs.
 *
 * @param model Identifies the encoder's model.
 */
export function shareVectors(
  storage: Pick<Storage, 'db'>,
  model: string,
  encode: Encode,
): SharedVectors {
  return {
    encode: async inputs => {
      const byKey = new Map(inputs.map(input => [keyOf(input), input]));
      try {
        const shared = await readOrMake(storage, model, [...byKey.keys()], async keys => {
          const made = await encode(keys.flatMap(key => byKey.get(key) ?? []));
          return made?.map((vector, at) => pack(keys[at] ?? '', vector)) ?? null;
        });
        if (shared === null) return null;
        const found = unpack(shared);
        return inputs.flatMap(input => found.get(keyOf(input)) ?? []);
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        return await encode(inputs);
      }
    },
    keepOnly: async table => {
      const keys = Array.from({ length: table.size }, (_, place) => table.keyAt(place));
      await keepOnly(storage, model, keys);
    },
  };
}

function pack(key: string, vector: Float32Array): Uint8Array {
  return packVectors({ at: () => quantize(vector), keyAt: () => key }, 0, 1);
}

function unpack(shared: readonly SharedVector[]): ReadonlyMap<string, Float32Array> {
  const found = new Map<string, Float32Array>();
  for (const { vector } of shared) {
    unpackVectors(vector, {
      add: (key, quantized) => {
        found.set(key, dequantize(quantized));
        return 0;
      },
    });
  }
  return found;
}
