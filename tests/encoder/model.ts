import path from 'node:path';
import type { Encoder } from '../../src/encoder/encoder.ts';
import { openEncoder } from '../../src/encoder/openEncoder.ts';

/** The folder of the model that is part of the repository. */
export const MODEL = path.resolve(import.meta.dirname, '../../src/encoder/model');

let shared: Encoder | null = null;

/**
 * The encoder with its model loaded, one for all tests of a Vitest worker. Its thread ends with the
 * process, which it does not keep alive.
 */
export async function loadedEncoder(): Promise<Encoder> {
  shared ??= openEncoder('on');
  await shared.load();
  return shared;
}
