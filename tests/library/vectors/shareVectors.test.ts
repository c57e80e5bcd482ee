import { describe, expect, it } from 'vitest';
import type { Encode } from '../../../src/library/vectors/encodeWhenFree.ts';
import { shareVectors } from '../../../src/library/vectors/shareVectors.ts';
import { quantize } from '../../../src/search/semantic/quantizedVector.ts';
import { keyOf, type SentenceInput } from '../../../src/search/semantic/sentenceInput.ts';
import { VectorTable } from '../../../src/search/semantic/vectorTable.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { StorageError } from '../../../src/storage/storageError.ts';
import { randomNumbers, randomVector } from '../../search/semantic/vectors.ts';
import { openTestPglite } from '../../storage/databases.ts';

const FERRY = { headline: '', text: 'A ferry left.' };
const HORSE = { headline: '', text: 'A horse won it.' };
const ZEBRA = { headline: '', text: 'A zebra escaped.' };

/** Processes that share the vectors of a model, and the texts that they encode. */
async function start({ model = 'model', isBusy = false } = {}) {
  const { storage } = await openTestPglite();
  const texts: string[] = [];
  const encode: Encode = async inputs => {
    if (isBusy) return null;
    texts.push(...inputs.map(({ text }) => text));
    return inputs.map(vectorOf);
  };
  const open = () => shareVectors(storage, model, encode);
  await open().keepOnly(new VectorTable());
  return { texts, open };
}

function vectorOf({ text }: SentenceInput): Float32Array {
  return randomVector(randomNumbers(text.length));
}

describe('vectors shared through the database', () => {
  it('are made once for all processes', async () => {
    const { texts, open } = await start();
    await open().encode([FERRY, HORSE, FERRY]);
    const vectors = await open().encode([ZEBRA, HORSE]);
    expect(texts).toEqual([FERRY.text, HORSE.text, ZEBRA.text]);
    expect(vectors?.map(quantize)).toEqual([ZEBRA, HORSE].map(vectorOf).map(quantize));
  });

  it('are those of one model', async () => {
    const { open } = await start();
    await open().encode([FERRY]);
    const other = await start({ model: 'other' });
    await other.open().encode([FERRY]);
    expect(other.texts).toEqual([FERRY.text]);
  });

  it('wait while the encoder is busy', async () => {
    const { open } = await start({ isBusy: true });
    expect(await open().encode([FERRY])).toBeNull();
  });

  it('are deleted when no article has their sentences any more', async () => {
    const { texts, open } = await start();
    await open().encode([FERRY, HORSE]);
    const kept = new VectorTable();
    kept.add(keyOf(HORSE), quantize(vectorOf(HORSE)));
    await open().keepOnly(kept);
    await open().encode([FERRY, HORSE]);
    expect(texts).toEqual([FERRY.text, HORSE.text, FERRY.text]);
  });

  it('are made by each process while the database cannot be reached', async () => {
    const away = {
      get db(): Storage['db'] {
        throw new StorageError('unreachable', 'the database');
      },
    };
    const { encode } = shareVectors(away, 'model', async inputs => inputs.map(vectorOf));
    expect(await encode([FERRY])).toEqual([vectorOf(FERRY)]);
  });
});
