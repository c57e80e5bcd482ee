import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The model cannot be used; the message says why and what to do. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** The files of the model that Footnote's ranking was fitted on, with their SHA-256 digests. */
const FILES = {
  'encoder.onnx': 'c296337fbba12951c9e3da6bcb88e07113684cffcbdb096dca9f941fcffe9409',
  'reranker.onnx': 'e18fa379bc56062ec5b53b3d5b0daf96ca18f263380455b6920ccd6bd75a3d28',
  'tokenizer.json': 'be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037',
} as const;

/** Identifies the networks and their tokenizer; vectors of another model are not comparable. */
export const MODEL_ID = createHash('sha256')
  .update(Object.values(FILES).join())
  .digest('hex')
  .slice(0, 16);

/**
 * Compares every file of the model with its digest.
 *
 * @throws ModelError when a file is missing, unreadable or another one.
 */
export async function checkModel(folder: string): Promise<void> {
  for (const [name, expected] of Object.entries(FILES)) {
    if ((await digestOf(folder, name)) === expected) continue;
    throw new ModelError(
      `${path.join(folder, name)} is damaged or belongs to another model; ` +
        'restore it from the repository, or set ENCODER=off',
    );
  }
}

/** Reads the tokenizer's description. */
export async function readTokenizer(folder: string): Promise<object> {
  return JSON.parse(await readFile(path.join(folder, 'tokenizer.json'), 'utf8'));
}

async function digestOf(folder: string, name: string): Promise<string> {
  const file = path.join(folder, name);
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const problem = code === 'ENOENT' ? 'is missing' : `cannot be read (${code})`;
    throw new ModelError(`${file} ${problem}; restore it from the repository, or set ENCODER=off`, {
      cause: error,
    });
  }
  return hash.digest('hex');
}
