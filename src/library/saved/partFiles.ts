import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemErrorCode } from '../systemErrorCode.ts';
import { BlockFileError, readBlocks, writeBlocks } from './blockFile.ts';

/**
 * Age at which a part that is not in use is deleted. A younger one may be of an index that is still
 * being written, by this process or another. Unit: milliseconds.
 */
const UNUSED_AFTER = 60_000;

/** Files in a folder that hold parts of something saved. A part is written once and never changed. */
export class PartFiles {
  readonly #folder: string;
  readonly #signal: AbortSignal | undefined;
  /** The parts that were there when first asked for one. */
  #found: Promise<ReadonlySet<string>> | null = null;

  constructor(folder: string, signal?: AbortSignal) {
    this.#folder = folder;
    this.#signal = signal;
  }

  /** Whether there is a part with a name. */
  async has(name: string): Promise<boolean> {
    this.#found ??= namesIn(this.#folder);
    return (await this.#found).has(name);
  }

  /** Writes a part; resolves with its name. Throws like `writeBlocks`. */
  async write(blocks: Iterable<Uint8Array | null>, name: string = randomUUID()): Promise<string> {
    await writeBlocks(path.join(this.#folder, name), blocks, this.#signal);
    return name;
  }

  /** Reads all blocks of a part; throws like `readBlocks`. */
  async read(name: string): Promise<readonly Uint8Array<ArrayBuffer>[]> {
    const blocks: Uint8Array<ArrayBuffer>[] = [];
    try {
      for await (const block of readBlocks(path.join(this.#folder, name))) blocks.push(block);
    } catch (error) {
      if (systemErrorCode(error) !== 'ENOENT') throw error;
      throw new BlockFileError('lacks a part', { cause: error });
    }
    return blocks;
  }

  /** Deletes parts that are not among `used`. */
  async removeUnused(used: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      if (used.has(name)) continue;
      const file = path.join(this.#folder, name);
      const age = await ageOf(file);
      if (age !== null && age >= UNUSED_AFTER) await rm(file, { force: true });
    }
  }
}

async function namesIn(folder: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(await readdir(folder));
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
    return new Set();
  }
}

/** Time since a file was written, in milliseconds; null if there is none. */
async function ageOf(file: string): Promise<number | null> {
  try {
    // A clock that was set back leaves files from the future.
    return Math.abs(Date.now() - (await stat(file)).mtimeMs);
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
    return null;
  }
}
